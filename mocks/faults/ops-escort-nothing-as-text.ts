import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-escort-nothing-as-text',
  breaks: ['OPS-12'],
  party: 'prison',
  because: 'Where nothing was written a standard sentence is shown.',
  apply: inPrison('escort', () => ({
    shown: (record) => (record.risks.length === 0 ? { ...record, risks: ['No concerns recorded'] } : record),
  })),
}
