import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { after, describe, test } from 'node:test'
import { NOBODY, type Question } from '../../domain/attended.ts'
import { attendantAt } from './terminal.ts'

const folder = mkdtempSync(join(tmpdir(), 'interlock-attended-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const picture = join(folder, 'screen.png')
writeFileSync(picture, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]))
const text = join(folder, 'notes.txt')
writeFileSync(text, 'no picture')

const QUESTION: Question = {
  instruction: ['Open the record of Ade.'],
  fields: [
    { name: 'state', ask: 'It shows', choices: ['alerts', 'nothing'] },
    { name: 'alerts', ask: 'Each alert', many: true, objection: (line) => (line.includes(';') ? undefined : 'no ;') },
    { name: 'advice', ask: 'Advice' },
  ],
}
const quiet = new AbortController().signal

function terminal() {
  const input = Object.assign(new PassThrough(), { isTTY: true })
  const said: string[] = []
  const attendant = attendantAt({ input, output: { write: (chunk: unknown) => said.push(String(chunk)) > 0 } })
  return { attendant, types: (...lines: readonly string[]) => input.write(`${lines.join('\n')}\n`), said, input }
}

/** The question has been put before anything is typed. */
const put = () => new Promise((resolve) => setImmediate(resolve))

describe('somebody at a terminal', () => {
  test('tells by field, with a picture, a name and a role', async () => {
    const { attendant, types } = terminal()
    const told = attendant.ask('RISK-01.1', QUESTION, quiet)
    await put()
    types('1', 'HA; ACCT open; 2026-03-02', 'XSA; Staff; 2026-03-02', '', '', picture, 'B. Nurse', 'nurse manager')
    assert.deepEqual(await told, {
      said: { state: ['alerts'], alerts: ['HA; ACCT open; 2026-03-02', 'XSA; Staff; 2026-03-02'], advice: [''] },
      by: 'B. Nurse',
      role: 'nurse manager',
      screenshot: {
        name: 'screen.png',
        bytes: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]),
        ending: 'png',
      },
    })
  })

  test('is asked again for what cannot be read, and gives name and role once', async () => {
    const { attendant, types, said } = terminal()
    const first = attendant.ask('RISK-01.1', QUESTION, quiet)
    const second = attendant.ask('RISK-01.2', QUESTION, quiet)
    await put()
    types('perhaps', 'nothing', 'HA', '', '', 'missing.png', text, picture, '', 'B. Nurse', 'nurse manager')
    assert.equal((await first)?.said.state?.[0], 'nothing')
    await put()
    types('2', '', 'ask the wing', picture, '', '')
    assert.deepEqual((await second)?.by, 'B. Nurse')
    const all = said.join('')
    assert.match(all, /Write one of the words or its number, 1 to 2/)
    assert.match(all, /That cannot be read: no ;/)
    assert.match(all, /There is no file missing\.png[\s\S]*neither PNG nor JPEG/)
  })

  test('may leave a question open, and so does a terminal that is closed or a run that is over', async () => {
    const { attendant, types } = terminal()
    const skipped = attendant.ask('RISK-01.1', QUESTION, quiet)
    await put()
    types('1', 'skip')
    assert.equal(await skipped, undefined)
    const over = new AbortController()
    const late = attendant.ask('RISK-01.1', QUESTION, over.signal)
    await put()
    over.abort()
    assert.equal(await late, undefined)
    const closed = attendant.ask('RISK-01.1', QUESTION, quiet)
    await put()
    attendant.leave()
    assert.equal(await closed, undefined)
  })
})

test('where the input is no terminal nobody is there: nothing is read, and nothing waits', async () => {
  const input = new PassThrough()
  const attendant = attendantAt({ input, output: { write: () => assert.fail('nobody is asked') } })
  assert.equal(attendant, NOBODY)
  assert.equal(await attendant.ask('RISK-01.1', QUESTION, quiet), undefined)
})
