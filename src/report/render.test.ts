import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ConformanceRecord } from '../verdict/record.ts'
import { HOSTILE, readEvidence } from './fixture/evidence.fixture.ts'
import { onTheirWord, partial, record, rehearsal, voided } from './fixture/record.fixture.ts'
import { renderReport } from './render.ts'

const every: readonly ConformanceRecord[] = [record, rehearsal, voided, partial, onTheirWord]

function page(of: ConformanceRecord, path: string): string {
  return renderReport(of, readEvidence).get(path) ?? assert.fail(`no page ${path}`)
}

function textOf(page: string): string {
  return page.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')
}

test('the same record and evidence give the same bytes', () => {
  for (const one of every) assert.deepEqual([...renderReport(one, readEvidence)], [...renderReport(one, readEvidence)])
})

test('every link within the report leads to a page or to a file of the run folder', () => {
  for (const one of every) {
    const files = renderReport(one, readEvidence)
    for (const [path, html] of files)
      for (const [, href = ''] of html.matchAll(/ href="([^"]*)"/g)) {
        if (href.startsWith('https://')) continue
        const [file, fragment] = href.split('#')
        const target = file ? new URL(file, `http://report/${path}`).pathname.slice(1) : path
        if (/^(record\.json|evidence\/)/.test(target)) continue
        const there = files.get(target)
        assert.ok(there !== undefined, `${path} links to ${target}`)
        if (fragment) assert.ok(there.includes(` id="${fragment}"`), `${path} links to ${target}#${fragment}`)
      }
  }
})

test('the first page names what the run left at the system, and is silent where it left nothing', () => {
  const left = { ...record, residue: [{ type: 'Task', entries: ['Task/1', 'Task/<b>2</b>'] }] }
  assert.match(
    textOf(page(left, 'index.html')),
    /Left at the system .* Type Task .* 2 .* Task\/1, Task\/&lt;b&gt;2&lt;\/b&gt;/,
  )
  assert.doesNotMatch(page(record, 'index.html'), /Left at the system/)
})

test('no page has a script, a handler or a style attribute, or asks another host for anything', () => {
  for (const one of every)
    for (const [path, text] of renderReport(one, readEvidence)) {
      assert.doesNotMatch(
        text,
        /<(script|iframe|object|embed|img|form|base)\b| on[a-z]+="| style="|javascript:(?!alert)/i,
        path,
      )
      if (path.endsWith('.css')) assert.doesNotMatch(text, /url\((?!#|["']?data:)|@import|@font-face/)
      else {
        assert.match(text, /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;;/)
        assert.doesNotMatch(text, /<link(?! rel="stylesheet" href="(?:\.\.\/)*report\.css")/)
      }
    }
})

test('what a candidate says is shown and never obeyed', () => {
  const shown = page(record, 'examples/target/RISK-03.1.html')
  assert.ok(shown.includes('&lt;/pre&gt;&lt;script&gt;alert(&quot;pwned&quot;)&lt;/script&gt;'))
  assert.ok(shown.includes('[U+202E]dessap[U+0000]'))
  for (const [path, text] of renderReport(record, readEvidence)) assert.ok(!text.includes(HOSTILE), path)
  assert.doesNotMatch(page(record, 'requirements/RISK-01.html'), /href="javascript:/)
})

test('a rehearsal says on every page that it is not evidence, and no verdict reads as a plain pass', () => {
  for (const [path, text] of renderReport(rehearsal, readEvidence)) {
    if (path.endsWith('.css')) continue
    assert.match(text, /Rehearsal: this is not evidence/, path)
    assert.doesNotMatch(text, /nhsuk-tag--green">(Met|Passed)/, path)
  }
  assert.match(textOf(page(rehearsal, 'index.html')), /Nothing failed in rehearsal/)
  assert.doesNotMatch(textOf(page(rehearsal, 'index.html')), /[Cc]onformant/)
})

test('specimens mark every page', () => {
  for (const [path, text] of renderReport(rehearsal, readEvidence))
    if (path.endsWith('.html'))
      assert.match(text, /<body class="il-body" data-watermark="SPECIMEN">[\s\S]*SPECIMEN:/, path)
})

test('a changed harness is called unofficial', () => {
  assert.match(page(rehearsal, 'index.html'), /Unofficial:/)
  assert.doesNotMatch(page(record, 'index.html'), /Unofficial/)
})

test('a void run counts nothing and shows nothing in green', () => {
  for (const [path, text] of renderReport(voided, readEvidence)) {
    if (path.endsWith('.css')) continue
    assert.match(text, /Void: something went wrong/, path)
    if (path !== 'readiness.html') assert.doesNotMatch(text, /nhsuk-tag--(green|aqua-green)/, path)
  }
  assert.doesNotMatch(textOf(page(voided, 'index.html')), /\d of \d MUSTs met/)
})

test('a partial run that was interrupted says both on every page', () => {
  for (const [path, text] of renderReport(partial, readEvidence))
    if (path.endsWith('.html'))
      assert.match(text, /Partial: only --area RISK was run[\s\S]*Ended early: somebody interrupted it/, path)
})

test('the front page counts and never gives a percentage', () => {
  const front = textOf(page(record, 'index.html'))
  assert.match(front, /Not conformant at the bid stage 2 of 6 MUSTs met, 1 not met, 3 not shown/)
  for (const one of every) assert.doesNotMatch(textOf(page(one, 'index.html')), /\d ?%|per cent/)
})

test('the front page says what failed and why before anything that was met', () => {
  const front = page(record, 'index.html')
  const order = [
    'id="core"',
    'id="failed"',
    'id="not-shown"',
    'id="areas"',
    'id="requirements"',
    'id="limits"',
    'id="meaning"',
  ]
  const places = order.map((id) => front.indexOf(id))
  assert.deepEqual(
    places,
    places.toSorted((a, b) => a - b),
  )
  assert.match(
    textOf(front),
    /RISK-03 Not met .*What was seen .*found &quot;none&quot;.*Who usually puts this right The supplier/,
  )
})

test('a SHOULD that is not met never stands before a MUST', () => {
  const front = page(record, 'index.html')
  const failed = front.slice(front.indexOf('id="failed"'))
  assert.ok(failed.indexOf('RISK-03') < failed.indexOf('RISK-09'))
})

test('a decision by a person shows who, in what role, when and why', () => {
  const text = textOf(page(record, 'requirements/RISK-01.html'))
  assert.match(
    text,
    /Accepted by a person .*R\. Assessor, clinical safety officer, 27 February 2026 .*The wording is clear\./,
  )
})

test('the why of a failure is two clicks from the front page: the requirement, then the exchange', () => {
  assert.match(page(record, 'index.html'), /href="requirements\/RISK-03\.html"/)
  assert.match(page(record, 'requirements/RISK-03.html'), /href="\.\.\/examples\/target\/RISK-03\.1\.html#exchanges"/)
  assert.match(textOf(page(record, 'examples/target/RISK-03.1.html')), /Exchange 1: The system to the prison/)
})

test('missing and changed evidence is said to be so and not shown', () => {
  assert.match(page(record, 'examples/target/RISK-04.1.html'), /This exchange is missing from the evidence/)
  const altered = renderReport(record, (digest) => {
    const kept = readEvidence(digest)
    return kept && { ...kept, text: kept.text.replace('searchset', 'collection') }
  })
  const shown = altered.get('examples/target/RISK-01.1.html') ?? ''
  assert.match(shown, /This exchange was changed after the run/)
  assert.doesNotMatch(shown, /collection/)
})

test('the readiness page gives status, date and source of each dependency, and what it stops', () => {
  const text = textOf(page(record, 'readiness.html'))
  assert.match(text, /2 of 3 absent, 0 partly there, 1 there\./)
  assert.match(
    text,
    /D1: Create, change and cancel .* Absent .*21 August 2026 .*commit c2755df.* APPT-01\.1 .*Blocked by prison side/,
  )
})

test('what people told, decided and waived is shown as theirs, with its reason, and changes no verdict', () => {
  const front = textOf(page(onTheirWord, 'index.html'))
  assert.match(front, /Screens that people looked at .*B\. Nurse, nurse manager/)
  assert.match(front, /Accepted deviations .* RISK-03 .* In force .* MOVE-99 .* Stale: it covers nothing/)
  const requirement = textOf(page(onTheirWord, 'requirements/RISK-03.html'))
  assert.match(requirement, /Not met .*Waived The buyer accepts this until 31 December 2026/)
  assert.match(requirement, /Resting on people No machine saw this/)
  const example = textOf(page(onTheirWord, 'examples/target/RISK-01.1.html'))
  assert.match(example, /Told by people .*Answer 1, by B\. Nurse, nurse manager/)
  assert.match(example, /Ade.*known person 1/)
  for (const [path, text] of renderReport(onTheirWord, readEvidence)) assert.ok(!text.includes(HOSTILE), path)
})

test('the report on a FHIR server speaks of no prison beside it', () => {
  const { candidate } = record.run
  const server = { ...candidate, role: 'fhir', people: 'created-over-fhir' } as const
  const files = renderReport({ ...record, run: { ...record.run, candidate: server } }, readEvidence)
  const front = textOf(files.get('index.html') ?? '')
  assert.match(front, /a FHIR server, judged by itself/)
  assert.doesNotMatch(front, /Readiness of the prison side|on the prison's notice/)
  assert.equal(files.has('readiness.html'), false)
})
