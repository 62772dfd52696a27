import { type FhirResource, text } from '../fhir-resource.ts'
import type { Answer, Desk } from './desk.ts'

/** How entries are changed, and how the version that a change is made from is named. */
export interface Writing {
  /** @param version as `meta.versionId` has it; absent where the change names none */
  put(resource: FhirResource, version?: string, unfit?: boolean): Promise<Answer>
  /** From the version in the resource. The standard names it in a way that HTTP forbids; see the defects of FHIR-03. */
  putFromOwn(resource: FhirResource, unfit?: boolean): Promise<Answer>
  /** Names versions as strong validators from now on. @returns whether they were named as weak ones until then */
  turnsStrong(): boolean
}

export function writing(desk: Desk): Writing {
  let isStrong = false
  const put: Writing['put'] = (resource, version, unfit = false) => {
    const { resourceType: type, id = '' } = resource
    const named = version === undefined ? {} : { 'if-match': `${isStrong ? '' : 'W/'}"${version}"` }
    const headers = { prefer: 'return=representation', ...named }
    const change = { method: 'PUT', path: `${type}/${id}`, body: resource, headers, unfit } as const
    return desk.ask(change, `${type}/${id} to be changed`)
  }
  const turnsStrong = () => {
    const wasWeak = !isStrong
    isStrong = true
    return wasWeak
  }
  return {
    put,
    turnsStrong,
    async putFromOwn(resource, unfit) {
      const version = text(resource, 'meta.versionId')
      const seen = await put(resource, version, unfit)
      return seen.status === 412 && turnsStrong() ? put(resource, version, unfit) : seen
    },
  }
}
