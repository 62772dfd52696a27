import type { Capability, HealthcareSystem } from '../../capability.ts'
import type { Interaction, Write } from '../../fhir/interactions.ts'
import type { Stored } from '../../fhir/resource.ts'
import { PRISON_NUMBER } from '../../fhir/systems.ts'
import { prisonNumberHeld } from '../../numbers.ts'
import { patientWithPrisonNumber, prisonNumberOf } from '../../people.ts'
import { settleTrace } from '../first-stage.ts'
import { linkNumber } from './linking.ts'
import { followMerge, mergeRecords, survivorOf } from './merging.ts'
import { checkedNumbers } from './numbers.ts'
import { takePairing, tellPrison } from './pairing.ts'
import { carryOutDecision, checkedDecision, raiseReviews } from './reviews.ts'
import { unlink } from './unlinking.ts'

/** Who is who: numbers with their status, links by number alone, near matches for staff, merges, and undoing. */
export function createIdentity(system: HealthcareSystem): Capability {
  const { store, policies, outbox } = system
  outbox.followAddress(async (path) => {
    const number = /\/([A-Z]\d{4}[A-Z]{2})(?:\/|$)/.exec(path)?.[1]
    return number !== undefined && (await followMerge(system, number))
  })
  return {
    name: 'identity',
    beforeRead: {
      Patient: async (interaction) => {
        if (system.prison.isBusy()) return
        for (const number of numbersAskedFor(system, interaction)) await followMerge(system, number)
      },
    },
    beforeWrite: {
      Patient: (write, current) =>
        write.action === 'delete' ? write.resource : checkedNumbers(system, write, current),
      Task: (write, current) => checkedDecision(system, write, current),
    },
    afterWrite: {
      Patient: (stored, interaction) => afterPatient(system, stored, interaction),
      Task: (task) => {
        carryOutDecision(system, task)
        return task
      },
    },
    shows: { Patient: (patient) => policies.numbers.shown(patient) },
    onEvent: {
      PRISONER_MERGED: async (_event, prisonNumber) => {
        if (!policies.merging.reactsToNotice()) return
        const surviving = await survivorOf(system, prisonNumber)
        if (surviving !== prisonNumber) mergeRecords(system, prisonNumber, surviving)
      },
      PRISONER_CHANGED: async (_event, prisonNumber) => {
        const patient = patientWithPrisonNumber(store, prisonNumber)
        if (patient) await takePairing(system, patient.id, prisonNumber)
      },
    },
    operations: {
      'Patient/id/$unlink': { affectsState: true, run: (interaction) => unlink(system, interaction) },
    },
  }
}

/** Prison numbers of the record that is read, or that is looked for. */
function numbersAskedFor({ store }: HealthcareSystem, { id, query }: Interaction): readonly string[] {
  const patient = id === undefined ? undefined : store.find('Patient', id)
  const linked = patient && patient.active !== false ? prisonNumberOf(patient) : undefined
  const asked = query.getAll('identifier').flatMap((token) => token.split(`${PRISON_NUMBER}|`)[1] ?? [])
  const known = asked.filter((number) => {
    const found = patientWithPrisonNumber(store, number)
    return found !== undefined && prisonNumberOf(found) === number
  })
  return [...known, ...(linked ? [linked] : [])]
}

function afterPatient(system: HealthcareSystem, stored: Stored, { action }: Write): Stored {
  const { store } = system
  if (action === 'delete') return stored
  const [, before] = action === 'update' ? store.history('Patient', stored.id) : []
  const { value, status } = prisonNumberHeld(stored)
  const linksNow = value !== undefined && status === 'verified' && (!before || prisonNumberOf(before) !== value)
  if (linksNow) linkNumber(system, stored, value)
  else tellPrison(system, before, stored)
  if (action === 'create') raiseReviews(system, stored)
  settleTrace(system, `Patient/${stored.id}`, 'change')
  return store.read('Patient', stored.id)
}
