import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'exchange-shown-as-off-for-good',
  breaks: ['STD-05'],
  party: 'healthcare',
  because: 'The screen keeps the first state that it was told of.',
  apply: inHealthcare('exchange', () => {
    let seenOff = false
    return {
      shownStatus: (status) => {
        seenOff ||= status === 'off'
        return seenOff ? 'off' : status
      },
    }
  }),
}
