import type { KeptFile } from '../../domain/sights.ts'
import type { ExampleResult } from '../../verdict/record.ts'
import { dateWords } from './format.ts'
import { html, type Markup } from './markup.ts'

/** What a browser showed, picture by picture; nothing where none was looked at. */
export function sights({ sights: seen = [] }: Pick<ExampleResult, 'sights'>): Markup | undefined {
  if (seen.length === 0) return undefined
  const looks = seen.map(
    ({ number, what, at, page, screenshot, tree, troubles }) => html`<section id="look-${number}">
<h3>Look ${number}: ${what}</h3>
<p>${dateWords(at)}, on <code>${page}</code>. What a screen reader is given: ${fileLink(tree, 'accessibility tree')}.</p>
${screenshot && html`<p><a href="../../${screenshot.file}"><img class="il-sight" src="../../${screenshot.file}" alt="Picture of look ${number}: ${what}" loading="lazy"></a></p>`}
${troubles.length > 0 && html`<p>Meanwhile:</p><ul>${troubles.map((trouble) => html`<li>${trouble}</li>`)}</ul>`}
</section>
`,
  )
  return html`<h2 id="looks">Seen on screens</h2>
<p>A browser showed this at each look.</p>
${looks}`
}

function fileLink({ file, digest }: KeptFile, words: string): Markup {
  return html`<a href="../../${file}">${words}</a>, SHA-256 <code class="il-digest">${digest}</code>`
}
