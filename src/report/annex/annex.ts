import type { Limit } from '../../domain/limits.ts'
import type { ReadinessFacts, RequirementFacts } from '../../domain/run-facts.ts'
import { type Block, heading, paragraph, type Words } from './document.ts'
import { DOCUMENTS, GRADES, LEVELS, STAGES, VERIFICATIONS } from './words.ts'

/** A release of the specification, with what is needed to read it. */
export interface SpecificationFacts {
  readonly release: string
  /** SHA-256 (hex) of the release file. */
  readonly digest: string
  readonly areas: readonly { readonly id: string; readonly title: string }[]
  /** Those of the release, in catalogue order. */
  readonly requirements: readonly RequirementFacts[]
  readonly limits: readonly Limit[]
  readonly readiness: readonly ReadinessFacts[]
  /** Those of the release, in catalogue order. */
  readonly examples: readonly AnnexExample[]
}

export interface AnnexExample {
  readonly id: string
  readonly requirement: string
  /** A fact in plain words, without its number. */
  readonly title: string
}

/** The requirements as an annex to a procurement: everything that a bidder is held to, and how it is tested. */
export function annex(facts: SpecificationFacts): readonly Block[] {
  return [
    heading(1, 'Interoperability of prison healthcare IT with prison systems: requirements', 'annex'),
    paragraph(
      `Release ${facts.release} of the specification: ${facts.requirements.length} requirements, tested by ${facts.examples.length} examples. SHA-256 of the release: ${facts.digest}.`,
    ),
    ...howToRead(),
    counts(facts),
    ...facts.areas.flatMap((area) => areaSection(facts, area)),
    ...limitSection(facts),
    ...prisonSection(facts),
  ]
}

function howToRead(): readonly Block[] {
  return [
    heading(2, 'How to read this annex', 'how-to-read'),
    paragraph(
      'Each requirement is one sentence that a system keeps or does not keep. It is met when every one of its examples passes and every document asked for is accepted. A requirement that nothing was seen of is not met: it is not shown.',
    ),
    paragraph(
      'Means are named to be clear, not to exclude: where a requirement names a standard or a route, an equivalent is open to every bidder and is decided by a named assessor (Procurement Act 2023, section 56).',
    ),
    {
      kind: 'table',
      caption: 'Words used',
      head: ['Word', 'Meaning'],
      rows: [...Object.values(LEVELS), ...Object.values(GRADES)].map(({ word, meaning }) => [[word], [meaning]]),
    },
  ]
}

function counts({ areas, requirements }: SpecificationFacts): Block {
  const held = areas.filter(({ id }) => requirements.some(({ area }) => area === id))
  const many = (id: string, matches: (row: RequirementFacts) => boolean) => [
    String(requirements.filter((row) => row.area === id && matches(row)).length),
  ]
  return {
    kind: 'table',
    caption: 'Requirements by area',
    head: ['Area', 'MUST', 'of these core', 'SHOULD', 'MAY'],
    rows: held.map(({ id, title }) => [
      [{ text: `${id}: ${title}`, href: `#${id}` }],
      many(id, ({ level }) => level === 'must'),
      many(id, ({ level, core }) => level === 'must' && core),
      many(id, ({ level }) => level === 'should'),
      many(id, ({ level }) => level === 'may'),
    ]),
  }
}

function areaSection(facts: SpecificationFacts, { id, title }: SpecificationFacts['areas'][number]): readonly Block[] {
  const rows = facts.requirements.filter(({ area }) => area === id)
  return rows.length === 0 ? [] : [heading(2, `${id}: ${title}`, id), ...rows.flatMap((row) => requirement(facts, row))]
}

function requirement(facts: SpecificationFacts, row: RequirementFacts): readonly Block[] {
  const examples = facts.examples.filter((example) => example.requirement === row.id)
  const limits = facts.limits.filter(({ id }) => row.limits.includes(id))
  const { hazard } = row
  const lines: readonly (readonly [string, readonly Words[]])[] = [
    ['Level', [`${LEVELS[row.level].word}${row.core ? ', core' : ''}; asked at: ${STAGES[row.stage]}`]],
    ['Follows from', [row.followsFrom]],
    ['Why', [row.why]],
    ['If it is not kept', hazard ? [`${hazard.cause}. ${hazard.effect}. Control: ${hazard.control}.`] : []],
    ['Limits', limits.map((limit) => `${limitWords(limit)} (${GRADES[limit.grade].word})`)],
    ['Applies when', row.appliesWhen ? [row.appliesWhen] : []],
    ['Applies to a healthcare system in any case, because of', row.requiredBy ? [row.requiredBy.join(', ')] : []],
    ['Routes', row.routes.length > 0 ? [row.routes.join(', ')] : []],
    ['Needs from the prison', row.needsFromPrison.map((id) => ({ text: id, href: '#prison-side' }))],
    ['Standards', (row.standards ?? []).map(({ name, status }) => `${name} (${status})`)],
    ['Equivalents', row.equivalence ? [row.equivalence] : []],
    [
      'Wrong with the standard',
      (row.defects ?? []).map(({ clause, defect, taken }) => `${clause}. ${defect} Taken all the same: ${taken}`),
    ],
    ['Documents asked for', row.evidence.map((title) => `${title}. ${DOCUMENTS}`)],
    ['How it is tested', [VERIFICATIONS[row.verifiedBy], ...(row.because ? [row.because] : [])]],
    ['Examples', examples.map(({ id, title }) => `${id} ${title}`)],
    ['Sources', row.sources.map(source)],
  ]
  return [
    heading(3, `${row.id} ${row.text}.`, row.id),
    ...(row.detail ? [paragraph(row.detail)] : []),
    {
      kind: 'table',
      caption: `${row.id} in full`,
      head: ['', row.id],
      rows: lines.filter(([, words]) => words.length > 0).map(([name, words]) => [[name], words]),
    },
  ]
}

function source({ cite, grade, url }: RequirementFacts['sources'][number]): Words {
  const text = `${cite} (${grade})`
  return url === undefined ? text : { text, href: url }
}

export function limitWords({ name, value, unit, statistic }: Limit): string {
  const amount = unit === 's' ? `${value} seconds` : String(value)
  return `${name}: ${amount}${statistic === 'p95' ? ', kept by 95 of 100' : ''}`
}

function limitSection({ requirements, limits }: SpecificationFacts): readonly Block[] {
  const used = limits.filter(({ id }) => requirements.some((row) => row.limits.includes(id)))
  return [
    heading(2, 'Limits', 'limits'),
    paragraph(
      'A limit graded P is proposed by this specification, and U is unconfirmed: a failure that turns on one alone counts only where the tender adopts that limit by name.',
    ),
    {
      kind: 'table',
      caption: 'Every limit that a requirement names',
      head: ['Limit', 'Grade', 'Because', 'Source'],
      rows: used.map((limit) => [
        [limitWords(limit)],
        [GRADES[limit.grade].word],
        [limit.because],
        [limit.source ?? 'none: proposed here'],
      ]),
    },
  ]
}

function prisonSection({ readiness }: SpecificationFacts): readonly Block[] {
  return [
    heading(2, 'What the prison side has to offer', 'prison-side'),
    paragraph(
      'A bid is judged against the proposed prison interface. What is not there today is blocked by the prison side and is never held against a bidder.',
    ),
    {
      kind: 'table',
      caption: 'Dependencies on the prison side',
      head: ['Dependency', 'Today', 'Read on', 'Source'],
      rows: readiness.map(({ id, title, status, seen, citation }) => [
        [`${id}: ${title}`],
        [status],
        [seen],
        [citation],
      ]),
    },
  ]
}
