/** The release that is demanded where nobody names one: the newest of `requirements/releases`. */
export const LATEST_RELEASE = '0.3'
