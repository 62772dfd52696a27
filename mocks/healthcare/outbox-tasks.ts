import { all, identifierOf, isObject, type Stored, text } from './fhir/resource.ts'
import { CLIENT_REFERENCE, WORK_ITEM } from './fhir/systems.ts'
import type { OutgoingMessage } from './outbox.ts'

/** A message as it was written down; nothing where a Task tells of none. */
export function messageIn(task: Stored): OutgoingMessage | undefined {
  const written = text(task, 'input.valueString')
  const clientReference = identifierOf(task, CLIENT_REFERENCE)
  const [kind] = all(task, 'code.coding')
  if (!written || !clientReference || !isObject(kind)) return undefined
  return {
    ...JSON.parse(written),
    clientReference,
    patient: text(task, 'for.reference') ?? '',
    focus: text(task, 'focus.reference') ?? '',
    kind: { system: WORK_ITEM, code: String(kind.code), ...(kind.display ? { display: String(kind.display) } : {}) },
  }
}

/** The prison's interface has taken it. */
export function hasLeft(task: Stored): boolean {
  return all(task, 'output').length > 0
}
