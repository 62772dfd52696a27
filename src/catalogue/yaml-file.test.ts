import assert from 'node:assert/strict'
import { test } from 'node:test'
import { InputProblem } from '../domain/input-problem.ts'
import { compileSchema } from './schema.ts'
import { parseYaml, readYaml } from './yaml-file.ts'

interface Shop {
  readonly name: string
  readonly level: 'must' | 'should'
  readonly rows?: readonly { readonly id: string; readonly size: number }[]
}

const validate = compileSchema<Shop>({
  type: 'object',
  additionalProperties: false,
  required: ['name', 'level'],
  properties: {
    name: { type: 'string', maxLength: 10 },
    level: { enum: ['must', 'should'] },
    colour: { type: 'string', pattern: '^#', description: 'a colour such as #fff' },
    way: {
      oneOf: [
        {
          type: 'object',
          additionalProperties: false,
          required: ['kind', 'url'],
          properties: { kind: { const: 'web' }, url: { type: 'string' } },
        },
        {
          type: 'object',
          additionalProperties: false,
          required: ['kind', 'person', 'hours'],
          properties: { kind: { const: 'phone' }, person: { type: 'string' }, hours: { type: 'string' } },
        },
      ],
    },
    rows: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['id', 'size'],
        properties: { id: { type: 'string' }, size: { type: 'number' } },
      },
    },
  },
})

function problems(text: string): readonly string[] {
  try {
    parseYaml(text, 'shop.yaml', validate)
  } catch (error) {
    if (error instanceof InputProblem) return error.problems
    throw error
  }
  return []
}

test('a file that satisfies its schema is returned with the line of each value', () => {
  const shop = parseYaml(
    'name: a\nlevel: must\nrows:\n  - id: R-1\n    size: 1\n  - id: R-2\n    size: 2\n',
    's',
    validate,
  )
  assert.equal(shop.value.rows?.[1]?.size, 2)
  assert.equal(shop.lineOf(['rows', 1, 'size']), 7)
  assert.equal(shop.lineOf(['rows', 1, 'absent']), 6)
})

test('a misspelt key is named with its line and the key that was meant, and is not also reported as missing', () => {
  assert.deepEqual(problems('nmae: a\nlevel: must\n'), ['shop.yaml:1: unknown key "nmae". Did you mean "name"?'])
})

test('an unknown key that resembles nothing lists the known ones', () => {
  assert.deepEqual(problems('name: a\nlevel: must\nzebra: 1\n'), [
    'shop.yaml:3: unknown key "zebra". Known keys: name, level, colour, way, rows.',
  ])
})

test('every problem is told, in the order of the file, with the id of the row it is in', () => {
  assert.deepEqual(problems('name: a\nlevel: msut\nrows:\n  - id: R-1\n  - id: R-2\n    size: big\n'), [
    'shop.yaml:2: "level" is "msut"; expected one of must, should. Did you mean "must"?',
    'shop.yaml:4: R-1: missing key "size". Add it.',
    'shop.yaml:6: R-2: "size" is "big"; expected a number.',
  ])
})

test('a pattern is explained in the words of the schema', () => {
  assert.deepEqual(problems('name: a name too long\nlevel: must\ncolour: red\n'), [
    'shop.yaml:1: "name" is "a name too long", 15 characters; expected at most 10.',
    'shop.yaml:3: "colour" is "red"; expected a colour such as #fff.',
  ])
})

test('of a choice only the branch that was nearly met is explained', () => {
  assert.deepEqual(problems('name: a\nlevel: must\nway:\n  kind: web\n  ulr: x\n'), [
    'shop.yaml:5: unknown key "ulr". Did you mean "url"?',
  ])
})

test('a key written twice is refused', () => {
  assert.deepEqual(problems('name: a\nlevel: must\nname: b\n'), [
    'shop.yaml:3: duplicate key "name". Keep one of them.',
  ])
})

test('text that is not YAML is refused with its line', () => {
  const [first] = problems('name: a\nlevel: [must\n')
  assert.match(first ?? '', /^shop\.yaml:\d: not valid YAML: /)
})

test('an empty file says what it should be', () => {
  assert.deepEqual(problems(''), ['shop.yaml:1: the file is empty; expected a set of keys.'])
})

test('a file that does not exist names the one beside it that looks like it', () => {
  const path = new URL('yaml-flie.ts', import.meta.url).pathname
  assert.throws(() => readYaml(path, validate), /cannot be read \(no such file\)\. Did you mean "yaml-file\.ts"\?/)
})
