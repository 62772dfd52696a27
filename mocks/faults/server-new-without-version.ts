import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-new-without-version',
  breaks: ['FHIR-12'],
  party: 'fhir',
  because: 'Only reads go through the code that adds the version to the header.',
  apply: inServer('answering', ({ etag }) => ({
    etag: (shown, before, to) => (to === 'write' && !before ? undefined : etag(shown, before, to)),
  })),
}
