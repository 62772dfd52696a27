import type { HealthcareSystem } from '../../capability.ts'
import { hasCode, referenceTo, type Stored, text } from '../../fhir/resource.ts'
import { MEDICINES_HELD, WORK_ITEM } from '../../fhir/systems.ts'
import type { KeptAlert } from './flags.ts'

/** Mistakes a supplier can make about medicines that a person in crisis holds. */
export interface MedicinesReviewPolicies {
  /** Whether an alert is the opening of an ACCT. */
  opensAcct(alert: KeptAlert): boolean
  isHeld(medicine: Stored): boolean
  isTaken(medicine: Stored): boolean
  isOf(medicine: Stored, subject: string): boolean
  isNeeded(medicines: readonly Stored[]): boolean
  /** What is to be reviewed; one review for each. */
  reviewed(acct: Stored, medicines: readonly Stored[]): readonly string[]
  /** Whether there has been a review, given the tasks about what is to be reviewed. */
  isDone(tasks: readonly Stored[]): boolean
  /** Who reviews: whoever answers for the medicines. */
  reviewer(medicines: readonly Stored[]): string | undefined
}

export const referenceMedicinesReview: MedicinesReviewPolicies = {
  opensAcct: ({ alert, active }) => active && alert.code === 'HA',
  isHeld: (medicine) => hasCode(medicine.category, { system: MEDICINES_HELD, code: 'in-possession' }),
  isTaken: (medicine) => medicine.status === 'active',
  isOf: (medicine, subject) => text(medicine, 'subject.reference') === subject,
  isNeeded: (medicines) => medicines.length > 0,
  reviewed: (acct) => [referenceTo(acct)],
  isDone: (tasks) => tasks.length > 0,
  reviewer: (medicines) => medicines.map((one) => text(one, 'informationSource.reference')).find((one) => one),
}

/** Raises one review when an ACCT opens for a person who holds medicines, and none again for the same ACCT. */
export function createMedicinesReview({ store, worklist, policies }: HealthcareSystem) {
  const { medicinesReview } = policies
  const tasksAbout = (focus: string) =>
    store.filter(
      'Task',
      (task) =>
        text(task, 'focus.reference') === focus && hasCode(task.code, { system: WORK_ITEM, code: 'medicines-review' }),
      focus,
    )
  return (patient: Stored, alerts: readonly KeptAlert[]): void => {
    const subject = referenceTo(patient)
    const isHeld = (one: Stored) =>
      medicinesReview.isOf(one, subject) && medicinesReview.isHeld(one) && medicinesReview.isTaken(one)
    const held = store.filter('MedicationStatement', isHeld)
    if (!medicinesReview.isNeeded(held)) return
    const owner = medicinesReview.reviewer(held)
    for (const { flag } of alerts.filter(medicinesReview.opensAcct))
      for (const focus of medicinesReview.reviewed(flag, held))
        if (!medicinesReview.isDone(tasksAbout(focus)))
          worklist.raise({
            kind: 'medicines-review',
            what: 'An ACCT has been opened for a person who holds medicines in possession. Review them now.',
            patient: subject,
            focus,
            priority: 'stat',
            ...(owner ? { owner: { reference: owner } } : {}),
          })
  }
}
