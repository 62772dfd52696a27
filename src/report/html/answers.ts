import type { ConformanceRecord, ExampleResult } from '../../verdict/record.ts'
import { counted, dateWords } from './format.ts'
import { PAGES } from './links.ts'
import { html, type Markup } from './markup.ts'
import { table } from './table.ts'

/** What people told who looked at the screens: no machine saw any of it. */
export function answers({ answers = [] }: ExampleResult): Markup | undefined {
  if (answers.length === 0) return undefined
  const told = answers.map(
    ({ number, instruction, said, by, role, at, screenshot }) => html`<section id="answer-${number}">
<h3>Answer ${number}, by ${by}, ${role}</h3>
<p>${dateWords(at)}. They were asked: ${instruction.join(' ')}</p>
${table({
  caption: `What ${by} told in answer ${number}`,
  hideCaption: true,
  columns: [{ head: 'Asked' }, { head: 'Told' }],
  rows: said.map(({ asked, told }) => [asked, told.filter((line) => line !== '').join(' / ') || 'nothing']),
})}
<p>Their picture of the screen: <a href="../../${screenshot.file}">${screenshot.name}</a>, SHA-256 <code class="il-digest">${screenshot.digest}</code></p>
</section>
`,
  )
  return html`<h2 id="answers">Told by people</h2>
<p>A person looked at the screen and told what it shows. No machine saw it.</p>
${told}`
}

/** Who told how much of a run; nothing where nobody was asked. */
export function whoAnswered({ examples }: ConformanceRecord): Markup | undefined {
  const all = examples.flatMap(({ id, extent, answers = [] }) => answers.map((answer) => ({ id, extent, answer })))
  if (all.length === 0) return undefined
  const byWhom = Map.groupBy(all, ({ answer }) => `${answer.by}, ${answer.role}`)
  const rows = [...byWhom].map(([who, own]) => {
    const about = [...new Map(own.map(({ id, extent }) => [PAGES.example(extent, id), id]))]
    return [
      who,
      counted(own.length, 'answer'),
      html`${about.map(([page, id], index) => html`${index > 0 && ', '}<a href="${page}">${id}</a>`)}`,
    ]
  })
  return html`<h3>Screens that people looked at</h3>
${table({
  caption: 'Answers of people',
  hideCaption: true,
  columns: [{ head: 'Who' }, { head: 'Answers' }, { head: 'Examples' }],
  rows,
})}`
}
