import { readEvidence } from '../src/report/fixture/evidence.fixture.ts'
import { record } from '../src/report/fixture/record.fixture.ts'
import { renderReport } from '../src/report/render.ts'
import type { ConformanceRecord } from '../src/verdict/record.ts'

/**
 * The size of the HTML report for 1,000 examples against its budget, and how long it takes to make. The pages that
 * show exchanges are evidence and are counted apart.
 *
 * Usage: node bench/report.ts
 */
const EXAMPLES = 1_000
const EXCHANGES_EACH = 10
const REQUIREMENTS = 130
const BUDGET_BYTES = 3_000_000

function large(): ConformanceRecord {
  const [row] = record.requirements
  const [example] = record.examples
  if (!row || !example) throw new Error('the fixture is empty')
  const ids = Array.from({ length: REQUIREMENTS }, (_, index) => `RISK-${String(index + 1).padStart(3, '0')}`)
  const exchanges = Array.from({ length: EXCHANGES_EACH }, (_, index) => ({
    ...(example.exchanges[index % example.exchanges.length] ?? raise()),
    number: index + 1,
  }))
  const examples = Array.from({ length: EXAMPLES }, (_, index) => {
    const requirement = ids[index % REQUIREMENTS] ?? raise()
    const extent = index % 2 === 0 ? ('target' as const) : ('today' as const)
    return { ...example, id: `${requirement}.${index}`, requirement, extent, exchanges }
  })
  return {
    ...record,
    requirements: ids.map((id) => ({ ...row, requirement: { ...row.requirement, id } })),
    examples,
  }
}

function raise(): never {
  throw new Error('the fixture is empty')
}

const subject = large()
const before = process.hrtime.bigint()
const files = renderReport(subject, readEvidence)
const milliseconds = Number((process.hrtime.bigint() - before) / 1_000_000n)
const sizes = [...files].map(([path, text]) => ({ path, bytes: Buffer.byteLength(text) }))
const sum = (of: typeof sizes) => of.reduce((total, { bytes }) => total + bytes, 0)
const html = sizes.filter(({ path }) => path.endsWith('.html'))
const pages = sum(html.filter(({ path }) => !path.startsWith('examples/')))
const evidence = sum(html.filter(({ path }) => path.startsWith('examples/')))
const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(2)} MB`
console.log(`${EXAMPLES} examples, ${REQUIREMENTS} requirements, ${EXAMPLES * EXCHANGES_EACH} exchanges`)
console.log(`pages ${megabytes(pages)} of ${megabytes(BUDGET_BYTES)}; exchanges beside them ${megabytes(evidence)}`)
console.log(`${files.size} files in ${milliseconds} ms`)
if (pages > BUDGET_BYTES) process.exitCode = 1
