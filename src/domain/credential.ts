/** Stands in an Authorization header for a credential that is put in on the way out: `Credential nurse`. */
export const CREDENTIAL = 'Credential '
