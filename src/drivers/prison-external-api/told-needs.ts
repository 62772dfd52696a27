import type { Facts } from '../../domain/prison-service.ts'
import { type Desk, given } from './desk.ts'

/** The prison's codes for what a table says in words. */
const CODES: Readonly<Record<string, string>> = {
  allergy: 'FOOD_ALLERGY',
  diet: 'MEDICAL_DIET',
  avoid: 'AVOID',
  'life-threatening': 'LIFE_THREATENING',
  required: 'REQUIRED',
}
const FIELDS = { code: 'code', until: 'until', reason: 'reason' } as const

/** What healthcare tells of needs, by the last part of its path. */
export function needDesk(family: 'food-needs' | 'functional-needs' | 'evacuation-needs'): Desk {
  return {
    async send(about, facts, clientReference) {
      const path = `/v1/persons/${await about.hmppsId()}/healthcare/${family}`
      return { method: 'POST', path, body: { clientReference, ...bodyOf(facts) } }
    },
    async change(_about, facts, { path, reference }, _latest, clientReference) {
      return { method: 'PUT', path: `${path}/${reference}`, body: { clientReference, ...bodyOf(facts) } }
    },
    async withdraw(_about, _facts, { path, reference }, clientReference) {
      return { method: 'PUT', path: `${path}/${reference}/end`, body: { clientReference } }
    },
  }
}

function bodyOf(facts: Facts): object {
  const { need, effect } = facts
  return {
    ...given(facts, FIELDS),
    ...(need ? { need: CODES[need] ?? need } : {}),
    ...(effect ? { effect: CODES[effect] ?? effect } : {}),
  }
}
