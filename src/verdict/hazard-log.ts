import type { EvidenceFacts, HazardControl, RequirementFacts } from '../domain/run-facts.ts'
import type { ExampleResult } from './record.ts'
import type { Part } from './requirement.ts'

/** The requirement whose document is looked into, and the title of that document. */
const HAZARD_LOG = { requirement: 'SAFE-02', title: 'Hazard log with the evidence for each control' }

const EXAMPLE = /^[A-Z0-9]+-\d+\.\d+$/

export interface LookedUp {
  readonly evidence: readonly EvidenceFacts[]
  /** Of one extent. */
  readonly examples: readonly ExampleResult[]
  /** `all`, or what a filtered run holds. */
  readonly scope: string
}

/**
 * What the citations of the hazard log show: each control cites something, and each example that is cited exists and
 * passed in this run. Whether other evidence is current, and the risk that remains acceptable, is for a person.
 */
export function hazardLogParts({ id }: RequirementFacts, { evidence, examples, scope }: LookedUp): readonly Part[] {
  if (id !== HAZARD_LOG.requirement) return []
  const logs = evidence.filter(({ requirement, title }) => requirement === id && title === HAZARD_LOG.title)
  return logs.flatMap(({ file, digest, hazardLog }): readonly Part[] => {
    if (!hazardLog) return digest === undefined ? [] : [awaitingCsv(file)]
    if (hazardLog.problem)
      return [
        { verdict: 'needs-evidence', cause: 'unsupported', because: `${file} cannot be read: ${hazardLog.problem}.` },
      ]
    return hazardLog.controls.flatMap((control) => partsOf(control, file, examples, scope))
  })
}

function awaitingCsv(file: string): Part {
  const because = `${file}: its citations cannot be looked up. Hand the log in as CSV with hazard, control and evidence.`
  return { verdict: 'needs-evidence', cause: 'unsupported', because }
}

function partsOf(control: HazardControl, file: string, examples: readonly ExampleResult[], scope: string): Part[] {
  const where = `${file}:${control.line}: the control "${control.control}" of "${control.hazard}"`
  if (control.cites.length === 0)
    return [{ verdict: 'fail', cause: 'promise-not-kept', because: `${where} cites no evidence.` }]
  return control.cites.filter((cited) => EXAMPLE.test(cited)).flatMap((cited) => partOf(cited, where, examples, scope))
}

function partOf(cited: string, where: string, examples: readonly ExampleResult[], scope: string): Part[] {
  const found = examples.find(({ id }) => id === cited)
  if (found?.outcome === 'passed') return [{ verdict: 'pass' }]
  if (found?.outcome === 'failed')
    return [{ verdict: 'fail', cause: 'promise-not-kept', because: `${where} cites ${cited}, which failed.` }]
  if (found)
    return [
      { verdict: 'inconclusive', cause: 'nothing-observed', because: `${where} cites ${cited}: ${found.outcome}.` },
    ]
  if (scope !== 'all')
    return [
      {
        verdict: 'inconclusive',
        cause: 'nothing-observed',
        because: `${where} cites ${cited}, which is not in this part.`,
      },
    ]
  return [
    { verdict: 'fail', cause: 'promise-not-kept', because: `${where} cites ${cited}, which this run does not hold.` },
  ]
}
