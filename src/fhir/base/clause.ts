import { TABLE } from './table.ts'

const STANDARD = 'https://hl7.org/fhir/R4'

/** Pages of types that are described apart from the other data types. */
const PAGES: Readonly<Record<string, string>> = {
  Extension: 'extensibility',
  Reference: 'references',
  Narrative: 'narrative',
  Meta: 'resource',
  Resource: 'resource',
  DomainResource: 'domainresource',
  Element: 'element',
  BackboneElement: 'backboneelement',
  Dosage: 'dosage',
  ElementDefinition: 'elementdefinition',
  ContactDetail: 'metadatatypes',
  Contributor: 'metadatatypes',
  DataRequirement: 'metadatatypes',
  Expression: 'metadatatypes',
  ParameterDefinition: 'metadatatypes',
  RelatedArtifact: 'metadatatypes',
  TriggerDefinition: 'metadatatypes',
  UsageContext: 'metadatatypes',
}

/** Where R4 (4.0.1) defines an element, for example `Patient.contact` and `gender`. */
export function clauseOf(owner: string, element = ''): string {
  return `${STANDARD}/${pageOf(owner)}-definitions.html#${owner}${element === '' ? '' : `.${element}`}`
}

/** Where R4 lists the constraints of a type. */
export function constraintClause(owner: string): string {
  return `${STANDARD}/${pageOf(owner)}.html#invs`
}

function pageOf(owner: string): string {
  const [type = ''] = owner.split('.')
  return PAGES[type] ?? (TABLE.types[type]?.resource ? type.toLowerCase() : 'datatypes')
}
