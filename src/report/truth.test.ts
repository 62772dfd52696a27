import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ConformanceRecord } from '../verdict/record.ts'
import { readEvidence } from './fixture/evidence.fixture.ts'
import { onTheirWord, record, rehearsal, voided } from './fixture/record.fixture.ts'
import { renderReport } from './render.ts'

function textOf(of: ConformanceRecord, path: string): string {
  const page = renderReport(of, readEvidence).get(path) ?? assert.fail(`no page ${path}`)
  return page
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
}

describe('A page says no more than the record holds', () => {
  test('what is met without an example rests on documents, and the page says so', () => {
    const onPaper: ConformanceRecord = {
      ...record,
      examples: record.examples.filter(({ requirement }) => requirement !== 'RISK-01'),
      requirements: record.requirements.map((one) =>
        one.requirement.id === 'RISK-01'
          ? { ...one, examples: [], requirement: { ...one.requirement, verifiedBy: 'evidence' } }
          : one,
      ),
    }
    const text = textOf(onPaper, 'requirements/RISK-01.html')
    assert.match(text, /It rests on people's word: 1 document was accepted, and no example applies\./)
    assert.match(text, /No example applies to this requirement: people decide it by documents\./)
    assert.doesNotMatch(text, /Every example that decides passed/)
  })

  test('what is met by examples and by documents names both; by examples alone, only them', () => {
    assert.match(
      textOf(record, 'requirements/RISK-01.html'),
      /Every example that decides passed: 2 of 2\. It rests on people's word too: 1 document was accepted\./,
    )
    const alone = textOf(record, 'requirements/APPT-01.html')
    assert.match(alone, /Every example that decides passed: 1 of 1\./)
    assert.doesNotMatch(alone, /people's word/)
  })

  test('a document that was changed since it was judged is no ground', () => {
    const evidence = record.run.evidence.map((one) => ({ ...one, digest: 'f'.repeat(64) }))
    const changed = textOf({ ...record, run: { ...record.run, evidence } }, 'requirements/RISK-01.html')
    assert.doesNotMatch(changed, /document was accepted/)
  })

  test('what is met without example and document was judged by the exchanges', () => {
    const examples = record.examples.filter(({ requirement }) => requirement !== 'APPT-01')
    const text = textOf({ ...record, examples }, 'requirements/APPT-01.html')
    assert.match(text, /No example of its own decides it/)
  })
})

describe('The way in which something was seen', () => {
  const page = 'examples/target/RISK-01.1.html'
  const sight = {
    ...{ number: 1, what: 'the record of Ade', at: '2026-03-02T09:00:00.000Z', page: '/people/1', troubles: [] },
    tree: { file: 'evidence/a.txt', digest: 'a'.repeat(64) },
  }

  test('over the interface alone, no screen was looked at', () => {
    assert.match(textOf(record, page), /Seen through the FHIR interface; no screen was looked at\./)
    assert.match(
      textOf(record, 'index.html'),
      /Seen Through the FHIR interface \(7 examples\); no screen was looked at/,
    )
  })

  test('in a browser, by a person, through a driver of the supplier', () => {
    const [first, ...others] = record.examples
    assert.ok(first)
    const inBrowser = { ...record, examples: [{ ...first, sights: [sight], exchanges: [] }, ...others] }
    assert.match(textOf(inBrowser, page), /Seen on screens in a browser\./)
    assert.doesNotMatch(textOf(inBrowser, 'index.html'), /no screen was looked at/)
    assert.match(textOf(onTheirWord, page), /Seen by people who looked at the screens/)
    const candidate = { ...record.run.candidate, driver: { command: ['drive'], source: [] } }
    const driven = textOf({ ...record, run: { ...record.run, candidate } }, page)
    assert.match(driven, /Seen through the supplier's own driver; no screen was looked at\./)
  })

  test('what was never run was not seen, and what only reached our simulators was not asked of the system', () => {
    assert.match(textOf(record, 'examples/target/APPT-05.1.html'), /Nothing was seen in this example\./)
    const incoming = record.examples.map((one) => ({
      ...one,
      exchanges: one.exchanges.filter(({ direction }) => direction === 'incoming'),
    }))
    assert.match(textOf({ ...record, examples: incoming }, page), /Seen only in what reached our simulators/)
  })
})

describe('Limits', () => {
  const [first, second] = record.run.limits
  assert.ok(first && second)
  const limits = [
    { ...first, value: 1, specified: 2 },
    { ...second, specified: second.value },
  ]
  const short: ConformanceRecord = { ...record, run: { ...record.run, mode: 'rehearsal', limits } }

  test('a rehearsal shows the value of the specification beside its own, on both pages', () => {
    const front = textOf(short, 'index.html')
    assert.match(front, /risk opening limit Specification 2 s for 95 in 100 This rehearsal 1 s Standing proposed by/)
    assert.match(front, /1 of 2 differ from those of the specification/)
    assert.match(
      textOf(short, 'requirements/RISK-01.html'),
      /risk opening limit: 2 s, proposed by this specification \(in this rehearsal 1 s\)/,
    )
    assert.match(textOf(short, 'requirements/RISK-04.html'), /10 min, reported [^(]*\(in this rehearsal the same\)/)
  })

  test('an assessment shows one value, and a second where the system tightened it', () => {
    assert.doesNotMatch(textOf(record, 'index.html'), /This rehearsal|This run \d/)
    const tightened = { ...record, run: { ...record.run, limits } }
    assert.match(textOf(tightened, 'index.html'), /Specification 2 s for 95 in 100 This run 1 s/)
    assert.match(textOf(tightened, 'requirements/RISK-01.html'), /\(the system holds itself to 1 s\)/)
  })

  test('a rehearsal whose record lacks the value of the specification does not pass its own off as it', () => {
    const old = { ...record, run: { ...record.run, mode: 'rehearsal' } } as const
    assert.match(textOf(old, 'index.html'), /risk opening limit Specification not recorded/)
  })

  test('what was not timed says so; what was is told with its worst and how often', () => {
    const front = textOf(record, 'index.html')
    assert.match(front, /0\.61 s for 95 in 100 \(41 samples; at least 40 needed\)/)
    assert.match(front, /risk freshness limit .* Measured not timed/)
    const late = { limit: 'risk.open.maxAge', seconds: 4, looks: 1 }
    const timed = record.examples.map((one) => ({ ...one, measurements: [{ ...late, seconds: 3 }, late] }))
    assert.match(textOf({ ...record, examples: timed }, 'index.html'), /Measured at most 4 s, \d+ times/)
  })
})

describe('Readiness of the prison side', () => {
  test('an interface of today that was not tried stopped nothing, and is not said to have', () => {
    const examples = record.examples.filter(({ extent }) => extent === 'target')
    const text = textOf({ ...record, examples }, 'readiness.html')
    assert.match(text, /Not tried in this run; 1 example of it needs it\./)
    assert.doesNotMatch(text, /stops no example/)
  })

  test('a requirement that is not in the run says so, a source is a link, and no backtick is left', () => {
    const readiness = record.readiness.map((one) => ({
      ...one,
      requirements: ['UI-01'],
      citation: 'The extent `today`, at https://example.org/source',
    }))
    const page = renderReport({ ...record, readiness }, readEvidence).get('readiness.html') ?? ''
    assert.match(page, /UI-01 <span class="il-quiet">\(not in this run\)/)
    assert.match(page, /<code>today<\/code>, at <a href="https:\/\/example.org\/source"/)
    assert.match(textOf({ ...record, readiness }, 'requirements/APPT-01.html'), /\(absent today\)/)
  })
})

test('the title of a page is no greener than the page, and carries its stamps', () => {
  const titles = (of: ConformanceRecord) =>
    [...renderReport(of, readEvidence).values()].flatMap((text) => /<title>(.*?)<\/title>/.exec(text)?.[1] ?? [])
  for (const title of titles(rehearsal)) {
    assert.match(title, /\(Rehearsal, Reference, Specimen, Unofficial\)$/)
    assert.doesNotMatch(title, / Met (?!in rehearsal)/)
  }
  for (const title of titles(voided)) assert.doesNotMatch(title, /(Met|Passed)(?! \(void\))/)
  assert.ok(titles(record).some((title) => title.endsWith('RISK-01 Met – Interlock conformance report')))
})

describe('The way from a verdict to its evidence', () => {
  test('each step links the exchanges that were recorded during it, on both pages', () => {
    const files = renderReport(record, readEvidence)
    const link = (page: string) =>
      new RegExp(`done; exchanges <a href="${page}#exchange-1">1</a> to <a href="${page}#exchange-2">2</a>`)
    assert.match(files.get('requirements/RISK-01.html') ?? '', link('../examples/target/RISK-01.1.html'))
    assert.match(files.get('examples/target/RISK-01.1.html') ?? '', link(''))
  })

  test('the steps of an example that was tried again link the exchanges of the last try', () => {
    const examples = record.examples.map((one) => ({ ...one, exchanges: [...one.exchanges, ...one.exchanges] }))
    const page = renderReport({ ...record, examples }, readEvidence).get('examples/target/RISK-01.1.html') ?? ''
    assert.match(page, /done; exchanges <a href="#exchange-1-again-1">1/)
    assert.match(page, / id="exchange-1-again-1"/)
  })

  test('exchanges stand by the time at which each began, whatever their numbers', () => {
    const [first, ...others] = record.examples
    assert.ok(first)
    const exchanges = first.exchanges.map((one) => ({ ...one, number: 10 - one.number }))
    const page = renderReport({ ...record, examples: [{ ...first, steps: [], exchanges }, ...others] }, readEvidence)
    const numbers = [...(page.get('examples/target/RISK-01.1.html') ?? '').matchAll(/<h3>Exchange (\d+)/g)]
    assert.deepEqual(
      numbers.map(([, number]) => number),
      ['9', '8'],
    )
  })

  test('an example leads to its requirement, and a page without room for its trail leads back', () => {
    const page = renderReport(record, readEvidence).get('examples/target/RISK-01.1.html') ?? ''
    assert.match(page, /An example of <a href="..\/..\/requirements\/RISK-01.html">RISK-01<\/a>: When a person/)
    assert.match(page, /<a class="nhsuk-back-link" href="..\/..\/requirements\/RISK-01.html">Back to RISK-01</)
  })
})

test('a document gives its digest, and one for a requirement that was not asked stands apart', () => {
  const requirements = record.requirements.filter(({ requirement }) => requirement.id !== 'RISK-08')
  const front = textOf({ ...record, requirements }, 'index.html')
  assert.match(front, /Wording of the risk banner .* Not used in this run .* Local procedure for the unconfirmed path/)
  assert.doesNotMatch(textOf(record, 'index.html'), /Not used in this run/)
  const digest = record.run.evidence.find(({ requirement }) => requirement === 'RISK-01')?.digest
  assert.ok(digest && textOf(record, 'requirements/RISK-01.html').includes(`SHA-256 ${digest}`))
})

test('a condition is told in plain words, and a title begins as a sentence does', () => {
  const requirements = record.requirements.map((one) => ({
    ...one,
    requirement: { ...one.requirement, appliesWhen: 'declares(read) and keeps versions' },
  }))
  const examples = record.examples.map((one) => ({ ...one, title: 'a booking appears' }))
  const text = textOf({ ...record, requirements, examples }, 'requirements/RISK-01.html')
  assert.match(text, /Applies when the system says that it offers reading an entry by its id and it keeps versions/)
  assert.match(text, /RISK-01\.1 A booking appears/)
})
