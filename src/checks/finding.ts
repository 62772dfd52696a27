/** Something in the source that the architecture forbids. */
export interface SourceFinding {
  readonly file: string
  readonly line: number
  readonly what: string
  /** Why it is forbidden and what to do instead. */
  readonly because: string
}

/** A source file, by its path relative to the root of the repository, with forward slashes. */
export interface SourceFile {
  readonly file: string
  readonly text: string
}

/** `file:line: what. Why and what instead.` */
export function sourceFindingLine({ file, line, what, because }: SourceFinding): string {
  return `${file}:${line}: ${what}. ${because}`
}

/** The line (from 1) of a position in a text. */
export function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}

/** Whether a file is a test, or is only there for tests. */
export function isTest(file: string): boolean {
  return /\.(test|fixture)\.ts$|-for-tests\.ts$|\/(test-[a-z-]+|rig|small-[a-z-]+)\.ts$|\/fixtures\//.test(file)
}
