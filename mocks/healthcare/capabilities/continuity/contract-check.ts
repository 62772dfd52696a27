import type { Capability, HealthcareSystem } from '../../capability.ts'
import { hasCode, identifierOf, type Stored } from '../../fhir/resource.ts'
import { PRISON_OPERATION, WORK_ITEM } from '../../fhir/systems.ts'
import type { Answer } from '../../prison/answer.ts'
import { differenceIn, NEEDED, type Needed, TEST_PERSON } from '../../prison/contract.ts'
import { isOpen } from '../../worklist.ts'

/** An hour between two checks. */
const EVERY_MS = 3_600_000
const KIND = { system: WORK_ITEM, code: 'contract-change' }

/** Mistakes a supplier can make about changes of the prison's interface. */
export interface ContractPolicies {
  /** Whether the interface is looked at when nobody uses it. */
  isScheduled(): boolean
  /** The operations that are looked at. */
  needed(): readonly Needed[]
  /** What of an operation is not as agreed, in words. */
  difference(needed: Needed, answer: Answer<unknown>): string | undefined
  /** Whether a finding goes when the operation is as agreed again. */
  closes(): boolean
}

export const referenceContract: ContractPolicies = {
  isScheduled: () => true,
  needed: () => NEEDED,
  difference: differenceIn,
  closes: () => true,
}

/** Looks at the prison's interface again and again by way of its test person, and tells staff what has changed. */
export function createContractCheck(system: HealthcareSystem): Capability {
  const { clock, config, policies, prison, background } = system
  const { signal } = background
  const check = async () => {
    if (!policies.contract.isScheduled()) return
    const [first] = NEEDED
    const there = first && (await prison.get(first.path(TEST_PERSON)))
    // Without a test person there is nothing to ask about.
    if (!there || (!there.ok && there.failure.reason === 'not-found')) return
    for (const needed of policies.contract.needed())
      tell(system, needed, policies.contract.difference(needed, await prison.get(needed.path(TEST_PERSON))))
  }
  const goOn = async () => {
    while (!signal.aborted) {
      await clock.sleep(config.contractCheckEveryMs ?? EVERY_MS, signal)
      await check().catch(() => undefined)
    }
  }
  return { name: 'contract check', start: () => background.run(goOn()) }
}

/** One open item for each operation that has changed. */
function tell({ store, clock, policies, worklist }: HealthcareSystem, { operation }: Needed, what?: string): void {
  const isSame = (task: Stored) =>
    hasCode(task.code, KIND) && isOpen(task) && identifierOf(task, PRISON_OPERATION) === operation
  const [open] = store.filter('Task', isSame, operation)
  if (what === undefined) {
    if (open && policies.contract.closes()) worklist.close(open, 'The operation is as agreed again.')
    return
  }
  if (open) return
  store.create({
    resourceType: 'Task',
    status: 'requested',
    intent: 'order',
    priority: 'urgent',
    code: { coding: [KIND], text: "The prison's interface has changed" },
    identifier: [{ system: PRISON_OPERATION, value: operation }],
    description: `${operation} has changed. ${what}`,
    authoredOn: clock.now().toISOString(),
  })
}
