/** A file that was kept beside the exchanges of a run. */
export interface KeptFile {
  /** In the run folder. */
  readonly file: string
  /** SHA-256 (hex). */
  readonly digest: string
}

/** What a browser showed at one look, as the message stream and the record have it. */
export interface Sight {
  /** Within the example, from 1; exchanges are counted apart. */
  readonly number: number
  /** What was looked at, in words: `the record of Ade, as a nurse`. */
  readonly what: string
  /** ISO 8601, UTC. */
  readonly at: string
  /** Path of the page, without its origin. */
  readonly page: string
  /** Absent where the people on it are a candidate's own, whom a picture would show. */
  readonly screenshot?: KeptFile
  /** What a screen reader is given: roles, names and texts. */
  readonly tree: KeptFile
  /** Errors of scripts and requests that failed since the look before. */
  readonly troubles: readonly string[]
}
