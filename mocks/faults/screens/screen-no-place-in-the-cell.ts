import { type Fault, inHealthcare } from '../fault.ts'

export const fault: Fault = {
  id: 'screen-no-place-in-the-cell',
  breaks: ['APPT-01'],
  party: 'healthcare',
  because: 'Whoever is seen in the cell is moved nowhere, and the list says that there is no place',
  apply: inHealthcare('pages', ({ placeShown }) => ({
    placeShown: (one) => (one.place === 'In cell' ? 'No place' : placeShown(one)),
  })),
}
