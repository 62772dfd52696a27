import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'risk-first-page-only',
  breaks: ['RISK-01', 'STD-04'],
  party: 'healthcare',
  because: 'The answer of the prison is taken for complete, and only its first page is read.',
  apply: inHealthcare('risk', () => ({
    readAlerts: async (prison, prisonNumber) => {
      const page = await prison.get(`/v1/persons/${prisonNumber}/alerts?page=1&perPage=10`)
      return page.ok ? { ok: true, value: Array.isArray(page.value) ? page.value : [] } : page
    },
  })),
}
