import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'unlock-unavailable-as-none',
  breaks: ['NEED-05'],
  party: 'healthcare',
  because: 'A failed request and an empty answer are handled alike.',
  apply: inHealthcare('unlock', ({ after }) => ({
    after: (answer, before, now) => after(answer.ok ? answer : { ok: true, value: [] }, before, now),
  })),
}
