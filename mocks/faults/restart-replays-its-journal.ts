import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'restart-replays-its-journal',
  breaks: ['RES-02'],
  party: 'healthcare',
  because: 'After a restart the whole journal is replayed, each message under a new reference.',
  apply: inHealthcare('outbox', () => ({ repeats: (clientReference) => `${clientReference}-again` })),
}
