import { type Fault, inServer } from './fault.ts'

export const fault: Fault = {
  id: 'server-unchanged-without-version',
  breaks: ['FHIR-05'],
  party: 'fhir',
  because: 'The version is told in the header once there is more than one.',
  apply: inServer('answering', ({ etag }) => ({
    etag: (shown, before, to) => (to === 'read' && !before ? undefined : etag(shown, before, to)),
  })),
}
