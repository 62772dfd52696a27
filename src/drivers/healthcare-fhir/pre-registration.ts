import type { HealthcarePreRegistration } from '../../domain/pre-registration.ts'
import { registrationTask } from './community-registration.ts'
import type { Desk } from './desk.ts'
import { workSeen } from './work.ts'

export function healthcarePreRegistration(desk: Desk): HealthcarePreRegistration {
  return {
    async recordsAddress(person, role, postcode) {
      const own = desk.as(role)
      const id = await desk.patientId(person, role)
      const address = [{ use: 'home', line: ['1 Synthetic Street'], postalCode: postcode }]
      await own.change(async () => ({ ...(await own.read('Patient', id)).resource, address }))
    },
    preRegistrationOffers: (person, role) => workSeen(desk, person, role, 'pre-registration'),
    async startsRegistration(person, role, practice) {
      const patient = `Patient/${await desk.patientId(person, role)}`
      await desk.as(role).create(registrationTask(patient, 'requested', practice))
    },
  }
}
