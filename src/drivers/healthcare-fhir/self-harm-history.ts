import type { HealthcareSelfHarmHistory } from '../../domain/self-harm-history.ts'
import { codes, type FhirResource, text, texts, values } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { openList } from './risk-list.ts'
import { HISTORY_SOURCE, PRISON_ALERT, SNOMED } from './systems.ts'

export function healthcareSelfHarmHistory(desk: Desk): HealthcareSelfHarmHistory {
  /** Ids of the notes that tell of self-harm, by prison number. */
  const written = new Map<string, string[]>()
  const note = async (patient: string, words: string) => {
    const { resource } = await desk.as('nurse').create({
      resourceType: 'DocumentReference',
      status: 'current',
      type: { text: 'Consultation note' },
      subject: { reference: patient },
      content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(words).toString('base64') } }],
    })
    return resource.id ?? ''
  }
  return {
    async recordsProblems(person, problems) {
      const subject = { reference: `Patient/${await desk.patientId(person, 'nurse')}` }
      for (const { code, words } of problems)
        await desk.as('nurse').create({
          resourceType: 'Condition',
          clinicalStatus: { coding: [{ system: CLINICAL_STATUS, code: 'inactive' }] },
          code: { coding: [{ system: SNOMED, code, display: words }] },
          subject,
        })
    },
    async recordsOrdinaryNotes(person, count) {
      const patient = `Patient/${await desk.patientId(person, 'nurse')}`
      for (let page = 1; page <= count; page += 1) await note(patient, `Page ${page}: blood pressure and weight taken.`)
    },
    async recordsNotes(person, notes) {
      const patient = `Patient/${await desk.patientId(person, 'nurse')}`
      const ids = written.get(person.prisonNumber) ?? []
      for (const words of notes) ids.push(await note(patient, words))
      written.set(person.prisonNumber, ids)
    },
    async selfHarmHistory(person, role) {
      const { list, items, where } = await openList(desk, person, role, 'self-harm-history')
      const notes = items.filter(({ resourceType }) => resourceType === 'DocumentReference')
      const marked = values(list, 'entry')
        .filter((entry) => codes(entry, 'flag', HISTORY_SOURCE).includes('free-text'))
        .flatMap((entry) => texts(entry, 'item.reference'))
      const isMarked = ({ id }: FhirResource) => marked.some((one) => one.endsWith(`DocumentReference/${id}`))
      return {
        coded: items.filter((item) => !notes.includes(item)).map(codeOf),
        finds: notes.filter(isMarked).map(({ id }) => id ?? ''),
        unmarked: notes.filter((one) => !isMarked(one)).map(({ id }) => id ?? ''),
        warning: texts(list, 'note.text').join(' '),
        seen: where,
      }
    },
    notesFound({ prisonNumber }, { finds, unmarked }) {
      const ids = written.get(prisonNumber) ?? []
      const listed = [...finds, ...unmarked]
      return { found: ids.filter((id) => listed.includes(id)).length, written: ids.length }
    },
  }
}

const CLINICAL_STATUS = 'http://terminology.hl7.org/CodeSystem/condition-clinical'

function codeOf(item: FhirResource): string {
  return codes(item, 'code', PRISON_ALERT)[0] ?? codes(item, 'code', SNOMED)[0] ?? text(item, 'code.coding.code') ?? ''
}
