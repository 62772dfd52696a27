import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-last-parameter-counts',
  breaks: ['FHIR-09'],
  party: 'fhir',
  because: 'Parameters are put into a map of which one is used.',
  apply: inServer('searching', ({ honoured }) => ({
    honoured: (query) => {
      const last = query.filter(([name]) => !name.startsWith('_c') && !name.startsWith('_o')).at(-1)
      return honoured(last ? [last] : [])
    },
  })),
}
