import { HarnessFault, NonConformance } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { HealthcareReviews, IdentityDecision, ReviewSeen } from '../../domain/reviews.ts'
import type { Role } from '../../domain/staff.ts'
import { type FhirResource, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { type Answers, changeTried } from './numbers.ts'
import { IDENTITY_DECISION, WORK_ITEM } from './systems.ts'
import { isOpen } from './work.ts'

const CODES: Readonly<Record<IdentityDecision, string | undefined>> = {
  'the same person': 'same-person',
  'different people': 'different-people',
  undecided: undefined,
}

export function healthcareReviews(desk: Desk, answers: Answers): HealthcareReviews {
  const tasksAbout = async (id: string, role: Role) => {
    const code = `${WORK_ITEM}|identity-review`
    const first = await desk.as(role).search('Task', { code, patient: `Patient/${id}` })
    const second = await desk.as(role).search('Task', { code, focus: `Patient/${id}` })
    const byId = new Map([...first.matches, ...second.matches].map((task) => [task.id, task]))
    return { tasks: [...byId.values()], where: first.where }
  }
  const tasksBetween = async (one: Person, other: Person, role: Role) => {
    const [first, second] = [await desk.patientId(one, role), await desk.patientId(other, role)]
    const { tasks, where } = await tasksAbout(first, role)
    return { tasks: tasks.filter((task) => endsOf(task).includes(`Patient/${second}`)), where }
  }
  const decision = async (one: Person, other: Person, role: Role, made: IdentityDecision) => {
    const { tasks, where } = await tasksBetween(one, other, role)
    const open = tasks.find(isOpen)
    if (!open)
      throw new NonConformance({
        expected: `an open identity review about ${one.name} and ${other.name}`,
        found: tasks.length === 0 ? 'none' : 'only decided ones',
        seen: where,
      })
    const code = CODES[made]
    const coded = code === undefined ? {} : { businessStatus: { coding: [{ system: IDENTITY_DECISION, code }] } }
    return { ...open, status: 'completed', ...coded }
  }
  return {
    async reviewsOf(one, other, role) {
      const { tasks, where } = await tasksBetween(one, other, role)
      return { found: tasks.map(reviewIn), seen: where }
    },
    async reviewsAbout(person, role) {
      const { tasks, where } = await tasksAbout(await desk.patientId(person, role), role)
      return { found: tasks.map(reviewIn), seen: where }
    },
    async decides(one, other, role, made) {
      await desk.as(role).change(() => decision(one, other, role, made))
    },
    async triesToDecide(one, other, role, made) {
      const body: FhirResource = await decision(one, other, role, made)
      if (body.id === undefined) throw new HarnessFault('A work item without an id cannot be decided.')
      answers.set(one.name, await changeTried(desk.as(role), 'PUT', `Task/${body.id}`, body))
    },
  }
}

function endsOf(task: FhirResource): readonly (string | undefined)[] {
  return [text(task, 'for.reference'), text(task, 'focus.reference')]
}

function reviewIn(task: FhirResource): ReviewSeen {
  const state = isOpen(task) ? 'open' : text(task, 'status') === 'completed' ? 'closed' : 'other'
  return { id: task.id ?? '', state }
}
