import type { Person } from '../../domain/people.ts'
import type { Look, Sent } from './desk.ts'
import { wordsAt } from './json.ts'

/** What the prison says became of each message about somebody, in the order in which they were sent. */
export function receiptLook(sentAbout: (person: Person) => readonly Sent[]): Look {
  return {
    notices: ['HEALTH_MESSAGE_STATUS_CHANGED'],
    async look({ person, client }) {
      const facts = []
      let place = ''
      for (const { reference } of sentAbout(person)) {
        const path = `/v1/healthcare/messages/by-client-ref/${reference}`
        const { data, where } = await client.read(path, 'a receipt for the message')
        place = where
        facts.push({
          kind: wordsAt(data, 'kind').toLowerCase().replaceAll('_', ' '),
          state: wordsAt(data, 'status').toLowerCase(),
          because: wordsAt(data, 'reasonCode'),
        })
      }
      return { facts, where: place }
    },
  }
}
