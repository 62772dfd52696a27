import { readFileSync } from 'node:fs'
import { HttpResponse, http, type RequestHandler } from 'msw'
import { twoNotes } from './two-notes.ts'

export interface DeskSettings {
  /** Origin of the healthcare system whose record the desk shows. */
  readonly origin: string
  /** Milliseconds between two looks of an open record at its person's risk. */
  readonly refreshMs: number
}

const FILES = [
  ...[
    'booking.js',
    'calendar.js',
    'emergency.js',
    'leaflets.js',
    'main.js',
    'mine.js',
    'parts.js',
    'person.js',
    'practice.js',
    'record.js',
    'risk.js',
    'stay.js',
    'talk.js',
    'times.js',
    'todo.js',
    'views.js',
    'wishes.js',
  ],
  ...['desk.css', 'leaflets.json'],
]
const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
}

/** Scripts, styles and answers of the page's own host alone, so that no text of a record can become any of them. */
const SAFE = {
  'content-security-policy':
    "default-src 'self'; img-src data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
}

/**
 * A second front end of the reference healthcare system: one page that draws everything in the browser from the
 * published interface, and knows nothing else of the system.
 */
export function deskHandlers({ origin, refreshMs }: DeskSettings): readonly RequestHandler[] {
  const page = asset('index.html').replace('<title>', `<meta name="refresh-ms" content="${refreshMs}">\n    <title>`)
  const files = FILES.map((file) =>
    http.get(`${origin}/desk/${file}`, () =>
      answered(asset(file), TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain'),
    ),
  )
  return [
    http.get(`${origin}/desk`, () => answered(page, 'text/html; charset=utf-8')),
    http.get(`${origin}/desk/leaflet.wav`, () => answered(twoNotes(), 'audio/wav')),
    ...files,
  ]
}

function answered(body: string | Uint8Array<ArrayBuffer>, type: string): HttpResponse<string | ArrayBuffer> {
  const headers = { ...SAFE, 'content-type': type }
  return new HttpResponse(typeof body === 'string' ? body : body.buffer, { headers })
}

function asset(file: string): string {
  return readFileSync(new URL(`assets/${file}`, import.meta.url), 'utf8')
}
