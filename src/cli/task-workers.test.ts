import assert from 'node:assert/strict'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { inWorkers } from './task-workers.ts'

interface Task {
  readonly act: 'answer' | 'throw' | 'die' | 'hang'
  readonly number?: number
}

const WORKER = `
import { answerTasks } from '${new URL('task-workers.ts', import.meta.url).href}'
answerTasks(async ({ act, number }) => {
  if (act === 'throw') throw new Error('not this one')
  if (act === 'die') { console.error('out of memory'); process.exit(9) }
  if (act === 'hang') await new Promise(() => {})
  return { number }
})
`
const file = join(mkdtempSync(join(tmpdir(), 'task-workers-')), 'worker.mjs')
writeFileSync(file, WORKER)
const script = pathToFileURL(file)

test('every task is answered, in the order asked', async () => {
  const tasks: Task[] = Array.from({ length: 7 }, (_, number) => ({ act: 'answer', number }))
  const done: number[] = []
  const results = await inWorkers<Task, { readonly number: number }>({
    script,
    tasks,
    capMs: 60_000,
    onDone: (count) => done.push(count),
  })
  assert.deepEqual(
    results.map((result) => result.end === 'answered' && result.answer.number),
    [0, 1, 2, 3, 4, 5, 6],
  )
  assert.deepEqual(done, [1, 2, 3, 4, 5, 6, 7])
})

test('a worker that throws or dies costs one task and is told with its last words', async () => {
  const tasks: Task[] = [{ act: 'throw' }, { act: 'die' }, { act: 'answer', number: 1 }, { act: 'answer', number: 2 }]
  const [threw, died, ...rest] = await inWorkers<Task, object>({ script, tasks, capMs: 60_000 })
  assert.ok(threw?.end === 'threw' && threw.because.includes('not this one'))
  assert.ok(died?.end === 'died' && /\(9\): out of memory/.test(died.because))
  assert.deepEqual(
    rest.map(({ end }) => end),
    ['answered', 'answered'],
  )
})

test('a task without an end is given up, and the next one gets a new worker', async () => {
  const tasks: Task[] = [{ act: 'hang' }, { act: 'hang' }, { act: 'answer', number: 1 }]
  const results = await inWorkers<Task, object>({ script, tasks, capMs: 3_000 })
  const hung = { end: 'hung', because: 'gave no answer within 3 s' }
  assert.deepEqual(results, [hung, hung, { end: 'answered', answer: { number: 1 } }])
})
