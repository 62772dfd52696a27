import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'message-names-its-kind',
  breaks: ['CONF-01'],
  party: 'healthcare',
  because: 'The kind of each message is put into its address, so that the log of the proxy can be searched.',
  apply: inHealthcare('outbox', (outbox) => ({
    addressOf: (path, kind) => `${outbox.addressOf(path, kind)}?kind=${kind}`,
  })),
}
