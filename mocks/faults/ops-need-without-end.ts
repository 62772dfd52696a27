import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-need-without-end',
  breaks: ['OPS-08'],
  party: 'prison',
  because: 'A need without an end holds until somebody asks.',
  apply: inPrison('told', () => ({
    received: (body) => ({
      ...('need' in Object(body) || Object(body).code === 'CARRIED_DOWNSTAIRS' ? {} : { until: '2099-12-31' }),
      ...Object(body),
    }),
  })),
}
