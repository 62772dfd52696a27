import { ControlRefusal, type Fields, fieldsOf } from './fields.ts'

/** What the harness asks of the prison: reads its fields and returns JSON. */
export type Verb = (fields: Fields) => unknown
/** Verbs of one area, by name. */
export type Area = Readonly<Record<string, Verb>>

const PATH = /^\/control\/([a-z-]+)\/([a-z-]+)$/

/** The harness's own side door: `POST /control/<area>/<verb>` with the control key, JSON in and out. */
export async function answerControl(
  controlKey: string,
  areas: Readonly<Record<string, Area>>,
  request: Request,
): Promise<Response> {
  if (request.headers.get('x-control-key') !== controlKey)
    return problem(403, 'The control key is missing or wrong. Send it as x-control-key.')
  const path = new URL(request.url).pathname
  const [, areaName = '', verbName = ''] = PATH.exec(path) ?? []
  const area = areas[areaName]
  const verb = area?.[verbName]
  if (request.method !== 'POST' || !verb) {
    const known = area ? Object.keys(area).map((name) => `${areaName}/${name}`) : Object.keys(areas)
    return problem(404, `No control operation ${request.method} ${path}. Known: ${known.join(', ')}.`)
  }
  try {
    const text = await request.text()
    const result = await verb(fieldsOf(parse(text), `${areaName}/${verbName}`))
    return Response.json(result ?? {})
  } catch (error) {
    if (error instanceof ControlRefusal) return problem(error.status, error.message)
    throw error
  }
}

function parse(text: string): unknown {
  try {
    return text === '' ? {} : JSON.parse(text)
  } catch {
    throw new ControlRefusal('The body is not JSON. Send one JSON object.')
  }
}

const problem = (status: number, message: string) => Response.json({ error: message }, { status })
