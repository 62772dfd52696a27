import type { AgreedMessage, AllowList } from '../domain/allow-list.ts'
import { harnessSchema } from './schema.ts'
import { readYaml, type YamlFile } from './yaml-file.ts'

/** @throws {InputProblem} naming every broken field */
export function readAllowList(path: string): YamlFile<AllowList> {
  return readYaml(path, harnessSchema<AllowList>('allow-list'))
}

/** The text of `docs/interface/allow-list.md`: what is checked, and nothing else. */
export function allowListPage({ messages, questions, words }: AllowList): string {
  return [
    '# What may be sent to the prison (proposed, version 0.1)',
    '',
    'Serves CONF-01, CONF-02 and GMS-08; the list of fields that the sharing agreement of CONF-08 names. Written by',
    '`npx interlock lint --write` from `requirements/allow-list.yaml`, which every message is compared with: add a message',
    'or a field there, and nowhere else.',
    '',
    'Every call of the prison, in every example of a run, is compared with this list, whatever the example is about. A',
    'message of another type fails, and so does a field or a parameter of the address that is not listed, whatever it',
    'holds. A run passes only if it saw every type of message that the system has a function for; types marked *may be',
    'sent* are not waited for.',
    '',
    ...messages.flatMap(section),
    '## Questions',
    '',
    'A question tells nothing: a `GET`, and these calls that are sent with a body. Their addresses may have the parameters',
    `${questions.parameters.map((name) => `\`${name}\``).join(', ')}, and no other.`,
    '',
    ...questions.calls.map((call) => `- \`${call}\``),
    '',
    '## Words that no message may hold',
    '',
    'In no part of a call: not in its address, its headers or its body; not in other letters, percent-encoded, as HTML',
    'entities or in base64, nor one of these within another. They stand for all others of their kind: what is sent says',
    'what the prison needs to know, so that no list of words is needed. A field above that exists to name such a thing may.',
    '',
    ...words.map((kept) => `- ${kept.requirement}, ${kept['tells-of']}: ${kept.words.join(', ')}`),
    '',
  ].join('\n')
}

function section({ type, method, path, function: owner, optional, fields }: AgreedMessage): readonly string[] {
  return [
    `## ${type.charAt(0).toUpperCase()}${type.slice(1)}`,
    '',
    `\`${method} ${path}\` (function ${owner}${optional ? '; may be sent' : ''})`,
    '',
    '| field | holds |',
    '|---|---|',
    ...Object.entries(fields).map(
      ([name, what]) =>
        `| \`${name}\` | ${typeof what === 'string' ? what : `${what.holds}; may name ${what['may-name']}`} |`,
    ),
    '',
  ]
}
