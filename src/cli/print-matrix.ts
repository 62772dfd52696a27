import type { FaultResult } from './kill-matrix.ts'

/** The kill matrix for a person: which fault is caught by which examples, and what is wrong with it. */
export function printMatrix(results: readonly FaultResult[], problems: readonly string[], killRate: number): void {
  for (const { id, breaks, kills, hidden, problems: own } of results) {
    const hides = hidden.length > 0 ? `; hidden: ${hidden.join(', ')}` : ''
    console.log(
      `${own.length === 0 ? 'caught' : 'WRONG '}  ${id} breaks ${breaks.join(', ')}: ${kills.join(', ') || 'nothing'}${hides}`,
    )
  }
  for (const problem of problems) console.log(`  ${problem}`)
  console.log(
    `${results.length} faults, kill rate ${killRate.toFixed(3)}${problems.length === 0 ? '' : `, ${problems.length} problems`}.`,
  )
}
