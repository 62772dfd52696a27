import type { Role } from './staff.ts'

/** Where a user finds something on a screen: what it is, and the name that a screen reader says. */
export interface Place {
  /** ARIA role, for example `button`. */
  readonly role: string
  /** Accessible name; `*` stands for any text, `{family}` and the like for the person. */
  readonly name: string
}

/** What a candidate file names on its screens. Whatever is not named is not looked at. */
export const PLACES = [
  'user name',
  'password',
  'sign in',
  'search for',
  'find',
  'person found',
  'content',
  'risk',
  'state',
  'currency',
  'last confirmed',
  'source',
  'self-harm',
  'next ACCT review',
  'restriction',
  'what to do',
  'active alerts',
  'all alerts',
  'appointments',
  'open history',
  'open notes',
  'note',
  'open dialogue',
  'dialogue',
  'less of risk',
  'open booking',
  'slip',
  'date',
  'from',
  'to',
  'room',
  'held by',
  'beside',
  'book',
  'book anyway',
  'warning',
  'know of it',
  'open clinic',
  'clinic day',
  'show clinic',
  'start',
  'start anyway',
  'open patient texts',
  'patient texts',
  'open text',
  'busy times',
  'clinic list',
  'open work',
  'open appointment work',
  'appointment work',
  'open roll differences',
  'roll differences',
  'open safety messages',
  'safety messages',
  'open exchange',
  'exchange',
  'switch exchange',
  'open manual entry',
  'manual entry',
  'open reception',
  'cell-share assessment',
  'escort risk',
  'escort health',
  'assessment note',
  'going on because',
  'complete assessment',
  'assessments',
  'problem',
  'whereabouts',
  'held at',
  'cell',
  'whereabouts confirmed',
  'open emergency',
  'emergency number',
  'emergency reason',
  'open emergency summary',
  'emergency summary',
  'emergency risk',
  'emergency problems',
  'emergency medicines',
  'emergency end',
  'open emergency accesses',
  'emergency accesses',
] as const
export type PlaceName = (typeof PLACES)[number]

/** Headings of columns of tables. */
export const COLUMNS = [
  'code',
  'description',
  'since',
  'ends',
  'source',
  'standing',
  'person',
  'language',
  'form',
  'version',
  'from',
  'to',
  'kind',
  'appointment',
  'day',
  'time',
  'place',
  'appointment state',
  'unlocking',
  'sending',
  'prison number',
  'prison',
  'difference',
  'message',
  'message state',
  'told',
  'exchange',
  'by',
  'because',
] as const
export type ColumnName = (typeof COLUMNS)[number]

/** What the examples tell apart, and a system says in words of its own. */
export const SAYINGS = [
  'none',
  'unavailable',
  'withheld',
  'restricted',
  'current',
  'not current',
  'ACCT open',
  'ACCT post-closure',
  'past self-harm',
  'no self-harm',
  'none recorded',
  'review unavailable',
  'risk to staff',
  'risk to staff unknown',
  'clash',
  'plans unavailable',
  'must not meet',
  'court',
  'visit',
  'transfer',
  'activity',
  'two officers',
  'three officers',
  'no lone staff',
  'no lone female staff',
  'unlock alone',
  'no unlock conditions',
  'unlock unavailable',
  'booked',
  'cancelled',
  'waiting',
  'sent',
  'received',
  'rejected',
  'unconfirmed',
  'by hand',
  'missing from the record',
  'extra in the record',
  'held elsewhere',
  'accepted',
  'message rejected',
  'message unconfirmed',
  'exchange on',
  'exchange off',
  'came and tells nothing',
  'missing',
  'information missing',
  'in prison',
  'at court',
  'away for a time',
  'on the way',
  'no longer in prison',
  'reason missing',
  'not for this role',
] as const
export type Saying = (typeof SAYINGS)[number]

/** The screens of a candidate, as its file describes them. */
export interface Screens {
  readonly places: Readonly<Partial<Record<PlaceName, Place>>>
  /** Links to every view of an open record in which care is given or recorded. */
  readonly views: readonly Place[]
  readonly columns: Readonly<Partial<Record<ColumnName, string>>>
  readonly words: Readonly<Partial<Record<Saying, string>>>
}

/** How one role signs in. */
export interface SignIn {
  readonly name: string
  /** Absent where a person has to sign in, once, with `interlock sign-in`. */
  readonly password?: string
  /** What the user is called in lists; the name where absent. */
  readonly shown?: string
}

export type SignIns = Readonly<Partial<Record<Role, SignIn>>>
