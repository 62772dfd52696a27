import { all, hasCode, isObject, type Resource, text } from '../../fhir/resource.ts'

const PROPOSED = 'https://interlock.example/fhir'

/** The category of a consent that is a decision about registration with a GP. */
export const REGISTRATION = { system: `${PROPOSED}/CodeSystem/consent-category`, code: 'registration' } as const
/** What was decided: `valueCode`. */
export const DECISION = `${PROPOSED}/StructureDefinition/registration-decision`
/** How it was explained: `by`, `at`, `language`, `format` and `understood`. */
export const EXPLANATION = `${PROPOSED}/StructureDefinition/registration-explanation`

/** What can be chosen: `valueCode`, once for each choice. */
export const OPTION = `${PROPOSED}/StructureDefinition/registration-option`
/** What staff are prompted to consider: `valueCode`. */
export const PROMPT = `${PROPOSED}/StructureDefinition/registration-prompt`
/** What becomes of the registration at home: `valueCode`, `keep` or `end`. */
export const AT_HOME = `${PROPOSED}/StructureDefinition/community-registration`
/** When consent was withdrawn: `valueDateTime`. */
export const WITHDRAWN = `${PROPOSED}/StructureDefinition/registration-withdrawn`
/** When to ask again: `valueDate`. */
export const REMINDER = `${PROPOSED}/StructureDefinition/registration-reminder`

/** Nothing is decided for as long as there is no choice. */
export type Choice = 'permit' | 'deny' | 'deferred'

/** What a recorded decision has to hold. */
export const PARTS = ['by', 'at', 'language', 'format', 'understood', 'choice'] as const
export type Part = (typeof PARTS)[number]

/** Whether a consent is about registration. */
export function isRegistration(consent: Resource | undefined): consent is Resource {
  return consent !== undefined && hasCode(consent.category, REGISTRATION)
}

export function choiceIn(consent: Resource): Choice | undefined {
  const [code] = extensionsOf(consent, DECISION).map((one) => text(one, 'valueCode'))
  return code === 'permit' || code === 'deny' || code === 'deferred' ? code : undefined
}

/** What a decision holds of each part, as text; blank and absent are the same. */
export function partIn(consent: Resource, part: Part): string | undefined {
  if (part === 'choice') return choiceIn(consent)
  const told = extensionsOf(consent, EXPLANATION).flatMap((one) => extensionsOf(one, part))
  const [value] = told.flatMap((one) => VALUES.flatMap((path) => text(one, path) ?? []))
  return value?.trim() || undefined
}

const VALUES = ['valueReference.reference', 'valueDateTime', 'valueCode', 'valueString']

/** The extensions of an element with this URL. */
export function extensionsOf(element: unknown, url: string): readonly unknown[] {
  return all(element, 'extension').filter((one) => isObject(one) && one.url === url)
}

/** The same resource with these extensions in the place of all that have their URL. */
export function withExtensions<T extends Resource>(resource: T, url: string, extensions: readonly object[]): T {
  const others = all(resource, 'extension').filter((one) => !isObject(one) || one.url !== url)
  return { ...resource, extension: [...others, ...extensions] }
}

/** The decision with a part of its explanation where that was left out, or `instead` of what there was. */
export function withPart<T extends Resource>(
  decision: T,
  part: { readonly url: Part; readonly [value: string]: unknown },
  how: 'where left out' | 'instead' = 'where left out',
): T {
  if (how === 'where left out' && partIn(decision, part.url) !== undefined) return decision
  const [told] = extensionsOf(decision, EXPLANATION)
  const others = all(told, 'extension').filter((one) => !isObject(one) || one.url !== part.url)
  return withExtensions(decision, EXPLANATION, [{ url: EXPLANATION, extension: [...others, part] }])
}
