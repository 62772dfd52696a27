import type { Resource, Stored } from '../../fhir/resource.ts'

/** Mistakes a supplier can make in taking a record out and in. */
export interface ExportPolicies {
  /** Whether a resource about the person leaves. */
  includes(resource: Stored): boolean
  /** A resource as it leaves. */
  written(resource: Stored): Resource
  /** How many of a type leave at most. */
  most(): number
  /** Who is exported, of those who were asked for. */
  patients(asked: readonly string[], everybody: () => readonly string[]): readonly string[]
  /** A resource as the empty instance takes it in; nothing where it does not. */
  takenIn(resource: Resource, now: string): Resource | undefined
}

export const referenceExport: ExportPolicies = {
  includes: () => true,
  written: (resource) => resource,
  most: () => Number.POSITIVE_INFINITY,
  patients: (asked) => asked,
  takenIn: (resource) => resource,
}
