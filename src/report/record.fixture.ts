import { createHash } from 'node:crypto'
import type { Exchange, ExchangeRef } from '../domain/exchange.ts'
import type { ReadinessFacts, RequirementFacts } from '../domain/run-facts.ts'
import type { ConformanceRecord, ExampleResult, RequirementResult, Tally } from '../verdict/record.ts'
import type { ReadEvidence } from './html/example-page.ts'

/** What a candidate might put anywhere, hoping to change what a reader sees. */
export const HOSTILE = '</pre><script>alert("pwned")</script><img src=x onerror=alert(1)>\' &amp; "\u202Edessap\u0000'

const digestOf = (text: string) => createHash('sha256').update(text).digest('hex')
const files = new Map<string, string>()

/** Evidence files of the fixture, by digest. */
export const readEvidence: ReadEvidence = (digest) => files.get(digest)

function exchange(number: number, change: Partial<Exchange> = {}): ExchangeRef {
  const path = '/fhir/List?subject=Patient/17&code=prison-risk'
  const kept: Exchange = {
    direction: 'outgoing',
    party: 'healthcare',
    request: {
      method: 'GET',
      url: `http://127.0.0.1:4100${path}`,
      headers: { accept: 'application/fhir+json', authorization: '[redacted]' },
    },
    response: {
      status: 200,
      headers: { 'content-type': 'application/fhir+json' },
      body: JSON.stringify({
        resourceType: 'Bundle',
        type: 'searchset',
        total: 0,
        link: [{ relation: 'self', url: path }],
      }),
    },
    startedAt: `2026-03-02T09:00:0${number % 10}.250Z`,
    durationMs: 42,
    ...change,
  }
  const text = `${JSON.stringify(kept)}\n`
  const digest = digestOf(text)
  files.set(digest, text)
  const { direction, party, request, response, failure, startedAt, durationMs } = kept
  return {
    ...{ number, direction, party, method: request.method, path, startedAt, durationMs, digest },
    ...(response && { status: response.status }),
    ...(failure && { failure: failure.reason }),
  }
}

const PRISON_CALL: Partial<Exchange> = {
  direction: 'incoming',
  party: 'prison',
  request: {
    method: 'GET',
    url: 'http://127.0.0.1:4200/v1/prison/A1234BC/alerts',
    headers: { 'x-api-key': '[redacted]' },
  },
  response: { status: 403, headers: {}, body: '{"status":403,"userMessage":"Forbidden"}' },
}

const PLAIN_ROW: Omit<RequirementFacts, 'id' | 'area' | 'text' | 'function'> = {
  ...{ level: 'must', core: false, binds: 'hc', stage: 'bid', verifiedBy: 'scenario', routes: ['fhir'] },
  ...{ followsFrom: 'recommendation SR-A, finding F2', needsFromPrison: [], evidence: [], limits: [] },
  why: 'Staff who treat someone without knowing of a risk can be harmed, or can miss a person in danger.',
  sources: [
    { cite: 'HSSIB recommendation log', grade: 'V', url: 'https://www.hssib.org.uk/safety-recommendations-log' },
    { cite: 'Requirements study, derived', grade: 'P', url: 'javascript:alert(1)' },
  ],
  hazard: {
    cause: 'An alert that the prison holds is missing from the open record',
    effect: 'A person at risk of self-harm is not protected',
    control: 'The record shows every active alert each time it is opened',
  },
}

function row(id: string, text: string, change: Partial<RequirementFacts> = {}): RequirementFacts {
  const area = id.split('-')[0] ?? ''
  return { ...PLAIN_ROW, id, area, text, function: area.toLowerCase(), ...change }
}

const STEPS = (status: 'passed' | 'failed'): ExampleResult['steps'] => [
  { keyword: 'Given ', text: 'Ade is held at Kirkvale', status: 'passed' },
  { keyword: 'And ', text: 'the prison holds an active "HA" alert for Ade', status: 'passed' },
  { keyword: 'When ', text: "a nurse opens Ade's record", status: 'passed' },
  { keyword: 'Then ', text: 'the record shows the "HA" alert as a current risk', status },
]

function example(id: string, title: string, change: Partial<ExampleResult> = {}): ExampleResult {
  return {
    ...{
      id,
      title,
      requirement: id.replace(/\.\d+$/, ''),
      extent: 'target',
      outcome: 'passed',
      steps: STEPS('passed'),
    },
    ...{ where: `features/risk/${id}.feature:12`, exchanges: [exchange(1, PRISON_CALL), exchange(2)] },
    ...{ measurements: [{ limit: 'risk.open.p95', seconds: 0.42, looks: 3 }], durationMs: 612 },
    ...change,
  }
}

const UNREACHABLE =
  'When the prison cannot be asked, the healthcare system says that risk is not available, never that there is none'

const requirements: readonly RequirementResult[] = [
  {
    requirement: row(
      'RISK-01',
      "When a person's record is opened, the healthcare system shows in it every active risk alert that the clinician's role may see",
      { core: true, limits: ['risk.open.p95'] },
    ),
    ...{ verdict: 'pass', examples: ['RISK-01.1', 'RISK-01.2'], today: { verdict: 'pass', blockedBy: [] } },
  },
  {
    requirement: row('RISK-03', UNREACHABLE, {
      core: true,
      detail: 'Unreachable, forbidden and not matched are each told apart.',
    }),
    ...{
      verdict: 'fail',
      cause: 'promise-not-kept',
      examples: ['RISK-03.1'],
      today: { verdict: 'fail', blockedBy: [] },
    },
    because:
      'RISK-03.1: Expected risk for Ade to be shown as "unavailable"; found "none".\nSeen: GET /fhir/List -> 200, 0 entries (exchange 2), while the prison answered 403 (exchange 1).\nNext: a refused risk request must not become an empty list.',
  },
  {
    requirement: row('RISK-04', 'The risk shown is younger than the risk freshness limit or says how old it is', {
      limits: ['risk.open.maxAge'],
    }),
    ...{ verdict: 'inconclusive', cause: 'given-not-arranged', examples: ['RISK-04.1'] },
    because: 'RISK-04.1: Chidi could not be received, which MOVE-01 asks for.',
  },
  {
    requirement: row(
      'RISK-08',
      'A self-harm concern recorded in the healthcare system reaches the prison and its receipt is shown',
      { binds: 'both', needsFromPrison: ['D6'], evidence: ['Local procedure for the unconfirmed path'] },
    ),
    ...{
      verdict: 'needs-evidence',
      cause: 'awaiting-a-decision',
      examples: ['RISK-08.1'],
      because: '"Local procedure": nobody has decided about evidence/procedure.pdf yet.',
    },
    today: { verdict: 'blocked-by-counterparty', blockedBy: ['D6'], because: 'No operation receives a concern.' },
  },
  {
    requirement: row('RISK-09', 'Coded and free-text self-harm history stands in one list', { level: 'should' }),
    ...{
      verdict: 'fail',
      cause: 'over-a-proposed-limit',
      because: `RISK-09.1: 4.2 s over the limit. ${HOSTILE}`,
      examples: ['RISK-09.1'],
    },
  },
  {
    requirement: row(
      'APPT-01',
      'An appointment booked in the healthcare system is in the prison within the appointment propagation limit',
      { binds: 'both', core: true, needsFromPrison: ['D1'] },
    ),
    ...{
      verdict: 'pass',
      examples: ['APPT-01.1'],
      today: {
        verdict: 'blocked-by-counterparty',
        blockedBy: ['D1'],
        because: 'Appointments can be searched; no operation writes one.',
      },
    },
  },
  {
    requirement: row('APPT-05', 'A clash with a commitment of the prison is refused with its reason', {}),
    ...{
      verdict: 'not-run',
      cause: 'never-started',
      because: 'APPT-05.1 was demanded and never started.',
      examples: ['APPT-05.1'],
    },
  },
  {
    requirement: row('IDM-01', 'A person is matched by NHS number and by prison number', {
      appliesWhen: 'declares(pairing)',
    }),
    ...{
      verdict: 'not-applicable',
      cause: 'not-applicable',
      because: 'The candidate declares no pairing.',
      examples: [],
    },
  },
]

const examples: readonly ExampleResult[] = [
  example('RISK-01.1', 'An active self-harm alert is shown to a nurse'),
  example('RISK-01.2', 'An alert that arrives while the record is open'),
  example('RISK-03.1', 'The prison refuses the request', {
    ...{ outcome: 'failed', cause: 'promise-not-kept', steps: STEPS('failed') },
    because:
      'Expected risk for Ade to be shown as "unavailable"; found "none".\nSeen: GET /fhir/List -> 200, 0 entries (exchange 2).\nNext: a refused risk request must not become an empty list.',
    exchanges: [
      exchange(1, PRISON_CALL),
      exchange(2),
      exchange(3, {
        request: {
          method: 'POST',
          url: 'http://127.0.0.1:4100/fhir/Flag',
          headers: { 'x-name': HOSTILE },
          body: HOSTILE,
        },
        response: { status: 422, headers: {}, body: HOSTILE.repeat(400) },
      }),
    ],
  }),
  example('RISK-04.1', 'Chidi arrives and nothing is known', {
    ...{
      outcome: 'inconclusive',
      cause: 'given-not-arranged',
      owner: 'MOVE-01',
      because: 'Chidi could not be received.',
    },
    exchanges: [{ ...exchange(4), digest: 'e'.repeat(64) }],
  }),
  example('RISK-08.1', 'A concern is received'),
  example('RISK-09.1', `Six references, three misspelt ${HOSTILE}`, {
    outcome: 'failed',
    cause: 'over-a-proposed-limit',
    because: HOSTILE,
  }),
  example('APPT-01.1', 'A booking appears in the prison'),
  example('APPT-05.1', 'A visit at the same time', {
    ...{ outcome: 'not-run', cause: 'never-started', because: 'Never started.' },
    ...{ steps: [], exchanges: [], measurements: [] },
  }),
  example('RISK-01.1', 'An active self-harm alert is shown to a nurse', { extent: 'today' }),
  example('RISK-03.1', 'The prison refuses the request', {
    extent: 'today',
    outcome: 'failed',
    cause: 'promise-not-kept',
    because: 'As with the proposed interface.',
  }),
  example('APPT-01.1', 'A booking appears in the prison', {
    ...{
      extent: 'today',
      outcome: 'blocked',
      cause: 'blocked-by-counterparty',
      because: 'D1: no operation writes an appointment.',
    },
    ...{ steps: [], exchanges: [], measurements: [] },
  }),
]

const readiness: readonly ReadinessFacts[] = [
  {
    id: 'D1',
    title: 'Create, change and cancel a healthcare appointment',
    status: 'absent',
    requirements: ['APPT-01', 'APPT-05', 'RES-02'],
    examples: ['APPT-01.1'],
    citation: 'HMPPS External API source, commit c2755df: appointments can be searched; no operation writes one',
    seen: '2026-08-21',
  },
  {
    id: 'D6',
    title: 'Receipt of a self-harm concern from healthcare',
    status: 'absent',
    requirements: ['RISK-08'],
    examples: [],
    citation: 'HMPPS External API source, commit c2755df: no such operation seen',
    seen: '2026-08-21',
  },
  {
    id: 'D11',
    title: 'Events for merged people and base locations',
    status: 'present',
    requirements: ['IDM-03'],
    examples: [],
    citation: 'Present, behind feature flags',
    seen: '2026-08-21',
  },
]

const tally = (met: number, notMet: number, notShown: number): Tally => ({
  met,
  notMet,
  notShown,
  total: met + notMet + notShown,
})

/** A record with every verdict in it: an assessment that found a MUST not met. */
export const record: ConformanceRecord = {
  schema: 'interlock-record/1',
  run: {
    harness: { version: '0.1.0', commit: '0123abc', digest: digestOf('harness'), dirty: false },
    ...{ node: '24.21.0', browser: 'Chromium 153.0.0.0', startedAt: '2026-03-02T09:00:00.000Z', mode: 'assessment' },
    ...{ stage: 'bid', seed: 'interlock', runNumber: 7, concurrency: 16, release: '0.1', scope: 'all' },
    candidate: {
      ...{
        name: 'Acme Care Record',
        supplier: 'Acme Health Ltd',
        version: '4.2',
        role: 'healthcare',
        reference: false,
      },
      ...{ absentFunctions: [], routes: ['fhir'] },
      components: [{ name: 'Acme Scheduler', version: '2.0', inTender: false }],
    },
    digests: Object.fromEntries(
      ['catalogue', 'release', 'features', 'limits', 'readiness', 'candidate'].map((name) => [name, digestOf(name)]),
    ) as ConformanceRecord['run']['digests'],
    limits: [
      {
        id: 'risk.open.p95',
        name: 'risk opening limit',
        value: 2,
        unit: 's',
        grade: 'P',
        statistic: 'p95',
        ceiling: 6,
        because: 'A clinician will not wait longer before starting without it',
      },
      {
        id: 'risk.open.maxAge',
        name: 'risk freshness limit',
        value: 600,
        unit: 's',
        grade: 'S',
        statistic: 'each',
        ceiling: 1800,
        because: 'Twice the five minutes by which notices are late',
        source: 'HMPPS External API',
      },
    ],
    adoptedLimits: [],
    evidence: [
      {
        ...{
          requirement: 'RISK-08',
          title: 'Local procedure for the unconfirmed path',
          file: 'evidence/procedure.pdf',
        },
        ...{ digest: digestOf('procedure'), specimen: false },
      },
      {
        ...{ requirement: 'RISK-01', title: 'Wording of the risk banner', file: 'evidence/wording.pdf' },
        ...{ digest: digestOf('wording'), specimen: false },
        decision: {
          accepted: true,
          digest: digestOf('wording'),
          by: 'R. Assessor',
          role: 'clinical safety officer',
          on: '2026-02-27',
          reason: 'The wording is clear.',
        },
      },
    ],
    givens: [],
  },
  end: {
    target: {
      ...{ schema: 'interlock-end/1', endedAt: '2026-03-02T09:04:10.000Z', planned: 8, started: 7, finished: 7 },
      ...{
        strays: [],
        eventLoopDelayP99: 12,
        unattributed: [
          exchange(5, {
            ...PRISON_CALL,
            request: { method: 'POST', url: 'http://127.0.0.1:4200/', headers: {}, body: 'Action=ReceiveMessage' },
          }),
        ],
      },
    },
  },
  streams: { 'target.ndjson': digestOf('target'), 'today.ndjson': digestOf('today') },
  outcome: 'not-conformant',
  because: ['2 of 6 MUSTs met, 1 not met, 3 not shown', 'RISK-03 fail'],
  exitCode: 1,
  musts: tally(2, 1, 3),
  core: tally(2, 1, 0),
  byArea: { RISK: tally(1, 1, 2), APPT: tally(1, 0, 1) },
  requirements,
  examples,
  pooled: [{ limit: 'risk.open.p95', extent: 'target', samples: 41, needed: 40, p95: 0.61, outcome: 'passed' }],
  demanded: { target: examples.filter(({ extent }) => extent === 'target').map(({ id }) => id) },
  blocked: [{ example: 'APPT-01.1', dependency: 'D1', because: 'No operation writes an appointment.' }],
  readiness,
  readinessDrift: ['RISK-08.1 passed under target and is not run under today: list it or make it pass.'],
  notes: ['RISK-99.1 was run and nothing demanded it.'],
  signature: null,
}

/** The same record as a rehearsal of a reference system with specimens, in which nothing failed. */
export const rehearsal: ConformanceRecord = {
  ...record,
  run: {
    ...record.run,
    mode: 'rehearsal',
    harness: { ...record.run.harness, dirty: true },
    candidate: { ...record.run.candidate, name: 'Interlock reference health record', reference: true },
    evidence: record.run.evidence.map((one) => ({ ...one, specimen: true })),
  },
  requirements: requirements.filter(({ verdict }) => verdict === 'pass'),
  examples: examples.filter(({ outcome }) => outcome === 'passed' || outcome === 'blocked'),
  ...{ outcome: 'nothing-failed-in-rehearsal', because: ['2 of 2 MUSTs met'], exitCode: 0, readinessDrift: [] },
  ...{ musts: tally(2, 0, 0), core: tally(2, 0, 0), byArea: { RISK: tally(1, 0, 0), APPT: tally(1, 0, 0) } },
}

/** The same record, void because the harness itself went wrong. */
export const voided: ConformanceRecord = {
  ...record,
  ...{ outcome: 'void', exitCode: 5, because: ['TypeError in steps/risk.ts:12 that no example owns.'] },
}

/** The same record of a run that was asked for one area only and then interrupted. */
export const partial: ConformanceRecord = {
  ...record,
  run: { ...record.run, scope: '--area RISK' },
  end: { target: { ...record.end.target, aborted: 'interrupted' } as NonNullable<ConformanceRecord['end']['target']> },
  ...{ outcome: 'partial', because: ['1 of 5 selected requirements met (--area RISK); not a verdict'] },
}
