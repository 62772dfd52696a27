import { identifierOf, type Stored, text } from '../fhir/resource.ts'
import { ESTABLISHMENT, WORK_ITEM } from '../fhir/systems.ts'
import { html } from './markup.ts'
import type { Show } from './visit.ts'

/** Whether each prison is sent anything, and what waits to be told by hand. */
export const showExchange: Show = async ({ desk, form, establishments }) => {
  const { matches } = await desk.search('Endpoint', {})
  const chosen = matches.find(({ id }) => id === form.get('endpoint'))
  if (chosen) {
    await desk.update({ ...chosen, status: form.get('to') === 'on' ? 'active' : 'off' })
    return { to: '/pages/exchange' }
  }
  const byHand = (await desk.search('Task', { code: `${WORK_ITEM}|manual-entry`, status: 'requested', _count: '500' }))
    .matches
  const waiting = (code: string) => byHand.filter((task) => text(task, 'owner.identifier.value') === code).length
  const heads = ['Prison', 'Exchange', 'To be entered by hand', 'Change']
  return {
    title: 'Exchange with the prisons',
    body: html`<div class="table-scroll" tabindex="0" role="group" aria-label="Exchange, which may be wider than the page"><table class="nhsuk-table"><caption class="nhsuk-table__caption nhsuk-u-visually-hidden">Exchange by prison</caption>
<thead class="nhsuk-table__head"><tr>${heads.map((head) => html`<th class="nhsuk-table__header" scope="col">${head}</th>`)}</tr></thead>
<tbody class="nhsuk-table__body">${establishments.map(({ code, name }) =>
      row(
        name,
        matches.find((one) => identifierOf(one, ESTABLISHMENT) === code),
        waiting(code),
      ),
    )}</tbody></table></div>`,
  }
}

function row(name: string, endpoint: Stored | undefined, waiting: number) {
  const isOn = endpoint?.status === 'active'
  return html`<tr class="nhsuk-table__row"><th class="nhsuk-table__header" scope="row">${name}</th><td class="nhsuk-table__cell">${isOn ? 'On' : 'Off: nothing is sent'}</td><td class="nhsuk-table__cell">${waiting}</td>
<td class="nhsuk-table__cell">${endpoint && html`<form method="post"><input type="hidden" name="endpoint" value="${endpoint.id}"><input type="hidden" name="to" value="${isOn ? 'off' : 'on'}"><button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">Switch ${isOn ? 'off' : 'on'}<span class="nhsuk-u-visually-hidden"> for ${name}</span></button></form>`}</td></tr>`
}
