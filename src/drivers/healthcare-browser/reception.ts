import { CAME_WITH, type CompletionAnswer, type HealthcareCameWith, type Told } from '../../domain/came-with.ts'
import { assessmentNote } from '../../domain/first-days.ts'
import { HarnessFault } from '../../domain/outcomes.ts'
import type { Person } from '../../domain/people.ts'
import type { Role } from '../../domain/staff.ts'
import type { ScreenDesk } from './desk.ts'
import { isSaid, plain, rowsOf } from './tables.ts'

/** What came with somebody, and the assessment that begins with it. */
export function receptionOnScreens(desk: ScreenDesk): HealthcareCameWith {
  const { screens } = desk
  const answers = new Map<string, CompletionAnswer>()
  const atReception = async (person: Person, role: Role) => {
    const sitting = await desk.opened(person, role)
    await sitting.press('open reception')
    return sitting
  }
  return {
    async cameWith(person, role) {
      const sitting = await atReception(person, role)
      const seen = await sitting.look(`what came with ${person.name}`)
      const told: Told[] = []
      for (const about of CAME_WITH) {
        const value = await sitting.says(about)
        if (value === undefined) continue
        if (isSaid(screens, 'came and tells nothing', value)) told.push({ about, content: 'none' })
        else if (isSaid(screens, 'missing', value)) told.push({ about, content: 'missing' })
        else told.push(...value.split(/;\s*/).map((content) => ({ about, content })))
      }
      return { told, seen }
    },
    async triesToCompleteAssessment(person, role, reason) {
      const sitting = await atReception(person, role)
      await sitting.fill('assessment note', assessmentNote(person))
      if (reason !== undefined) await sitting.fill('going on because', reason)
      await sitting.press('complete assessment')
      const seen = await sitting.look(`the first-stage assessment of ${person.name}, completed`)
      const problem = sitting.at('problem')
      const said = (await problem.count()) > 0 ? plain(await problem.first().innerText()) : ''
      const reasons = isSaid(screens, 'information missing', said) ? ['information-missing'] : []
      answers.set(person.prisonNumber, { accepted: said === '', reasons, seen })
    },
    completionAnswer(person) {
      const answer = answers.get(person.prisonNumber)
      if (!answer) throw new HarnessFault(`Nobody tried to complete an assessment of ${person.name}.`)
      return answer
    },
    async completions(person, role) {
      const sitting = await atReception(person, role)
      const seen = await sitting.look(`the complete first-stage assessments of ${person.name}`)
      const rows = await rowsOf(sitting.at('assessments'), screens)
      return { reasons: rows.map(({ because = '' }) => because), seen }
    },
  }
}
