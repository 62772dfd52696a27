import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-of-the-person-asked-last',
  breaks: ['RISK-03'],
  party: 'healthcare',
  because:
    'Answers are matched to questions in order of arrival, so a person of whom none comes is shown the one that came last.',
  apply: inHealthcare('risk', (risk) => {
    let last: Awaited<ReturnType<typeof risk.readAlerts>> | undefined
    return {
      readAlerts: async (...given) => {
        const answer = await risk.readAlerts(...given)
        if (answer.ok) last = answer
        return !answer.ok && answer.failure.reason === 'timed-out' && last ? last : answer
      },
    }
  }),
}
