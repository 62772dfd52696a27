import type { Person } from '../../domain/people.ts'
import {
  AFTER_RELEASE,
  type AfterRelease,
  type HealthcareUnplannedRelease,
  type ReleaseWork,
} from '../../domain/unplanned-release.ts'
import { codes, text } from '../fhir-resource.ts'
import type { Desk } from './desk.ts'
import { ESTABLISHMENT, WORK_ITEM } from './systems.ts'
import { expectNamedAsCoded, isOpen } from './work.ts'

export function healthcareUnplannedRelease(desk: Desk): HealthcareUnplannedRelease {
  return {
    async workAfterRelease(site, people, role) {
      const patients = new Map<string, Person>()
      for (const person of people) patients.set(`Patient/${await desk.patientId(person, role)}`, person)
      const { matches, where } = await desk.as(role).search('Task', {
        patient: [...patients.keys()].join(','),
        code: Object.values(AFTER_RELEASE)
          .map((code) => `${WORK_ITEM}|${code}`)
          .join(','),
        'owner:identifier': `${ESTABLISHMENT}|${site.code}`,
        _count: '200',
      })
      expectNamedAsCoded(matches, where)
      const work = matches.filter(isOpen).flatMap((task): readonly ReleaseWork[] => {
        const person = [...patients].find(([id]) => (text(task, 'for.reference') ?? '').endsWith(id))?.[1]
        const kinds = codes(task, 'code', WORK_ITEM)
        const found = Object.entries(AFTER_RELEASE).find(([, code]) => kinds.includes(code))?.[0]
        return person && found ? [{ person, work: found as AfterRelease }] : []
      })
      return { work, seen: where }
    },
  }
}
