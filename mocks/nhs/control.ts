import type { Area } from '../prison/control/control-plane.ts'
import { ControlRefusal, type Fields } from '../prison/control/fields.ts'
import { type Certificates, PRESENTATIONS } from './certificates.ts'
import { PRACTICE_ANSWERS, type Who } from './messages/mailboxes.ts'
import { APPLICATION_STATES } from './registration/applications.ts'
import { PROGRAMMES } from './screening/screening.ts'
import { REFUSALS, type RefusalName } from './token/refusals.ts'
import type { NhsWorld } from './world.ts'

const REFUSAL_NAMES = Object.keys(REFUSALS) as RefusalName[]

/** A person as a practice knows them, with a number or without. */
const whoIn = (fields: Fields): Who => ({ family: fields.text('family'), birthDate: fields.date('birthDate') })

const NHS_NUMBER = /^\d{10}$/

/** Every area of the NHS side's control plane. */
export function nhsControlAreas(world: NhsWorld): Readonly<Record<string, Area>> {
  const { patients, mailboxes, applications, screening, tokens, exchanges } = world
  return {
    patients: {
      register(fields) {
        const postcode = fields.maybeText('postcode')
        const practice = fields.maybeText('practice')
        const supersededBy = fields.maybeText('supersededBy', NHS_NUMBER)
        return patients.save({
          nhsNumber: fields.text('nhsNumber', NHS_NUMBER),
          given: fields.text('given'),
          family: fields.text('family'),
          birthDate: fields.date('birthDate'),
          gender: fields.maybeText('gender') ?? 'unknown',
          restricted: fields.flag('restricted'),
          invalidated: fields.flag('invalidated'),
          ...(postcode ? { postcode } : {}),
          ...(practice ? { practice } : {}),
          ...(supersededBy ? { supersededBy } : {}),
        })
      },
    },
    messages: {
      'answer-with': (fields) =>
        mailboxes.answerWith(whoIn(fields), fields.oneOf('answer', PRACTICE_ANSWERS), fields.maybeText('reason')),
      'answer-now': (fields) =>
        mailboxes.answerNow(whoIn(fields), fields.oneOf('answer', PRACTICE_ANSWERS), fields.maybeText('reason')),
      list: (fields) => ({ messages: mailboxes.about(whoIn(fields)) }),
    },
    applications: {
      list: (fields) => ({ applications: applications.of(fields.text('family'), fields.date('birthDate')) }),
      decide: (fields) => applications.decide(fields.text('id'), fields.oneOf('state', APPLICATION_STATES)),
    },
    screening: {
      'make-eligible': (fields) =>
        screening.makeEligible(
          fields.text('nhsNumber', NHS_NUMBER),
          fields.texts('programmes').flatMap((name) => PROGRAMMES.find((one) => one === name) ?? []),
        ),
      referrals: (fields) => ({ referrals: screening.referralsOf(fields.text('nhsNumber', NHS_NUMBER)) }),
    },
    tokens: {
      'reach-keys': (fields) => tokens.reachKeys(fields.flag('reachable')),
      'expire-all': () => tokens.expireAll(),
      'refuse-all': (fields) => tokens.refuseAll(fields.oneOf('reason', REFUSAL_NAMES)),
      'accept-again': () => tokens.refuseAll(undefined),
      use: () => tokens.use(),
    },
    certificates: {
      present: (fields) => ownCertificates(world).present(fields.oneOf('what', PRESENTATIONS)),
      use: () => ownCertificates(world).use(),
      show: () => ({ areOwn: world.config.certificates !== undefined }),
    },
    exchanges: {
      list: (fields) => ({
        exchanges: exchanges.naming(
          fields.items('people').map((each) => ({ ...whoIn(each), nhsNumber: each.text('nhsNumber') })),
        ),
      }),
    },
    health: {
      show: () => ({
        status: 'UP',
        calls: exchanges.count(),
        lastAt: exchanges.lastAt(),
        notOffered: [...world.findings],
      }),
    },
  }
}

function ownCertificates({ config: { certificates } }: NhsWorld): Certificates {
  if (certificates) return certificates
  throw new ControlRefusal(
    'certificates: expected a simulator with an authority of its own; found none. Serve it with one, see docs/interface/nhs.md.',
    409,
  )
}
