import { identifierOf, type Stored, text } from '../fhir/resource.ts'
import { ESTABLISHMENT } from '../fhir/systems.ts'
import { html } from './markup.ts'
import { table } from './table.ts'
import type { Show } from './visit.ts'
import { manualEntries } from './work-lists.ts'

/** Whether each prison is sent anything, and what waits to be told by hand. */
export const showExchange: Show = async (visit) => {
  const { desk, form, establishments, policies } = visit
  const { matches } = await desk.search('Endpoint', {})
  const chosen = matches.find(({ id }) => id === form.get('endpoint'))
  if (chosen) {
    await desk.update({ ...chosen, status: form.get('to') === 'on' ? 'active' : 'off' })
    return { to: '/pages/exchange' }
  }
  const byHand = await manualEntries(visit)
  const waiting = (code: string) => byHand.found.filter((task) => text(task, 'owner.identifier.value') === code).length
  const heads = ['Prison', 'Exchange', 'To be told by hand', 'Change']
  const rows = establishments.map(({ code, name }) => {
    const endpoint = matches.find((one) => identifierOf(one, ESTABLISHMENT) === code)
    const isOn = endpoint?.status === 'active'
    return [name, policies.exchangeInWords(isOn), waiting(code), endpoint && switchButton(endpoint, isOn, name)]
  })
  return {
    title: 'Exchange with the prisons',
    body: html`${table('Exchange by prison', heads, rows)}
<h2 class="nhsuk-heading-m">To be told by hand</h2>
<p>The prison has not been sent these. Tell it of each, and note here that it was told.</p>
${byHand.shown}`,
  }
}

function switchButton({ id }: Stored, isOn: boolean, name: string) {
  return html`<form method="post"><input type="hidden" name="endpoint" value="${id}"><input type="hidden" name="to" value="${isOn ? 'off' : 'on'}"><button class="nhsuk-button nhsuk-button--secondary nhsuk-button--small" type="submit">Switch ${isOn ? 'off' : 'on'}<span class="nhsuk-u-visually-hidden"> for ${name}</span></button></form>`
}
