import type { Refused } from './desk.ts'
import { type Content, html } from './markup.ts'
import type { PagePolicies } from './policies.ts'
import { table } from './table.ts'
import { timeOf } from './times.ts'

/** Reasons for which staff may go on by saying that they know, and how they say it. */
const MAY_BE_KNOWN: Readonly<Record<string, string>> = {
  clash: 'I know that the prison needs the person elsewhere',
  'commitments-unavailable': 'I know that the prison’s plans could not be seen',
  'non-association': 'I know that somebody may be met whom the person must not meet',
  'risk-to-staff': 'I know of the risk to staff',
  'risk-to-staff-at-start': 'I know of the risk to staff',
  'risk-unavailable': 'I know that the risk to staff could not be asked for',
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  COURT: 'Court',
  VISIT: 'Visit',
  TRANSFER: 'Transfer',
  ACTIVITY: 'Activity',
}

/** A refusal as a warning in words, with a box to say that one knows, where that is enough. */
export function warningFor(refused: Refused, policies: PagePolicies, more?: Content): Content {
  const { message, reasons } = refused
  const known = reasons.filter((reason) => MAY_BE_KNOWN[reason] !== undefined)
  if (known.length === 0) return undefined
  return html`<section class="nhsuk-warning-callout" aria-label="Warning"><h2 class="nhsuk-warning-callout__label">Warning</h2>
<p>${message}</p>
${busyTimes(refused, policies)}${more}
<div class="nhsuk-checkboxes">${known.filter(policies.mayBeKnown).map((code) => html`<div class="nhsuk-checkboxes__item"><input class="nhsuk-checkboxes__input" type="checkbox" id="known-${code}" name="known" value="${code}"><label class="nhsuk-label nhsuk-checkboxes__label" for="known-${code}">${MAY_BE_KNOWN[code]}</label></div>`)}</div>
</section>`
}

function busyTimes({ busy }: Refused, policies: PagePolicies): Content {
  const told = policies.busyTold(busy)
  if (told.length === 0) return undefined
  const tellsWhy = told.some(({ kind }) => kind !== undefined)
  const rows = told.map(({ start, end, kind = '' }) => [
    timeOf(start),
    timeOf(end),
    ...(tellsWhy ? [KIND_WORDS[kind] ?? kind] : []),
  ])
  return table('When the person is needed elsewhere', ['From', 'To', ...(tellsWhy ? ['Why'] : [])], rows)
}
