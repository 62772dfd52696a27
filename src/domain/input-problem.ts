/** Something that a person wrote (a file, an option) cannot be used. Ends the command with exit code 3. */
export class InputProblem extends Error {
  override readonly name = 'InputProblem'
  readonly exitCode = 3
  /** One line each: where, what, and what to do. */
  readonly problems: readonly string[]
  constructor(problems: readonly string[]) {
    super(problems.join('\n'))
    this.problems = problems
  }
}
