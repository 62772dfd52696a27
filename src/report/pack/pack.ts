import type { CandidateFacts, RequirementFacts } from '../../domain/run-facts.ts'
import { type Block, heading, paragraph } from '../annex/document.ts'
import { counted, secondsWords } from '../html/format.ts'

/** How an example comes about with a candidate. */
export type Manner =
  | 'automatic'
  /** A person looks at a screen. */
  | 'attended'
  /** It needs overnight work that nothing can start. */
  | 'night'
  /** The system would have to be made to do something, and gives no way. */
  | 'hook'
  /** The list of its people holds nobody for it. */
  | 'nobody'
  /** Neither its interface nor its supplier's driver can be asked it. */
  | 'unasked'

export interface PackExample {
  readonly id: string
  readonly title: string
  readonly requirement: RequirementFacts
  readonly manner: Manner
  /** Seconds that it can wait at the longest, by the limits in its steps. */
  readonly longestSeconds: number
}

/** A run of a candidate before it begins: what its supplier has to know. */
export interface PackFacts {
  readonly candidate: CandidateFacts
  readonly release: string
  readonly stage: string
  readonly mode: 'rehearsal' | 'assessment'
  readonly areas: readonly { readonly id: string; readonly title: string }[]
  /** Those of the run, in catalogue order. */
  readonly requirements: readonly RequirementFacts[]
  /** Under the extent that decides, in catalogue order. */
  readonly examples: readonly PackExample[]
  /** How many of them also run with the prison interface of today, where that pass is made. */
  readonly today: number
  readonly people: {
    /** How many people the run uses up. */
    readonly used: number
    /** How many the candidate has that are not used up; absent where they are made for the run. */
    readonly had?: number
    /** Ids of the examples that need somebody whom the system does not have yet. */
    readonly newcomers: readonly string[]
  }
  readonly documents: readonly {
    readonly requirement: string
    readonly title: string
    readonly state: 'not handed in' | 'handed in, not decided' | 'accepted' | 'rejected'
  }[]
  /** What a person is asked for, and how many examples ask it. */
  readonly questions: readonly {
    readonly verb: string
    readonly instruction: readonly string[]
    readonly asks: readonly string[]
  }[]
  /** Seconds that the run can last at the longest. */
  readonly longestSeconds: number
  /** Examples in flight. */
  readonly concurrency: number
}

const MANNERS: Readonly<Record<Manner, readonly [string, string]>> = {
  automatic: ['automatic', 'Nobody has to do anything.'],
  attended: ['attended', 'Somebody looks at a screen, and tells what it shows.'],
  night: [
    'for the night',
    'They need overnight work that no hook can start. A run that lasts until it is done shows them.',
  ],
  hook: ['for a hook', 'They need the system to be restarted, and nothing in the candidate file does it.'],
  unasked: [
    'not to be asked',
    "The supplier's driver is the one way to the system, and no driver can be asked them so far. They are held against nobody.",
  ],
  nobody: [
    'without people',
    'The list of people holds nobody for them. Load more, or let the system make records itself.',
  ],
}

/** What the run will test, with whom, by which means, for how long: to be read before it. */
export function pack(facts: PackFacts): readonly Block[] {
  const { candidate, release, stage, mode, requirements, examples } = facts
  return [
    heading(1, `Read before you run: ${candidate.name} ${candidate.version}`, 'pack'),
    paragraph(
      `${mode === 'rehearsal' ? 'A rehearsal, which is no evidence' : 'An assessment'} against release ${release} at the stage ${stage}: ${counted(requirements.length, 'requirement')}, shown by ${counted(examples.length, 'example')}. Every number here is what the run itself will have.`,
    ),
    ...tested(facts),
    ...manners(facts),
    ...peopleSection(facts),
    ...hooks(facts),
    ...duration(facts),
    ...attended(facts),
    ...documents(facts),
  ]
}

function tested({ areas, requirements, examples, today }: PackFacts): readonly Block[] {
  const held = areas.filter(({ id }) => requirements.some(({ area }) => area === id))
  const many = (id: string, level: RequirementFacts['level']) => [
    String(requirements.filter((row) => row.area === id && row.level === level).length),
  ]
  return [
    heading(2, 'What will be tested', 'tested'),
    {
      kind: 'table',
      caption: 'Requirements and examples by area',
      head: ['Area', 'MUST', 'SHOULD', 'MAY', 'Examples'],
      rows: held.map(({ id, title }) => [
        [`${id}: ${title}`],
        many(id, 'must'),
        many(id, 'should'),
        many(id, 'may'),
        [String(examples.filter(({ requirement }) => requirement.area === id).length)],
      ]),
    },
    ...(today > 0
      ? [
          paragraph(
            `${counted(today, 'example')} run once more with the prison interface of today. They show how ready the prison side is, and never count against you.`,
          ),
        ]
      : []),
  ]
}

function manners({ examples, requirements }: PackFacts): readonly Block[] {
  const of = (id: string, manner: Manner) =>
    String(examples.filter((one) => one.requirement.id === id && one.manner === manner).length)
  const used = (Object.keys(MANNERS) as Manner[]).filter((manner) => examples.some((one) => one.manner === manner))
  return [
    heading(2, 'How it will come about', 'manners'),
    {
      kind: 'table',
      caption: 'Examples by how they come about',
      head: ['How', 'Examples', 'Of MUSTs', 'What it takes'],
      rows: used.map((manner) => {
        const own = examples.filter((one) => one.manner === manner)
        const musts = own.filter(({ requirement }) => requirement.level === 'must')
        return [[MANNERS[manner][0]], [String(own.length)], [String(musts.length)], [MANNERS[manner][1]]]
      }),
    },
    {
      kind: 'table',
      caption: 'The same by requirement',
      head: ['Requirement', ...used.map((manner) => MANNERS[manner][0])],
      rows: requirements.map(({ id, level }) => [
        [`${id} (${level.toUpperCase()})`],
        ...used.map((manner) => [of(id, manner)]),
      ]),
    },
  ]
}

function peopleSection({ people: { used, had, newcomers }, candidate }: PackFacts): readonly Block[] {
  if (candidate.role === 'fhir') return []
  const whence =
    had !== undefined
      ? `The run uses up ${counted(used, 'person', 'people')} of the ${had} whom the system has. Each is used by one example, because what an example leaves on a record would muddle the next.`
      : candidate.people === 'created-over-fhir'
        ? `The run makes records of ${counted(used, 'person', 'people')} over the interface. The file people.csv beside this page names them.`
        : `The run has the prison receive ${counted(used, 'person', 'people')}, and the system makes their records on its notice. The file people.csv beside this page names them; people.fhir.json is for a system that has to have them beforehand.`
  return [
    heading(2, 'People', 'people'),
    paragraph(`${whence} All of them are invented. A valid NHS number of a range in real use ends the run.`),
    ...(newcomers.length > 0
      ? [
          paragraph(
            `${counted(newcomers.length, 'example')} make up somebody as they go, whom no list can hold${had === undefined ? '' : ', and cannot be run with a fixed list'}: ${newcomers.join(', ')}.`,
          ),
        ]
      : []),
  ]
}

const HOOKS: Readonly<Record<string, string>> = {
  jobs: 'starts the overnight work of the system',
  restart: 'restarts the system',
}

function hooks({ candidate, examples }: PackFacts): readonly Block[] {
  const waiting: Readonly<Record<string, number>> = {
    jobs: examples.filter(({ manner }) => manner === 'night').length,
    restart: examples.filter(({ manner }) => manner === 'hook').length,
  }
  const worth = (name: string) => {
    const many = waiting[name] ?? 0
    return many > 0 ? `Would make ${counted(many, 'example')} automatic.` : 'No example of this run waits for it.'
  }
  return [
    heading(2, 'Hooks and hours', 'hooks'),
    {
      kind: 'table',
      caption: 'Hooks of the candidate file',
      head: ['Hook', 'What it does', 'Declared', 'What it is worth'],
      rows: Object.entries(HOOKS).map(([name, does]) => [
        [name],
        [does],
        [candidate.hooks?.includes(name) ? 'yes' : 'no'],
        [candidate.hooks?.includes(name) ? 'Used.' : worth(name)],
      ]),
    },
    paragraph(
      `The system can be used ${candidate.availability ?? 'at any time'}. Its overnight work is ${candidate.overnight === undefined ? 'not declared' : `done by ${candidate.overnight}`}. Clocks may differ by a minute at the most; times are those of England.`,
    ),
  ]
}

function duration({ longestSeconds, concurrency, examples }: PackFacts): readonly Block[] {
  const slowest = examples.toSorted((a, b) => b.longestSeconds - a.longestSeconds).slice(0, 5)
  return [
    heading(2, 'How long it takes', 'duration'),
    paragraph(
      `At the longest ${roughly(longestSeconds)}, if everything that has a limit is waited for until it is given up, with ${counted(concurrency, 'example')} in flight. A system that answers at once is done in a small part of that; the time that people take comes on top.`,
    ),
    {
      kind: 'table',
      caption: 'The examples that can wait longest',
      head: ['Example', 'What it shows', 'At the longest'],
      rows: slowest.map(({ id, title, longestSeconds: seconds }) => [[id], [title], [roughly(seconds)]]),
    },
  ]
}

function roughly(seconds: number): string {
  if (seconds >= 7_200) return `${Math.ceil(seconds / 3_600)} h`
  return seconds >= 120 ? `${Math.ceil(seconds / 60)} min` : secondsWords(Math.ceil(seconds))
}

function attended({ questions, examples }: PackFacts): readonly Block[] {
  const own = examples.filter(({ manner }) => manner === 'attended')
  if (own.length === 0) return []
  return [
    heading(2, 'What a person is asked', 'attended'),
    paragraph(
      `For ${counted(own.length, 'example')} somebody sits at the terminal and looks at the screens. They give their name and role once, and a picture of the screen with each answer. They are never told what is expected. For example:`,
    ),
    {
      kind: 'table',
      caption: 'Instructions and what is to be told',
      head: ['Instruction', 'To be told'],
      rows: questions.map(({ instruction, asks }) => [instruction, asks]),
    },
    {
      kind: 'table',
      caption: 'Attended examples',
      head: ['Example', 'What it shows'],
      rows: own.map(({ id, title }) => [[id], [title]]),
    },
  ]
}

function documents({ documents }: PackFacts): readonly Block[] {
  return [
    heading(2, 'Documents', 'documents'),
    paragraph(
      documents.length === 0
        ? 'No document is asked for.'
        : 'A person judges each of these and gives name, role, date and reason. Put the files beside the candidate file, and name them under "evidence" with these titles.',
    ),
    ...(documents.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Documents asked for',
            head: ['Requirement', 'Document', 'Now'],
            rows: documents.map(({ requirement, title, state }) => [[requirement], [title], [state]]),
          },
        ]),
  ]
}
