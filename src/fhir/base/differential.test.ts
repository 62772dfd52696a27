import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { parse } from 'yaml'
import { goodResources } from './good-resources.fixture.ts'
import { chance, mutate } from './mutation.fixture.ts'
import { oracles } from './oracles.fixture.ts'
import { baseFindings } from './structure.ts'

const SEED = 20_260_302
const MUTANTS = 8_000

interface Difference {
  readonly oracle: string
  readonly says: string
}

const argued: readonly Difference[] = parse(readFileSync(new URL('oracles-differ.yaml', import.meta.url), 'utf8'))
const judge = oracles()
const resources = goodResources()

test('nobody objects to a resource that the mutants are made of', () => {
  const wrong = resources.flatMap((one) =>
    [...baseFindings(one), ...judge(one)].map((found) => ({ id: one.id, found })),
  )
  assert.deepEqual(wrong, [])
})

test(`nothing that another validator objects to is missed, in ${MUTANTS} mutants of seed ${SEED}`, () => {
  const next = chance(SEED)
  const missed: unknown[] = []
  const used = new Set<Difference>()
  let objected = 0
  for (let made = 0; made < MUTANTS; made += 1) {
    const original = resources[made % resources.length] ?? {}
    const { resource, what } = mutate(original, next)
    const objections = judge(resource)
    if (objections.length > 0) objected += 1
    if (baseFindings(resource).length > 0) continue
    for (const objection of objections) {
      const known = argued.find(({ oracle, says }) => oracle === objection.oracle && objection.what.includes(says))
      if (known) used.add(known)
      else missed.push({ mutant: made, id: original.id, what, objection })
    }
  }
  assert.deepEqual(missed, [])
  assert.ok(objected > MUTANTS / 2, `Only ${objected} mutants were objected to: they are too tame to compare anything.`)
  assert.deepEqual(
    argued.filter((one) => !used.has(one)),
    [],
    'These differences were not seen: take them off the list.',
  )
})
