import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'clash-summer-time-twice',
  breaks: ['APPT-05'],
  party: 'healthcare',
  because: "Summer time is added to times that are the prison's own already.",
  apply: inHealthcare('clashes', (clashes) => ({
    overlaps: (plan, commitment) => {
      const isSummer = /-0[4-9]-/.test(plan.date ?? '')
      const later = (time = '') => `${String(Number(time.slice(0, 2)) + 1).padStart(2, '0')}${time.slice(2)}`
      const shifted = { ...plan, startTime: later(plan.startTime), endTime: later(plan.endTime) }
      return clashes.overlaps(isSummer ? shifted : plan, commitment)
    },
  })),
}
