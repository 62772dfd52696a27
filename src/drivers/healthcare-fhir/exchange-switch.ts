import type { HealthcareExchange } from '../../domain/exchange-switch.ts'
import type { FollowUp } from '../../domain/follow-up.ts'
import { NonConformance } from '../../domain/outcomes.ts'
import type { Establishment, Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import { type FhirResource, text, texts } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { ESTABLISHMENT, WORK_ITEM } from './systems.ts'

const MANUAL_ENTRY = `${WORK_ITEM}|manual-entry`
/** The statuses of a Task that is over. */
const CLOSED = ['completed', 'cancelled', 'failed', 'rejected', 'entered-in-error']
/** What an Endpoint's status says of the exchange. */
const STATES: Readonly<Record<string, 'on' | 'off'>> = { active: 'on', off: 'off', suspended: 'off' }

export function healthcareExchange(desk: Desk): HealthcareExchange {
  const endpoint = async ({ code, name }: Establishment, role: Role) => {
    const identifier = `${ESTABLISHMENT}|${code}`
    const { matches, where } = await desk.as(role).search('Endpoint', { identifier })
    const [found] = matches
    if (found && matches.length === 1) return { found, where }
    throw new NonConformance({
      expected: `one exchange with ${name}, which is on or off`,
      found: `${matches.length}`,
      seen: where,
      next: 'keep one Endpoint for each establishment, under its code.',
    })
  }
  const entries = async (people: readonly Person[], role: Role, more: Readonly<Record<string, string>> = {}) => {
    const patients = new Map<string, Person>()
    for (const person of people) patients.set(`Patient/${await desk.patientId(person, role)}`, person)
    const { matches, included, where } = await desk.as(role).search('Task', {
      code: MANUAL_ENTRY,
      patient: [...patients.keys()].join(','),
      _include: 'Task:focus',
      _count: '200',
      ...more,
    })
    const items = matches
      .filter((task) => !CLOSED.includes(text(task, 'status') ?? ''))
      .flatMap((task): readonly (FollowUp & { readonly task: FhirResource })[] => {
        const whose = [...patients].find(([id]) => (text(task, 'for.reference') ?? '').endsWith(id))?.[1]
        return whose ? [{ person: whose, name: nameIn(task, included), task }] : []
      })
    return { items, seen: where }
  }

  return {
    async switchesLink(site, role, state) {
      const status = state === 'on' ? 'active' : 'off'
      await desk.as(role).change(async () => ({ ...(await endpoint(site, role)).found, status }))
    },
    async exchangeWith(site, role) {
      const { found, where } = await endpoint(site, role)
      return { state: STATES[text(found, 'status') ?? ''] ?? 'not stated', seen: where }
    },
    manualEntries: (site, people, role) =>
      entries(people, role, { 'owner:identifier': `${ESTABLISHMENT}|${site.code}` }),
    async closesManualEntry(person, role, name) {
      const { items, seen } = await entries([person], role)
      const item = items.find((one) => one.name === name)
      if (!item)
        throw new NonConformance({
          expected: `${person.name}'s "${name}" to be listed for manual entry`,
          found: items.map((one) => `"${one.name}"`).join(', ') || 'nothing',
          seen,
        })
      await desk.as(role).update({ ...item.task, status: 'completed' })
    },
  }
}

/** What the thing behind an item is called. */
function nameIn(task: FhirResource, included: readonly FhirResource[]): string {
  const [about = ''] = texts(task, 'focus.reference')
  const focus = included.find(({ resourceType, id }) => about.endsWith(`${resourceType}/${id}`))
  return text(focus, 'description') ?? text(focus, 'payload.contentString') ?? text(task, 'description') ?? 'no name'
}
