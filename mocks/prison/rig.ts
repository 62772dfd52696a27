import { getResponse } from 'msw'
import { type Clock, virtualClock } from '../../src/domain/clock.ts'
import type { PrisonConfig } from './core.ts'
import type { PrisonPolicies } from './policies.ts'
import { createPrison, type PrisonSimulator } from './simulator.ts'

/** A configuration for unit tests; its addresses exist nowhere. */
export const RIG_CONFIG: PrisonConfig = {
  publicUrl: 'http://prison.test',
  controlUrl: 'http://control.test',
  apiKey: 'candidate-key',
  controlKey: 'harness-key',
  extent: 'target',
  prisons: [
    { code: 'ZKV', name: 'Kirkvale' },
    { code: 'ZHM', name: 'Harrowmere' },
    { code: 'ZAW', name: 'Ashwater' },
  ],
}

export interface Reply {
  readonly status: number
  readonly headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into replies of many shapes; the schemas are checked elsewhere
  readonly body: any
}

/** A simulator without sockets, for unit tests. */
export interface Rig {
  readonly prison: PrisonSimulator
  readonly clock: Clock
  /** Lets virtual time pass until the work is done. */
  run<T>(work: Promise<T>): Promise<T>
  get(path: string, headers?: Record<string, string>): Promise<Reply>
  send(method: 'POST' | 'PUT' | 'DELETE', path: string, body?: unknown): Promise<Reply>
  control(verb: string, body?: unknown): Promise<Reply>
  /** What is on the queue, parsed, each message taken and deleted. */
  events(): Promise<readonly Reply['body'][]>
}

/** Half past nine on a winter Monday, so that local time is UTC. */
export const START = new Date('2026-11-23T09:30:00Z')

export function rig(config: Partial<PrisonConfig> = {}, policies?: PrisonPolicies): Rig {
  const clock = virtualClock(START)
  let ids = 0
  const id = () => {
    ids += 1
    return `00000000-0000-4000-8000-${String(ids).padStart(12, '0')}`
  }
  const refuse = () => Promise.reject(new Error('The prison calls nobody.'))
  const prison = createPrison({ clock, id, fetch: refuse }, { ...RIG_CONFIG, ...config }, policies)

  const ask = async (url: string, init: RequestInit): Promise<Reply> => {
    const request = new Request(url, init)
    const response = await getResponse([...prison.externalApi, ...prison.control], request)
    if (!response) throw new Error(`No handler for ${url}`)
    if (response.type === 'error') return { status: 0, headers: new Headers(), body: undefined }
    const text = await response.text()
    return { status: response.status, headers: response.headers, body: text === '' ? undefined : JSON.parse(text) }
  }
  const key = { 'x-api-key': 'candidate-key' }

  const sqs = (operation: string, accessKey: string, body: object) =>
    ask('http://prison.test/', {
      method: 'POST',
      headers: {
        'x-amz-target': `AmazonSQS.${operation}`,
        authorization: `AWS4-HMAC-SHA256 Credential=${accessKey}/20261123/eu-west-2/sqs/aws4_request, Signature=0`,
      },
      body: JSON.stringify({ QueueUrl: 'http://prison.test/000000000000/prison-events', ...body }),
    })

  return {
    prison,
    clock,
    run: (work) => clock.run(work),
    get: (path, headers = key) => ask(`http://prison.test${path}`, { headers }),
    send: (method, path, body) =>
      ask(`http://prison.test${path}`, {
        method,
        headers: { ...key, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    control: (verb, body = {}) =>
      ask(`http://control.test/control/${verb}`, {
        method: 'POST',
        headers: { 'x-control-key': 'harness-key' },
        body: JSON.stringify(body),
      }),
    async events() {
      const { body: issued } = await ask('http://prison.test/token', { method: 'POST', headers: key })
      const found: Reply['body'][] = []
      for (;;) {
        const { body } = await sqs('ReceiveMessage', issued.AccessKeyId, { MaxNumberOfMessages: 10 })
        if (!body.Messages) return found
        for (const message of body.Messages) {
          found.push(JSON.parse(JSON.parse(message.Body).Message))
          await sqs('DeleteMessage', issued.AccessKeyId, { ReceiptHandle: message.ReceiptHandle })
        }
      }
    },
  }
}

/** A person whom probation does not know, so that the prison number is used throughout. */
export const ADE = {
  prisonNumber: 'A1234BC',
  firstName: 'Ade',
  lastName: 'Corbel',
  dateOfBirth: '1980-05-17',
  gender: 'Male',
  prisonId: 'ZKV',
} as const
