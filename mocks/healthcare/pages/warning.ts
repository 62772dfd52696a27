import type { Refused } from './desk.ts'
import { type Content, html } from './markup.ts'

/** Reasons for which staff may go on by saying that they know, and how they say it. */
const MAY_BE_KNOWN: Readonly<Record<string, string>> = {
  clash: 'I know that the prison needs the person elsewhere',
  'commitments-unavailable': 'I know that the prison’s plans could not be seen',
  'non-association': 'I know that somebody may be met whom the person must not meet',
  'risk-to-staff': 'I know of the risk to staff',
  'risk-to-staff-at-start': 'I know of the risk to staff',
  'risk-unavailable': 'I know that the risk to staff could not be asked for',
}

/** A refusal as a warning in words, with a box to say that one knows, where that is enough. */
export function warningFor({ message, reasons }: Refused): Content {
  const known = reasons.filter((reason) => MAY_BE_KNOWN[reason] !== undefined)
  if (known.length === 0) return undefined
  return html`<section class="nhsuk-warning-callout" aria-label="Warning"><h2 class="nhsuk-warning-callout__label">Warning</h2>
<p>${message}</p>
<div class="nhsuk-checkboxes">${known.map((code) => html`<div class="nhsuk-checkboxes__item"><input class="nhsuk-checkboxes__input" type="checkbox" id="known-${code}" name="known" value="${code}"><label class="nhsuk-label nhsuk-checkboxes__label" for="known-${code}">${MAY_BE_KNOWN[code]}</label></div>`)}</div>
</section>`
}
