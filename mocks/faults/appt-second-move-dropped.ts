import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'appt-second-move-dropped',
  breaks: ['APPT-02', 'RES-02'],
  party: 'healthcare',
  because: 'Each appointment is sent for change once; later changes are taken for repetitions.',
  apply: inHealthcare('appointments', (appointments) => {
    const changed = new Set<string>()
    return {
      telling: (before, after) => {
        const telling = appointments.telling(before, after)
        const isRepeated = telling === 'change' && changed.has(after.id ?? '')
        if (telling === 'change') changed.add(after.id ?? '')
        return isRepeated ? 'nothing' : telling
      },
    }
  }),
}
