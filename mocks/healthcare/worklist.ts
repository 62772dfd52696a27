import { type Coding, hasCode, type Stored, text } from './fhir/resource.ts'
import type { Store } from './fhir/store.ts'
import { WORK_ITEM } from './fhir/systems.ts'

/** Something that a person has to do. */
export interface WorkItem {
  /** A code of the proposed work items, for example `identity-review`. */
  readonly kind: string
  /** What staff read, in one sentence. */
  readonly what: string
  /** `Patient/17`. */
  readonly patient: string
  /** What it is about, for example `Appointment/3`; one open item of a kind for each. */
  readonly focus?: string
  readonly priority?: 'routine' | 'urgent' | 'asap' | 'stat'
  /** ISO 8601; done by then. */
  readonly dueBy?: string
  /** The establishment whose staff do it, or one member of staff. */
  readonly owner?:
    | { readonly identifier: { readonly system: string; readonly value: string }; readonly display?: string }
    | { readonly reference: string }
  /** Where it came from, as codings of the causing system. */
  readonly reason?: Coding
}

/** Work for people. An item stays until somebody closes it. */
export interface Worklist {
  /** Raises an item, or returns the one that is open for the same kind and focus. */
  raise(item: WorkItem): Stored
  /** Open items of a kind for a patient, oldest first. */
  open(kind: string, patient: string): readonly Stored[]
  /** Closes an item because its cause has gone away. */
  close(task: Stored, because: string): Stored
}

const OPEN = ['draft', 'requested', 'received', 'accepted', 'ready', 'in-progress', 'on-hold']

/** Whether a task still needs somebody. */
export function isOpen(task: Stored): boolean {
  return OPEN.includes(String(task.status))
}

export function createWorklist(store: Store, now: () => Date): Worklist {
  const open = (kind: string, patient: string) =>
    store.filter(
      'Task',
      (task) =>
        isOpen(task) &&
        text(task, 'for.reference') === patient &&
        hasCode(task.code, { system: WORK_ITEM, code: kind }),
      patient,
    )
  return {
    open,
    raise(item) {
      const same = open(item.kind, item.patient).find((task) => text(task, 'focus.reference') === item.focus)
      if (same) return same
      return store.create({
        resourceType: 'Task',
        status: 'requested',
        intent: 'order',
        priority: item.priority ?? 'routine',
        code: { coding: [{ system: WORK_ITEM, code: item.kind }], text: item.what },
        description: item.what,
        for: { reference: item.patient },
        ...(item.focus ? { focus: { reference: item.focus } } : {}),
        ...(item.owner ? { owner: item.owner } : {}),
        ...(item.reason ? { reasonCode: { coding: [item.reason] } } : {}),
        ...(item.dueBy ? { restriction: { period: { end: item.dueBy } } } : {}),
        authoredOn: now().toISOString(),
      })
    },
    close: (task, because) =>
      store.update({
        ...task,
        status: 'completed',
        statusReason: { text: because },
        lastModified: now().toISOString(),
      }),
  }
}
