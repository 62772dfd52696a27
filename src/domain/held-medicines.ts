import { NonConformance } from './outcomes.ts'
import type { Person } from './people.ts'
import type { Role } from './staff.ts'

/** How a person stands with medicines, as features say it. */
export const HOLDINGS = [
  'holds medicines in possession',
  'held medicines in possession before',
  'is given each dose by staff',
  'takes no medicines',
] as const
export type Holding = (typeof HOLDINGS)[number]

/** A review of medicines that somebody is asked for. */
export interface MedicinesReview {
  /** Whether it is asked of the member of staff that a look was about. */
  readonly isTheirs: boolean
  readonly done: boolean
}

export interface MedicinesReviews {
  readonly reviews: readonly MedicinesReview[]
  readonly seen: string
}

export interface HealthcareMedicines {
  /** Records a medicine for which the doctor answers, and how it is held. */
  recordsMedicine(person: Person, holding: Holding): Promise<void>
  /** Every review of the person's medicines, done or not, and whether it is asked of this role. */
  medicinesReviews(person: Person, of: Role): Promise<MedicinesReviews>
  /** The role marks every review of the person's medicines as done. */
  completesMedicinesReviews(person: Person, role: Role): Promise<void>
}

/** So many reviews are asked for, all of the one who answers for the medicines. */
export function expectMedicinesReviews({ reviews, seen }: MedicinesReviews, count: number): void {
  const others = reviews.filter(({ isTheirs }) => !isTheirs).length
  if (reviews.length === count && others === 0) return
  throw new NonConformance({
    expected: `${count} medicines review${count === 1 ? '' : 's'}, asked of whoever answers for the medicines`,
    found: `${reviews.length}${others > 0 ? `, ${others} of them asked of somebody else or nobody` : ''}`,
    seen,
    next: 'raise one review for each ACCT that opens while medicines are held in possession, and no other.',
  })
}
