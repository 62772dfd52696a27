/** The example's number in brackets at the head of its title, for example `RISK-03.1`; nothing when there is none. */
export function exampleIdIn(title: string): string | undefined {
  return /^\[([A-Z0-9]+-\d\d\.\d+)\] /.exec(title)?.[1]
}
