/**
 * What the primitives of FHIR R4 may hold, as https://hl7.org/fhir/R4/datatypes.html says. Numbers and dates are
 * checked as numbers and dates: the published patterns let -1 and 30 February pass.
 */
const DAY = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/
const TIME = /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?$/
const ZONE = /^(Z|[+-](0\d|1[0-3]):[0-5]\d|[+-]14:00)$/
const MOST_UNSIGNED = 2_147_483_647

const isMade = (pattern: RegExp) => (value: unknown) => typeof value === 'string' && pattern.test(value)
const isWhole = (least: number) => (value: unknown) =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MOST_UNSIGNED

const isText = (value: unknown) => typeof value === 'string' && value !== ''

/** Of the control characters only tab and line ends should be in a text, which is a SHOULD of the standard. */
export function isPlain(value: unknown): boolean {
  if (typeof value !== 'string') return true
  for (let at = 0; at < value.length; at += 1) {
    const code = value.charCodeAt(at)
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) return false
  }
  return true
}

function isDay(text: string): boolean {
  const [whole, year = '', month, day] = DAY.exec(text) ?? []
  if (whole === undefined || year === '0000') return false
  if (month === undefined) return true
  if (month < '01' || month > '12') return false
  return day === undefined || (day >= '01' && Number(day) <= daysOf(Number(year), Number(month)))
}

function daysOf(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** A day, a time and a zone: the zone is no option once there is a time. */
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || value[10] !== 'T') return false
  const zoneAt = value.endsWith('Z') ? value.length - 1 : value.length - 6
  return isDay(value.slice(0, 10)) && TIME.test(value.slice(11, zoneAt)) && ZONE.test(value.slice(zoneAt))
}

function isBase64(value: unknown): boolean {
  if (typeof value !== 'string' || value === '') return false
  const bare = value.replaceAll(/\s/g, '')
  return bare.length > 0 && bare.length % 4 === 0 && /^[0-9a-zA-Z+/]+={0,2}$/.test(bare)
}

const isAddress = isMade(/^\S+$/)

/** Whether a JSON value is one of a primitive; the text says what one is like. */
export const PRIMITIVES: ReadonlyMap<string, { readonly fits: (value: unknown) => boolean; readonly like: string }> =
  new Map([
    ['boolean', { fits: (value) => typeof value === 'boolean', like: 'true or false' }],
    ['integer', { fits: isWhole(-MOST_UNSIGNED - 1), like: 'a whole number of 32 bits' }],
    ['unsignedInt', { fits: isWhole(0), like: 'a whole number from 0' }],
    ['positiveInt', { fits: isWhole(1), like: 'a whole number from 1' }],
    ['decimal', { fits: (value) => typeof value === 'number', like: 'a number' }],
    ['string', { fits: isText, like: 'text that is not empty' }],
    ['markdown', { fits: isText, like: 'text that is not empty' }],
    ['xhtml', { fits: isMade(/^\s*<div\b[\s\S]*>\s*$/), like: 'a div element of XHTML' }],
    ['code', { fits: isMade(/^[^\s]+(\s[^\s]+)*$/), like: 'a code without leading, trailing or double blanks' }],
    ['id', { fits: isMade(/^[A-Za-z0-9\-.]{1,64}$/), like: '1 to 64 letters, digits, - and .' }],
    ['uri', { fits: isAddress, like: 'an address without blanks' }],
    ['url', { fits: isAddress, like: 'an address without blanks' }],
    ['canonical', { fits: isAddress, like: 'an address without blanks' }],
    ['oid', { fits: isMade(/^urn:oid:[0-2](\.(0|[1-9]\d*))+$/), like: 'urn:oid: and numbers' }],
    [
      'uuid',
      { fits: isMade(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/), like: 'urn:uuid: and a lower-case UUID' },
    ],
    ['base64Binary', { fits: isBase64, like: 'base64' }],
    ['date', { fits: (value) => typeof value === 'string' && isDay(value), like: 'a day, month or year that exists' }],
    [
      'dateTime',
      {
        fits: (value) => typeof value === 'string' && (isDay(value) || isInstant(value)),
        like: 'a day, month or year that exists, or a time with its zone',
      },
    ],
    ['instant', { fits: isInstant, like: 'a time to the second, with its zone' }],
    ['time', { fits: isMade(TIME), like: 'a time of day such as 09:00:00' }],
  ])
