import { html } from './markup.ts'
import { alertTable } from './risk-banner.ts'
import { riskOf } from './risk-view.ts'
import { opened, recordPage, type Show } from './visit.ts'

/** Every alert that the role may see, over and active. */
export const showHistory: Show = async (visit) => {
  const { patient, risk } = await opened(visit)
  const held = await riskOf(visit.desk, patient, 'prison-risk-history')
  const history = { ...held, alerts: held.alerts.filter((alert) => visit.policies.isInHistory(alert)) }
  return recordPage('Risk history', risk, {
    title: 'Risk history',
    body:
      history.alerts.length > 0
        ? alertTable('Alerts over time', history, visit.policies)
        : html`<p>${history.state === 'none' ? 'The prison has never held an alert about this person.' : `The history is not available. ${history.advice ?? ''}`}</p>`,
  })
}
