import { HttpResponse, http, type RequestHandler } from 'msw'
import type { Establishment } from '../../../src/domain/people.ts'
import type { FhirFace } from '../fhir/http.ts'
import { pageScript, stylesheet } from './assets.ts'
import { showAppointments, showBooking } from './booking.ts'
import { showClinic, startAppointment } from './clinic.ts'
import { deskOf, Refused } from './desk.ts'
import { showEmergency } from './emergency.ts'
import { showExchange } from './exchange.ts'
import { showExplanation, showExplanations } from './explanations.ts'
import { framed, type Page } from './frame.ts'
import { showHistory } from './history.ts'
import { html } from './markup.ts'
import { showNotes } from './notes.ts'
import { showPeople } from './people.ts'
import type { PagePolicies } from './policies.ts'
import { showReception } from './reception.ts'
import { showRegistration } from './registration.ts'
import { riskInFull, riskRegion } from './risk-banner.ts'
import { riskOf } from './risk-view.ts'
import { cookieFor, createSessions, type Session } from './sessions.ts'
import { signInPage, whoSignsIn } from './sign-in.ts'
import { showSummary } from './summary.ts'
import type { Outcome, Show, Visit } from './visit.ts'
import { showWork } from './work.ts'
import { showAppointmentWork, showEmergencyAccesses, showRollDifferences, showSafetyMessages } from './work-lists.ts'

/** What the pages are made from. */
export interface Screens {
  readonly face: FhirFace
  readonly policies: PagePolicies
  readonly establishments: readonly Establishment[]
  readonly recordNumbered: Visit['recordNumbered']
  /** Milliseconds between two looks of an open page at its person's risk. */
  readonly refreshMs: number
}

const showRisk: Show = async ({ desk, id, session, policies, now }) => {
  const own = await riskOf(desk, await desk.read('Patient', id))
  const risk = policies.refreshed(own, session.openedLast)
  const told = html`${riskRegion(risk, policies, now)}${riskInFull(risk, policies)}`
  return new HttpResponse(told.text, {
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** What stands below `/pages`; `:id` is whatever stands there. */
const ROUTES: Readonly<Record<string, Show>> = {
  people: showPeople,
  'record/:id': showSummary,
  'record/:id/risk': showRisk,
  'record/:id/history': showHistory,
  'record/:id/notes': showNotes,
  'record/:id/appointments': showAppointments,
  'record/:id/book': showBooking,
  'record/:id/reception': showReception,
  'record/:id/registration': showRegistration,
  'record/:id/emergency': showEmergency,
  emergency: showEmergency,
  'appointments/:id/start': startAppointment,
  clinic: showClinic,
  work: showWork,
  'work/appointments': showAppointmentWork,
  'work/roll': showRollDifferences,
  'work/messages': showSafetyMessages,
  'work/emergencies': showEmergencyAccesses,
  exchange: showExchange,
  explanations: showExplanations,
  'explanations/:id': showExplanation,
}

const GUARD = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}

/** The pages for staff, below `/pages` of the record's own origin. */
export function pageHandlers(screens: Screens): readonly RequestHandler[] {
  const { face, policies } = screens
  const sessions = createSessions(face.newId)
  const origin = new URL(face.baseUrl).origin
  const give = (page: Page, session?: Session, headers: object = {}) =>
    new HttpResponse(framed(page, session, policies, face.now(), screens.refreshMs), {
      status: page.status ?? 200,
      headers: {
        ...GUARD,
        'content-type': 'text/html; charset=utf-8',
        'cache-control': policies.cacheControl(),
        ...headers,
      },
    })
  const asset = (type: string, text: string) =>
    new HttpResponse(text, { headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-cache' } })

  const answer = async ({ request }: { readonly request: Request }): Promise<Response> => {
    const { pathname, searchParams } = new URL(request.url)
    const path = pathname.replace(/^\/pages\/?/, '')
    if (path === 'assets/pages.css') return asset('text/css', policies.style(stylesheet()))
    if (path === 'assets/pages.js') return asset('text/javascript', policies.script(pageScript()))
    const form = new URLSearchParams(request.method === 'POST' ? await request.text() : '')
    const session = sessions.of(request)
    if (path === 'sign-in' && request.method === 'POST') {
      const member = whoSignsIn(form, face.staff.values())
      if (!member) return give(signInPage('Nobody has this user name and password.'))
      return goTo('/pages/people', { 'set-cookie': cookieFor(sessions.begin(member)) })
    }
    if (!session) return path === 'sign-in' ? give(signInPage()) : goTo('/pages/sign-in')
    if (path === 'sign-out') {
      sessions.end(session)
      return goTo('/pages/sign-in', { 'set-cookie': cookieFor(undefined) })
    }
    const found = routeOf(path)
    if (!found) return path === '' ? goTo('/pages/people') : give(notFound(), session)
    const { establishments, recordNumbered } = screens
    const desk = deskOf(face, session.member)
    const visit: Visit = {
      session,
      desk,
      policies,
      establishments,
      recordNumbered,
      now: face.now(),
      id: found.id,
      query: searchParams,
      form,
    }
    const outcome = await shown(found.show, visit)
    if (outcome instanceof Response) return outcome
    return 'to' in outcome ? goTo(outcome.to) : give(outcome, session)
  }
  return [http.all(`${origin}/pages/*`, answer), http.all(`${origin}/pages`, answer)]
}

/** What the record refuses is a page that says so, without anything of what was asked for. */
async function shown(show: Show, visit: Visit): Promise<Outcome> {
  try {
    return await show(visit)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return {
      title: 'This cannot be shown',
      status: error.status,
      problem: error.message,
      body: html`<p><a href="/pages/people">Find a person</a></p>`,
    }
  }
}

function routeOf(path: string): { readonly show: Show; readonly id: string } | undefined {
  const parts = path.split('/')
  for (const [pattern, show] of Object.entries(ROUTES)) {
    const wanted = pattern.split('/')
    if (wanted.length === parts.length && wanted.every((part, at) => part === ':id' || part === parts[at]))
      return { show, id: decodeURIComponent(parts[wanted.indexOf(':id')] ?? '') }
  }
  return undefined
}

function notFound(): Page {
  return { title: 'Not found', status: 404, body: html`<p>There is no such page.</p>` }
}

function goTo(location: string, headers: object = {}): Response {
  return new HttpResponse(null, { status: 303, headers: { location, 'cache-control': 'no-store', ...headers } })
}
