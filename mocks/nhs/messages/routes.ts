import type { NhsConfig } from '../config.ts'
import { type Call, jsonIn, problem, type Route } from '../route.ts'
import type { Mailboxes } from './mailboxes.ts'

/** The message exchange: what a client sends to a practice, and the answers that wait for it. */
export function messageRoutes(mailboxes: Mailboxes, { practices }: NhsConfig): readonly Route[] {
  const own = (answer: (mailbox: string, call: Call) => Response): Route['answer'] => {
    return (call) => {
      const [mailbox = ''] = call.parts
      if (mailbox === call.client.mailbox) return answer(mailbox, call)
      return problem(403, 'EPL-152', `The mailbox ${mailbox} is not yours.`)
    }
  }
  return [
    {
      method: 'POST',
      path: /^\/messageexchange\/([^/]+)\/outbox$/,
      answer: own((mailbox, { request, text }) => {
        const to = request.headers.get('mex-to')
        const workflow = request.headers.get('mex-workflowid')
        if (!to || !workflow) return problem(400, 'EPL-151', 'Mex-To and Mex-WorkflowID are needed.')
        if (!practices.some(({ code }) => code === to))
          return Response.json(
            { errorCode: '12', errorDescription: 'Unregistered to address', errorEvent: 'SEND' },
            { status: 417 },
          )
        if (jsonIn(text) === undefined) return problem(400, 'EPL-150', 'The body is not JSON.')
        const { messageId } = mailboxes.send({ from: mailbox, to, workflow, body: text })
        return Response.json({ messageID: messageId }, { status: 202 })
      }),
    },
    {
      method: 'GET',
      path: /^\/messageexchange\/([^/]+)\/inbox$/,
      answer: own((mailbox) => Response.json({ messages: mailboxes.inbox(mailbox).map(({ messageId }) => messageId) })),
    },
    {
      method: 'GET',
      path: /^\/messageexchange\/([^/]+)\/inbox\/([^/]+)$/,
      answer: own((mailbox, { parts: [, wanted] }) => {
        const found = mailboxes.inbox(mailbox).find(({ messageId }) => messageId === wanted)
        return found ? Response.json(found.body) : problem(404, 'EPL-153', 'There is no such message.')
      }),
    },
    {
      method: 'PUT',
      path: /^\/messageexchange\/([^/]+)\/inbox\/([^/]+)\/status\/acknowledged$/,
      answer: own((mailbox, { parts: [, wanted = ''] }) =>
        mailboxes.acknowledge(mailbox, wanted)
          ? Response.json({ messageId: wanted })
          : problem(404, 'EPL-153', 'There is no such message.'),
      ),
    },
  ]
}
