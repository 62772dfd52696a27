/**
 * What is said over a driver's standard input and output, one JSON object on each line. The same in words for
 * suppliers: `schemas/harness/driver-question.schema.json` and `driver-answer.schema.json`.
 */
export const PROTOCOL = 'interlock-driver/1'

/** The response header that tells a driver under which number an exchange is in evidence. */
export const EXCHANGE_HEADER = 'x-interlock-exchange'

/** What the harness asks, one question at a time. What it expects is in none of them. */
export interface DriverQuestion {
  readonly id: number
  /** For example `hello`, `book` or `appointments`. */
  readonly ask: string
  /** Where the driver reaches its system for this question and no other; without a trailing slash. */
  readonly proxy?: string
  /** Whom or what it is about, in the words of the domain. */
  readonly [about: string]: unknown
}

/** A value, and where in the answer of the system it stands: a JSON pointer (RFC 6901). */
export interface Sourced {
  readonly value: string
  readonly pointer: string
}

/** What each element of an array says, in the order of the array; pointers begin at the element. */
export interface ListRead {
  /** Points at the array. */
  readonly pointer: string
  readonly items: readonly Readonly<Record<string, Sourced | readonly Sourced[]>>[]
}

/** An answer has exactly one of `asks`, `lists`, `exchange` and `error`. */
export interface DriverAnswer {
  readonly id: number
  /** To `hello`: what it can be asked. */
  readonly asks?: readonly string[]
  /** To `hello`: the system's own codes, by field and code, and what each means here. */
  readonly codes?: Codes
  /** To a look: every array that was read, whole. */
  readonly lists?: readonly (ListRead & { readonly exchange: number })[]
  /** To a verb: the exchange that decided it. Whether it was accepted, the answer of the system says. */
  readonly exchange?: number
  /** Where a system says with a status of success that it refused. */
  readonly refused?: Sourced
  readonly reasons?: readonly Sourced[]
  readonly message?: Sourced
  readonly busy?: ListRead
  /** The driver could not do it, and why. */
  readonly error?: string
}

export type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>
