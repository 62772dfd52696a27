import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'roll-first-page-only',
  breaks: ['MOVE-08'],
  party: 'healthcare',
  because: 'The first page of the roll is taken for the whole of it.',
  apply: inHealthcare('roll', () => ({
    read: async (prison, path) => {
      const answer = await prison.get(`${path}?page=1&perPage=5`)
      return answer.ok ? { ok: true, value: Array.isArray(answer.value) ? answer.value : [] } : answer
    },
  })),
}
