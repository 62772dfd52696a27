import assert from 'node:assert/strict'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { after, describe, test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { AS_WRITTEN, loadSpecification, refuseChanged } from './specification.ts'

const root = mkdtempSync(join(tmpdir(), 'interlock-specification-'))
after(() => rmSync(root, { recursive: true, force: true }))
symlinkSync(resolve('features'), join(root, 'features'))

/** Runs `work` while one file of the requirements says something else. */
function changed(file: string, from: RegExp, to: string, work: () => void): void {
  cpSync('requirements', join(root, 'requirements'), { recursive: true })
  const path = join(root, 'requirements', file)
  const text = readFileSync(path, 'utf8')
  assert.match(text, from)
  writeFileSync(path, text.replace(from, to))
  work()
}

describe('nobody is assessed by a release whose meaning has changed', () => {
  const refused = (id: RegExp) => () => {
    const specification = loadSpecification(root, '0.1', 'assessment', { area: ['RISK'] })
    assert.throws(
      () => refuseChanged(specification),
      (error: unknown) => error instanceof InputProblem && id.test(error.message) && /Next: /.test(error.message),
    )
  }
  test('a MUST that became a MAY', () =>
    changed('risk.yaml', /(id: RISK-02\n(?:.*\n)*? +level: )must/, '$1may', refused(/RISK-02 no longer says/)))
  test('a limit that became longer', () =>
    changed('limits.yaml', /(id: risk\.open\.p95,.*?value: )\d+/, '$1900', refused(/RISK-01.* no longer/)))
})

test('a filter that selects nothing is refused, and so is what does not exist', () => {
  const load = (filter: Parameters<typeof loadSpecification>[3]) => () =>
    loadSpecification('.', '0.1', 'rehearsal', filter).demand('bid', 'target')
  for (const filter of [{ area: [''] }, { requirement: ['RISK-1'] }, { example: ['RISK-01.999'] }])
    assert.throws(load(filter), /there is no such thing/)
  assert.throws(load({ area: ['APPT'], example: ['RISK-01.2'] }), /selects no example/)
})

test('what is written but not frozen can be rehearsed, and nobody is assessed by it', () => {
  const specification = loadSpecification('.', AS_WRITTEN, 'rehearsal')
  const demanded = specification.demand('live', 'target')
  assert.ok(demanded.examples.length > 300)
  const onPaper = new Set(
    specification.catalogue.rows.filter((row) => row.verifiedBy === 'evidence').map(({ id }) => id),
  )
  const bare = demanded.requirements.filter((id) => !demanded.examples.some((example) => example.startsWith(`${id}.`)))
  assert.ok(bare.length > 0 && bare.every((id) => onPaper.has(id)))
  assert.throws(() => refuseChanged(specification), /nobody is assessed by what is not frozen/)
})
