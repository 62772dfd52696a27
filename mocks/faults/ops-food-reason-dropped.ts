import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-food-reason-dropped',
  breaks: ['OPS-16'],
  party: 'prison',
  because: 'A reason that was sent with a food need is dropped without a word.',
  apply: inPrison('told', () => ({
    received: (body) => {
      const { reason, ...rest } = Object(body)
      return 'need' in rest && reason !== undefined ? rest : body
    },
  })),
}
