import { type Fault, inPrison } from './fault.ts'

export const fault: Fault = {
  id: 'ops-concern-without-words',
  breaks: ['OPS-06'],
  party: 'prison',
  because: 'Free text is not let through from outside, and the summary of a concern is free text.',
  apply: inPrison('concerns', () => ({
    kept: (content) => {
      const { summary: _withheld, ...rest } = Object(content)
      return rest
    },
  })),
}
