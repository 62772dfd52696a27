import { stripTypeScriptTypes } from 'node:module'
import { type AnyNode, type Expression, parse } from 'acorn'

export type MutationKind =
  | 'condition negated'
  | 'comparison inverted'
  | 'boundary moved'
  | 'and for or'
  | 'boolean swapped'
  | 'statement dropped'
  | 'step of a list dropped'
  | 'constant instead'

/** One mechanical change of a source text. */
export interface Edit {
  readonly kind: MutationKind
  /** Offsets of what is replaced. */
  readonly start: number
  readonly end: number
  readonly replacement: string
}

const BOUNDARY: Readonly<Record<string, string>> = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' }
const COMPARISON: Readonly<Record<string, string>> = { '===': '!==', '!==': '===' }
const JUNCTION: Readonly<Record<string, string>> = { '&&': '||', '||': '&&' }
/** Methods of a list that give a list of the same kind, so that leaving one out still runs. */
const LIST_STEPS = new Set(['filter', 'toSorted', 'toReversed', 'sort', 'reverse', 'slice'])
const GIVES_LIST = new Set(['map', 'flatMap', ...LIST_STEPS])
const GIVES_BOOLEAN = new Set(['includes', 'has', 'some', 'every', 'startsWith', 'endsWith', 'test'])

/**
 * Every edit that can be made to a TypeScript source, in the order of the text. Positions are those of the source as
 * written: stripping types leaves blanks in their place.
 *
 * @throws {SyntaxError} for a text that is no module
 */
export function editsIn(source: string): readonly Edit[] {
  const code = stripTypeScriptTypes(source)
  const edits: Edit[] = []
  const visit = (node: AnyNode) => {
    edits.push(...editsOf(node, source, code))
    for (const child of childrenOf(node)) visit(child)
  }
  visit(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))
  return edits.sort((a, b) => a.start - b.start || a.end - b.end)
}

/** The text with one edit made. */
export function edited(source: string, { start, end, replacement }: Edit): string {
  return source.slice(0, start) + replacement + source.slice(end)
}

function editsOf(node: AnyNode, source: string, code: string): readonly Edit[] {
  const text = (part: { readonly start: number; readonly end: number }) => source.slice(part.start, part.end)
  const replace = (
    kind: MutationKind,
    part: { readonly start: number; readonly end: number },
    replacement: string,
  ) => ({
    kind,
    start: part.start,
    end: part.end,
    replacement,
  })
  switch (node.type) {
    case 'IfStatement':
    case 'ConditionalExpression':
      return [replace('condition negated', node.test, `!(${text(node.test)})`)]
    case 'ExpressionStatement':
      return 'directive' in node && node.directive ? [] : [replace('statement dropped', node, ';')]
    case 'ThrowStatement':
      return [replace('statement dropped', node, ';')]
    case 'ReturnStatement':
      return node.argument ? constantsFor(node.argument) : []
    case 'ArrowFunctionExpression':
      return node.body.type === 'BlockStatement' ? [] : constantsFor(node.body)
    case 'Literal':
      return typeof node.value === 'boolean' ? [replace('boolean swapped', node, String(!node.value))] : []
    case 'BinaryExpression': {
      const between = { start: node.left.end, end: node.right.start }
      return [
        ...operatorSwapped('boundary moved', between, node.operator, BOUNDARY, code),
        ...operatorSwapped('comparison inverted', between, node.operator, COMPARISON, code),
      ]
    }
    case 'LogicalExpression':
      // A fallback (`??`) mostly stands for the compiler, where something cannot be absent: dropping it changes nothing.
      return operatorSwapped(
        'and for or',
        { start: node.left.end, end: node.right.start },
        node.operator,
        JUNCTION,
        code,
      )
    case 'CallExpression':
      return LIST_STEPS.has(methodOf(node) ?? '') && node.callee.type === 'MemberExpression'
        ? [replace('step of a list dropped', node, text(node.callee.object))]
        : []
    default:
      return []
  }
}

function operatorSwapped(
  kind: MutationKind,
  between: { readonly start: number; readonly end: number },
  operator: string,
  swaps: Readonly<Record<string, string>>,
  code: string,
): readonly Edit[] {
  const replacement = swaps[operator]
  const at = code.indexOf(operator, between.start)
  if (replacement === undefined || at < 0 || at >= between.end) return []
  return [{ kind, start: at, end: at + operator.length, replacement }]
}

/** What a function could give without doing its work. */
function constantsFor(given: Expression): readonly Edit[] {
  const { start, end } = given
  return constantTexts(given).map((replacement) => ({ kind: 'constant instead', start, end, replacement }))
}

function constantTexts(given: Expression): readonly string[] {
  switch (given.type) {
    case 'Literal':
    case 'Identifier':
      return given.type === 'Identifier' && given.name !== 'undefined' ? ['undefined'] : []
    case 'ArrayExpression':
      return given.elements.length > 0 ? ['[]'] : []
    case 'TemplateLiteral':
      return ["''"]
    case 'BinaryExpression':
      return given.operator in BOUNDARY || given.operator in COMPARISON ? ['true', 'false'] : ['undefined']
    case 'UnaryExpression':
      return given.operator === '!' ? ['true', 'false'] : ['undefined']
    case 'CallExpression': {
      const method = methodOf(given) ?? ''
      if (GIVES_BOOLEAN.has(method)) return ['true', 'false']
      return GIVES_LIST.has(method) ? ['[]'] : ['undefined']
    }
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return []
    default:
      return ['undefined']
  }
}

function methodOf(node: Extract<AnyNode, { readonly type: 'CallExpression' }>): string | undefined {
  const { callee } = node
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee.property.name : undefined
}

function childrenOf(node: AnyNode): readonly AnyNode[] {
  return Object.values(node).flat().filter(isNode)
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'
}
