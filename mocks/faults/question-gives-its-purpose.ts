import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'question-gives-its-purpose',
  breaks: ['CONF-01'],
  party: 'healthcare',
  because: 'The prison is told with each question what it is for.',
  apply: inHealthcare('client', (client) => ({
    questionAt: (path) => `${client.questionAt(path)}${path.includes('?') ? '&' : '?'}purpose=care`,
  })),
}
