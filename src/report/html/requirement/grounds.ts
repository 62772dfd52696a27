import type { ConformanceRecord, RequirementResult } from '../../../verdict/record.ts'
import { counted } from '../format.ts'

/** On what a requirement that is met rests: examples, the word of people, or both; never more than there is. */
export function grounds({ requirement }: RequirementResult, { examples, run }: ConformanceRecord): string {
  const own = examples.filter((one) => one.requirement === requirement.id && one.extent === 'target')
  const passed = own.filter(({ outcome }) => outcome === 'passed').length
  const accepted = run.evidence.filter(
    (one) => one.requirement === requirement.id && one.decision?.accepted && one.decision.digest === one.digest,
  ).length
  const told = own.filter(({ answers = [] }) => answers.length > 0).length
  const documents = `${counted(accepted, 'document')} ${accepted === 1 ? 'was' : 'were'} accepted`
  const screens = told > 0 ? ` What ${told} of them showed is the word of people who looked at the screens.` : ''
  if (passed > 0 && accepted === 0) return `Every example that decides passed: ${passed} of ${own.length}.${screens}`
  if (passed > 0)
    return `Every example that decides passed: ${passed} of ${own.length}. It rests on people's word too: ${documents}.${screens}`
  if (accepted > 0) return `It rests on people's word: ${documents}, and no example applies.`
  return 'No example of its own decides it: it was judged by what every exchange of the run showed.'
}
