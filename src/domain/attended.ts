/** One thing that a person is asked to tell. */
export interface Field {
  readonly name: string
  /** What to write, for a person at a terminal. */
  readonly ask: string
  /** The only words that are an answer; absent where any text is. */
  readonly choices?: readonly string[]
  /** Any number of lines; else one, which may be empty. */
  readonly many?: boolean
  /** What is wrong with a line, if anything. */
  readonly objection?: (line: string) => string | undefined
}

/** What a person is to do and then to tell. It never says what is expected. */
export interface Question {
  readonly instruction: readonly string[]
  readonly fields: readonly Field[]
}

/** A picture of the screen, as the person took it. */
export interface Screenshot {
  /** The name that the person gave the file, without its folder. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly ending: 'png' | 'jpg'
}

/** What a person told, by field. */
export interface Told {
  readonly said: Readonly<Record<string, readonly string[]>>
  readonly by: string
  readonly role: string
  readonly screenshot: Screenshot
}

/** Whoever sits in front of the screens. */
export interface Attendant {
  /** @returns nothing where nobody is there, or nobody wants to answer */
  ask(example: string, question: Question, signal: AbortSignal): Promise<Told | undefined>
  /** Lets go of the terminal. */
  leave(): void
}

/** Nobody sits in front of the screens; every question stays open. */
export const NOBODY: Attendant = { ask: async () => undefined, leave: () => undefined }

/** A person's answer as the message stream and the record have it. */
export interface HumanAnswer {
  /** Within the example, from 1; exchanges are counted apart. */
  readonly number: number
  readonly instruction: readonly string[]
  readonly said: readonly { readonly asked: string; readonly told: readonly string[] }[]
  readonly by: string
  readonly role: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly screenshot: {
    readonly name: string
    /** In the run folder. */
    readonly file: string
    /** SHA-256 (hex). */
    readonly digest: string
  }
}

/** What was told, and where a finding can say that it was seen. */
export interface Heard {
  readonly said: Told['said']
  /** For example `answer 2, by B. Nurse (nurse manager)`. */
  readonly seen: string
}

/**
 * Has a person do and tell something, and keeps the answer as evidence.
 *
 * @throws {Parked} where nobody answers
 */
export type AskPerson = (question: Question) => Promise<Heard>
