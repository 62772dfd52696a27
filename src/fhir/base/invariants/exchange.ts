import type { Json } from '../../finding.ts'
import { along, count, has, type Invariants, isDistinct, parts } from './predicate.ts'

const isOf = (value: Json, ...types: readonly string[]) => types.includes(String(value.type))

/** Constraints of resources that carry or describe an exchange, as the page of each resource lists them. */
export const EXCHANGE: Invariants = {
  DomainResource: {
    'dom-3': {
      says: 'contained resources that are pointed to',
      holds: (v) => {
        if (!has(v, 'contained')) return true
        const texts = textsIn(v)
        return parts(v.contained).every((one) => texts.has(`#${one.id}`) || textsIn(one).has('#'))
      },
    },
    'dom-4': {
      says: 'contained resources without a version of their own',
      holds: (v) => !along(v, 'contained', 'meta').some((meta) => has(meta, 'versionId', 'lastUpdated')),
    },
    'dom-5': {
      says: 'contained resources without security labels',
      holds: (v) => !along(v, 'contained', 'meta').some((meta) => has(meta, 'security')),
    },
  },
  Bundle: {
    'bdl-1': {
      says: 'a total only of a search or a history',
      holds: (v) => !has(v, 'total') || isOf(v, 'searchset', 'history'),
    },
    'bdl-2': {
      says: 'entries that tell why they were found only in a search',
      holds: (v) => isOf(v, 'searchset') || !parts(v.entry).some((entry) => has(entry, 'search')),
    },
    'bdl-3': {
      says: 'requests in all entries of a batch, a transaction or a history, and in no others',
      holds: (v) => everyEntry(v, 'request', isOf(v, 'batch', 'transaction', 'history')),
    },
    'bdl-4': {
      says: 'responses in all entries of an answer to a batch or transaction and of a history, and in no others',
      holds: (v) => everyEntry(v, 'response', isOf(v, 'batch-response', 'transaction-response', 'history')),
    },
    'bdl-7': {
      says: 'each resource once',
      holds: (v) =>
        isOf(v, 'history') ||
        isDistinct(
          parts(v.entry)
            .filter((entry) => has(entry, 'fullUrl'))
            .map((entry) => `${entry.fullUrl} ${along(entry, 'resource', 'meta')[0]?.versionId ?? ''}`),
        ),
    },
    'bdl-9': {
      says: 'an identifier of a document, with its system',
      holds: (v) => !isOf(v, 'document') || parts(v.identifier).some((one) => has(one, 'system') && has(one, 'value')),
    },
    'bdl-10': { says: 'the time of a document', holds: (v) => !isOf(v, 'document') || v.timestamp !== undefined },
    'bdl-11': {
      says: 'a Composition first in a document',
      holds: (v) => !isOf(v, 'document') || firstType(v) === 'Composition',
    },
    'bdl-12': {
      says: 'a MessageHeader first in a message',
      holds: (v) => !isOf(v, 'message') || firstType(v) === 'MessageHeader',
    },
  },
  'Bundle.entry': {
    'bdl-5': {
      says: 'a resource, a request or a response',
      holds: (v) => has(v, 'resource', 'request', 'response'),
    },
    'bdl-8': {
      says: 'an address that is not that of one version',
      holds: (v) => !String(v.fullUrl).includes('/_history/'),
    },
  },
  CapabilityStatement: {
    'cpb-1': { says: 'rest, messaging or documents', holds: (v) => has(v, 'rest', 'messaging', 'document') },
    'cpb-2': {
      says: 'a description, software or an implementation',
      holds: (v) => has(v, 'description', 'software', 'implementation'),
    },
    'cpb-3': {
      says: 'end points of messaging only of an instance',
      holds: (v) => v.kind === 'instance' || !parts(v.messaging).some((one) => has(one, 'endpoint')),
    },
    'cpb-7': {
      says: 'each profile and mode of documents once',
      holds: (v) => isDistinct(parts(v.document).map(({ profile, mode }) => `${profile} ${mode}`)),
    },
    'cpb-14': {
      says: 'an implementation, as it is an instance',
      holds: (v) => v.kind !== 'instance' || has(v, 'implementation'),
    },
    'cpb-15': {
      says: 'software and no implementation, as it is a capability',
      holds: (v) => v.kind !== 'capability' || (!has(v, 'implementation') && has(v, 'software')),
    },
    'cpb-16': {
      says: 'neither software nor implementation, as it is about requirements',
      holds: (v) => v.kind !== 'requirements' || !has(v, 'implementation', 'software'),
    },
  },
  'CapabilityStatement.rest': {
    'cpb-9': { says: 'each type once', holds: (v) => isDistinct(parts(v.resource).map(({ type }) => type)) },
  },
  'CapabilityStatement.rest.resource': {
    'cpb-12': {
      says: 'each search parameter once',
      holds: (v) => isDistinct(parts(v.searchParam).map(({ name }) => name)),
    },
  },
  'MessageDefinition.focus': {
    'md-1': { says: 'a maximum of * or a number above 0', holds: (v) => v.max === '*' || Number(v.max) > 0 },
  },
  'OperationDefinition.parameter': {
    'opd-1': { says: 'a type or parts', holds: (v) => has(v, 'type', 'part') },
    'opd-2': { says: 'a type of search only of text', holds: (v) => !has(v, 'searchType') || v.type === 'string' },
    'opd-3': {
      says: 'profiles of targets only of references',
      holds: (v) => count(v, 'targetProfile') === 0 || v.type === 'Reference' || v.type === 'canonical',
    },
  },
  SearchParameter: {
    'spd-1': { says: 'how a path is used', holds: (v) => !has(v, 'xpath') || has(v, 'xpathUsage') },
    'spd-2': { says: 'chains only of references', holds: (v) => !has(v, 'chain') || v.type === 'reference' },
  },
}

function everyEntry(bundle: Json, element: string, wanted: boolean): boolean {
  return parts(bundle.entry).every((entry) => has(entry, element) === wanted)
}

function firstType(bundle: Json): unknown {
  return along(bundle, 'entry')
    .slice(0, 1)
    .flatMap((entry) => parts(entry.resource))[0]?.resourceType
}

/** Every text in a value, however deep. */
function textsIn(value: unknown, into = new Set<string>()): ReadonlySet<string> {
  if (typeof value === 'string') into.add(value)
  else if (typeof value === 'object' && value !== null) for (const one of Object.values(value)) textsIn(one, into)
  return into
}
