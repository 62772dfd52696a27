import type { Coding, Resource } from './resource.ts'
import { PROBLEM_REASON } from './systems.ts'

/** The NHS's coded reasons for a refusal. Source: the code system itself, as the booking and referral standard uses it. */
const HTTP_ERROR_CODES = 'https://fhir.nhs.uk/Codesystem/http-error-codes'

const KINDS = {
  'bad-request': { status: 400, code: 'REC_BAD_REQUEST', issue: 'invalid' },
  'unknown-parameter': { status: 400, code: 'REC_BAD_REQUEST', issue: 'not-supported' },
  unauthorised: { status: 401, code: 'REC_UNAUTHORIZED', issue: 'login' },
  forbidden: { status: 403, code: 'REC_FORBIDDEN', issue: 'forbidden' },
  'unknown-type': { status: 404, code: 'REC_NOT_FOUND', issue: 'not-supported' },
  'not-found': { status: 404, code: 'REC_NOT_FOUND', issue: 'not-found' },
  'method-not-allowed': { status: 405, code: 'REC_METHOD_NOT_ALLOWED', issue: 'not-supported' },
  'not-acceptable': { status: 406, code: 'REC_NOT_ACCEPTABLE', issue: 'processing' },
  conflict: { status: 409, code: 'REC_CONFLICT', issue: 'conflict' },
  duplicate: { status: 409, code: 'REC_CONFLICT', issue: 'duplicate' },
  gone: { status: 410, code: 'REC_NOT_FOUND', issue: 'deleted' },
  'stale-version': { status: 412, code: 'REC_PRECONDITION_FAILED', issue: 'conflict' },
  'many-matches': { status: 412, code: 'REC_PRECONDITION_FAILED', issue: 'multiple-matches' },
  'media-type': { status: 415, code: 'REC_UNSUPPORTED_MEDIA_TYPE', issue: 'processing' },
  'business-rule': { status: 422, code: 'REC_UNPROCESSABLE_ENTITY', issue: 'business-rule' },
  unexpected: { status: 500, code: 'REC_SERVER_ERROR', issue: 'exception' },
  unavailable: { status: 503, code: 'REC_SERVICE_UNAVAILABLE', issue: 'transient' },
} as const

/** Why a request is refused. Each kind has one status, one NHS error code and one FHIR issue type. */
export type ProblemKind = keyof typeof KINDS

export interface ProblemDetails {
  /** A proposed code that a client can act on, beside the NHS one. */
  readonly reason?: string
  /** FHIRPath of the element at fault. */
  readonly expression?: string
  /** More codings, for example the acknowledgement that would let the request through. */
  readonly codings?: readonly Coding[]
  /** More about the issue, as FHIR extensions. */
  readonly extension?: readonly object[]
}

/** A request that is refused, and how the client is told. */
export class FhirProblem extends Error {
  override readonly name = 'FhirProblem'
  readonly kind: ProblemKind
  readonly details: ProblemDetails
  constructor(kind: ProblemKind, message: string, details: ProblemDetails = {}) {
    super(message)
    this.kind = kind
    this.details = details
  }

  get status(): number {
    return KINDS[this.kind].status
  }

  /** The OperationOutcome that goes with the status. */
  outcome(): Resource {
    const { code, issue } = KINDS[this.kind]
    const { reason, expression, codings = [], extension = [] } = this.details
    return {
      resourceType: 'OperationOutcome',
      issue: [
        {
          severity: 'error',
          code: issue,
          details: {
            coding: [
              { system: HTTP_ERROR_CODES, code },
              ...(reason ? [{ system: PROBLEM_REASON, code: reason }] : []),
              ...codings,
            ],
            text: this.message,
          },
          diagnostics: this.message,
          ...(expression ? { expression: [expression] } : {}),
          ...(extension.length > 0 ? { extension } : {}),
        },
      ],
    }
  }
}

/** The same OperationOutcome with another severity. */
export function withSeverity(outcome: Resource, severity: string): Resource {
  const issues = Array.isArray(outcome.issue) ? outcome.issue : []
  return { ...outcome, issue: issues.map((issue) => ({ ...issue, severity })) }
}
