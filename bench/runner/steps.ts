import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
import { After, Before, Given, setDefaultTimeout, setWorldConstructor, Then, When, World } from '@cucumber/cucumber'
import { systemClock } from '../../src/domain/clock.ts'

class Waiting extends World<{ server: string }> {
  person = -1
  answer = ''
}

setWorldConstructor(Waiting)
setDefaultTimeout(10_000)

Before(function (this: Waiting) {
  this.attach('begin', 'text/plain')
})

After(function (this: Waiting) {
  this.attach(this.answer, 'text/plain')
})

Given('a person number {int}', function (this: Waiting, person: number) {
  this.person = person
})

Given('something small', async () => undefined)

When('the answer to {int} is awaited', async function (this: Waiting, person: number) {
  const response = await fetch(`${this.parameters.server}/${person}`)
  this.answer = await response.text()
})

When('{int} ms pass', (ms: number) => systemClock.sleep(ms))

Then('it is the answer to {int}', function (this: Waiting, person: number) {
  if (this.person !== person || this.answer !== `/${person}`) throw new Error(`${this.person}: ${this.answer}`)
})

Then('the promise is not kept', () => {
  throw new Error('on purpose')
})

// The benchmark's parent reads the processor time of the whole process from here.
if (isMainThread)
  process.on('exit', () => {
    const { user, system } = process.cpuUsage()
    writeSync(2, `\ncpu ${(user + system) / 1e6}\n`)
  })
