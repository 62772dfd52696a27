import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-in-utc',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: "The prison's local times are compared with times in UTC.",
  apply: inHealthcare('clashes', (clashes) => ({
    overlaps: (plan, commitment) => {
      const isSummer = /-0[4-9]-/.test(plan.date ?? '')
      const earlier = (time = '') => `${String(Number(time.slice(0, 2)) - 1).padStart(2, '0')}${time.slice(2)}`
      const { startTime, endTime } = plan
      const shifted = { ...plan, startTime: earlier(startTime), endTime: earlier(endTime) }
      return clashes.overlaps(isSummer ? shifted : plan, commitment)
    },
  })),
}
