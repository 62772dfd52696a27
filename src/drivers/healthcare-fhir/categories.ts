import type { HealthcareCategories } from '../../domain/categories.ts'
import type { Desk } from './desk.ts'
import { APPOINTMENT_CATEGORY, CATEGORY_AGREEMENT, ESTABLISHMENT } from './systems.ts'

/** Agreements about categories; see docs/interface/appointments.md. */
export function healthcareCategories(desk: Desk): HealthcareCategories {
  const recorded = new Map<string, string>()
  return {
    async recordsAgreement({ code }, role, category, agrees) {
      const client = desk.as(role)
      const key = `${code} ${category}`
      const id = recorded.get(key)
      if (id !== undefined) {
        const status = agrees ? 'current' : 'superseded'
        await client.change(async () => ({ ...(await client.read('DocumentReference', id)).resource, status }))
        return
      }
      const { resource } = await client.create({
        resourceType: 'DocumentReference',
        status: agrees ? 'current' : 'superseded',
        type: { coding: [{ system: CATEGORY_AGREEMENT, code: 'category-agreement' }] },
        category: [{ coding: [{ system: APPOINTMENT_CATEGORY, code: category }] }],
        custodian: { identifier: { system: ESTABLISHMENT, value: code } },
        content: [{ attachment: { title: 'Agreement on a category of appointments' } }],
      })
      recorded.set(key, resource.id ?? '')
    },
  }
}
