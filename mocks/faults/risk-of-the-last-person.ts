import { text } from '../healthcare/fhir/resource.ts'
import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-of-the-last-person',
  breaks: ['RISK-01', 'RISK-03', 'IDM-03'],
  party: 'healthcare',
  because:
    'An empty answer leaves the part for risk to others as it is, so a record that is opened for the first time shows what the last one left in it.',
  oneByOne: true,
  apply: inHealthcare('risk', (risk) => {
    let last: readonly unknown[] = []
    let isFirst = false
    return {
      refetchesOnOpen: (before, opened) => {
        isFirst = opened === 0
        return risk.refetchesOnOpen(before, opened)
      },
      onUnmatched: () => {
        isFirst = false
        return risk.onUnmatched()
      },
      readAlerts: async (...given) => {
        const isReused = isFirst
        isFirst = false
        const answer = await risk.readAlerts(...given)
        if (!answer.ok) return answer
        const toOthers = answer.value.filter((one) => text(one, 'type') !== 'H')
        if (toOthers.length > 0) last = toOthers
        return isReused && answer.value.length === 0 ? { ok: true, value: last } : answer
      },
    }
  }),
}
