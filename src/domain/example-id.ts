/** The areas of requirements, in the order in which reports show them; a new one comes last. */
export const AREAS: readonly string[] = [
  'RISK',
  'APPT',
  'IDM',
  'MOVE',
  'GMS',
  'NEED',
  'MED',
  'REL',
  'CONF',
  'AUD',
  'ACC',
  'RES',
  'DQ',
  'VOL',
  'UI',
  'A11Y',
  'STD',
  'SAFE',
  'EXIT',
  'REG',
  'FHIR',
  'OPS',
]

/** The example's number in brackets at the head of its title, for example `RISK-03.1`; nothing when there is none. */
export function exampleIdIn(title: string): string | undefined {
  return /^\[([A-Z0-9]+-\d\d\.\d+)\] /.exec(title)?.[1]
}
