import type { NeedHeld, NeedKind, NeedRow, PrisonToldNeeds } from '../../domain/told-needs.ts'
import { ANSWERS } from './concerns.ts'
import type { Control } from './control.ts'

/** What the simulator calls the kinds. */
const KINDS: Readonly<Record<NeedKind, string>> = {
  'food needs': 'FOOD_NEED',
  'functional needs': 'FUNCTIONAL_NEED',
  'evacuation needs': 'EVACUATION_NEED',
}
const WORDS: Readonly<Record<string, string>> = {
  FOOD_ALLERGY: 'allergy',
  MEDICAL_DIET: 'diet',
  LIFE_THREATENING: 'life-threatening',
  AVOID: 'avoid',
  REQUIRED: 'required',
}

export function prisonToldNeeds(control: Control): PrisonToldNeeds {
  return {
    async answersNeeds({ prisonNumber }, kind, answer) {
      await control('receipts/answer-with', { prisonNumber, kind: KINDS[kind], answer: ANSWERS[answer] })
    },
    async needsHeld({ prisonNumber }, kind) {
      const { needs } = await control('told-needs/list', { prisonNumber, kind: KINDS[kind] })
      return (needs as readonly Held[]).map(({ told: { note, ...told }, review }): NeedHeld => {
        const row: NeedRow = { ...inWords(told), review: review ? 'asked for' : 'none' }
        return { row, more: note ?? '' }
      })
    },
  }
}

/** As our simulator's control plane lists needs; it is ours, so its shape is trusted. */
interface Held {
  readonly told: Readonly<Record<string, string>>
  readonly review: boolean
}

function inWords(told: Readonly<Record<string, string>>): NeedRow {
  return Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, name === 'code' ? value : (WORDS[value] ?? value)]),
  )
}
