/** A control request that cannot be carried out: says what was expected and found, where, and what next. */
export class ControlRefusal extends Error {
  override readonly name = 'ControlRefusal'
  readonly status: number
  constructor(message: string, status = 400) {
    super(message)
    this.status = status
  }
}

/** Reads the fields of one control request; every reader refuses what it cannot use, naming the field. */
export interface Fields {
  text(name: string, pattern?: RegExp): string
  maybeText(name: string, pattern?: RegExp): string | undefined
  date(name: string): string
  maybeDate(name: string): string | undefined
  flag(name: string): boolean
  number(name: string, absent: number): number
  oneOf<T extends string>(name: string, values: readonly T[]): T
  maybeOneOf<T extends string>(name: string, values: readonly T[]): T | undefined
  texts(name: string): readonly string[]
  /** A list of objects, each read by its own fields. */
  items(name: string): readonly Fields[]
  has(name: string): boolean
}

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** @param where the operation, for messages, for example `people/receive` */
export function fieldsOf(body: unknown, where: string): Fields {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ControlRefusal(
      `${where}: expected a JSON object, found ${describe(body)}. Send the fields as one object.`,
    )
  const given = body as Readonly<Record<string, unknown>>
  const refuse = (name: string, expected: string): never => {
    throw new ControlRefusal(
      `${where}: "${name}" must be ${expected}; found ${describe(given[name])}. See docs/interface/prison-control.md.`,
    )
  }
  const maybe = <T>(name: string, read: () => T): T | undefined =>
    given[name] === undefined || given[name] === null ? undefined : read()

  const fields: Fields = {
    text(name, pattern = /./) {
      const value = given[name]
      if (typeof value === 'string' && pattern.test(value)) return value
      return refuse(name, pattern.source === '.' ? 'text' : `text like ${pattern.source}`)
    },
    maybeText: (name, pattern) => maybe(name, () => fields.text(name, pattern)),
    date: (name) => fields.text(name, ISO_DATE),
    maybeDate: (name) => maybe(name, () => fields.date(name)),
    flag(name) {
      const value = given[name] ?? false
      return typeof value === 'boolean' ? value : refuse(name, 'true or false')
    },
    number(name, absent) {
      const value = given[name] ?? absent
      return typeof value === 'number' && Number.isFinite(value) ? value : refuse(name, 'a number')
    },
    oneOf<T extends string>(name: string, values: readonly T[]): T {
      return values.find((value) => value === given[name]) ?? refuse(name, `one of ${values.join(', ')}`)
    },
    maybeOneOf: (name, values) => maybe(name, () => fields.oneOf(name, values)),
    texts(name) {
      const value = given[name] ?? []
      if (Array.isArray(value) && value.every((each) => typeof each === 'string')) return value
      return refuse(name, 'a list of texts')
    },
    items(name) {
      const value = given[name] ?? []
      if (!Array.isArray(value)) return refuse(name, 'a list of objects')
      return value.map((each: unknown, index) => fieldsOf(each, `${where} ${name}[${index}]`))
    },
    has: (name) => given[name] !== undefined && given[name] !== null,
  }
  return fields
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  const text = JSON.stringify(value)
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
