import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'trace-asked-again-at-moves',
  breaks: ['IDM-05'],
  party: 'healthcare',
  because: 'Whoever comes to another cell is taken for a newcomer without an NHS number.',
  apply: inHealthcare('firstStage', (before) => ({
    isTraced: (held, occasion) => occasion !== 'move' && before.isTraced(held, occasion),
  })),
}
