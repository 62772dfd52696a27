import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'copy-for-a-later-interface',
  breaks: ['CONF-01'],
  party: 'healthcare',
  because:
    'Each concern is sent a second time to the interface that is to come, and nobody minds that it is not there.',
  apply: inHealthcare('outbox', () => ({
    alsoSends: ({ kind, method, path, body }) =>
      kind.code === 'concern' ? [{ method, path: `${path}/v2`, body }] : [],
  })),
}
