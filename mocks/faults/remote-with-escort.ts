import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'remote-with-escort',
  breaks: ['APPT-12'],
  party: 'healthcare',
  because: 'How an appointment is held is noted in healthcare only, so the prison plans to take the person out.',
  apply: inHealthcare('appointments', ({ fields }) => ({
    fields(plan, appointment) {
      if (plan.mode === 'IN_PERSON') return fields(plan, appointment)
      const { locationKey: _room, mode: _held, ...rest } = fields(plan, appointment)
      return { ...rest, outside: true, escort: { required: true } }
    },
  })),
}
