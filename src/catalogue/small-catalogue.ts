import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A project of three requirements, for tests: small, real and complete. */
export const SMALL_PROJECT = {
  'requirements/risk.yaml': `area: RISK
title: Risk information at the point of need
requirements:
  - id: RISK-01
    level: must
    core: true
    binds: hc
    stage: bid
    profile: interoperability
    follows-from: [{ kind: recommendation, ref: SR-B }, { kind: finding, ref: F2 }]
    text: The healthcare system shows every active alert
    why: Staff who do not know of a risk can be harmed.
    sources: [{ cite: A report, grade: V }]
    verified-by: scenario
    limits: [risk.open]
    needs-from-prison: [D1]
    routes: [fhir]
    function: risk
    hazard: { cause: An alert is missing, effect: Harm, control: It is shown }
  - id: RISK-02
    level: should
    core: false
    binds: both
    stage: live
    profile: good-practice
    follows-from: [{ kind: derived, ref: reason }]
    text: The healthcare system says when it last asked
    why: Age matters.
    sources: [{ cite: A report, grade: P }]
    verified-by: scenario
    limits: [risk.open]
    routes: [fhir]
    function: risk
  - id: RISK-03
    level: may
    core: false
    binds: hc
    stage: bid
    profile: good-practice
    follows-from: [{ kind: derived, ref: reason }]
    text: The healthcare system explains each alert
    why: Codes are hard to read.
    sources: [{ cite: A report, grade: P }]
    verified-by: none
    because: Needs a judge of prose.
    routes: [fhir]
    function: risk
`,
  'requirements/limits.yaml': `- { id: risk.open, name: risk opening limit, value: 2, unit: s, grade: P, statistic: p95, rehearsal: 1, because: Nobody waits }
- { id: appt.monthly, name: monthly appointments limit, value: 3000, unit: count, grade: U, statistic: each, because: Thousands }
`,
  'requirements/readiness.yaml': `- { id: D1, title: Alerts, status: absent, requirements: [RISK-01], examples: [RISK-01.2], citation: the contract, seen: 2026-03-01 }
`,
  'requirements/givens.yaml': `- { step: '{person} is held at {prison}', owner: none, because: Only the simulator acts }
- { step: 'a nurse has opened the record', owner: RISK-01 }
`,
  'requirements/allow-list.yaml': `messages:
  - { type: booking, method: POST, path: /bookings, function: risk, fields: { name: neutral words } }
questions: { parameters: [page], calls: [] }
words: [{ requirement: RISK-01, tells-of: a secret, words: [secret] }]
`,
  'features/risk/alerts.feature': `Feature: Risk information

  @REQ-RISK-01 @must @core @binds-hc
  Rule: The healthcare system shows every active alert

    Example: [RISK-01.1] An active alert is shown
      Given Ade is held at Kirkvale
      When a nurse opens Ade's record
      Then a nurse sees the "HA" alert on Ade's record

    Scenario Outline: [RISK-01.<n>] Of the kind <kind> too
      Given Ade is held at Kirkvale
      When a nurse opens Ade's record
      Then a nurse sees the "<kind>" alert on Ade's record
      Examples:
        | n | kind |
        | 2 | XA   |
        | 3 | XB   |

  @REQ-RISK-02 @should @binds-both
  Rule: The healthcare system says when it last asked

    Example: [RISK-02.1] The time is shown
      Given a nurse has opened the record
      Then within the risk opening limit the time is shown for Ade
`,
} as const

export type SmallFile = keyof typeof SMALL_PROJECT

/** Writes the small project, with some files replaced, added or (when null) left out, to a new folder. */
export function smallProject(changes: Readonly<Record<string, string | null>> = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'interlock-'))
  for (const [file, text] of Object.entries<string | null>({ ...SMALL_PROJECT, ...changes })) {
    if (text === null) continue
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), text)
  }
  return root
}

/** One file of the small project with a piece of its text replaced. */
export function edited(file: SmallFile, from: string, to: string): Record<string, string> {
  const text = SMALL_PROJECT[file]
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`)
  return { [file]: text.replace(from, to) }
}
