import { type Fault, inHealthcare } from './fault.ts'

export const fault: Fault = {
  id: 'escort-section-missing-as-none',
  breaks: ['NEED-04'],
  party: 'healthcare',
  because: 'What nobody has said is printed as none.',
  apply: inHealthcare('escortSection', ({ said }) => ({
    said: (found, stated) => {
      const words = said(found, stated)
      return words === 'missing' ? [] : words
    },
  })),
}
