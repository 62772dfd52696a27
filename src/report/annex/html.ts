import { PAGES } from '../html/links.ts'
import { html, type Markup } from '../html/markup.ts'
import { table } from '../html/table.ts'
import type { Block, Words } from './document.ts'

/** A complete page without scripts, with its stylesheet beside it. */
export function annexPage(blocks: readonly Block[]): string {
  const [first] = blocks
  const title = first?.kind === 'heading' ? first.text : 'Requirements'
  return `${
    html`<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self' file:; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="${PAGES.stylesheet}">
</head>
<body class="il-body">
<a class="nhsuk-skip-link" href="#main">Skip to main content</a>
<div class="nhsuk-width-container">
<main class="il-main" id="main" tabindex="-1">
${blocks.map(blockOf)}</main>
</div>
</body>
</html>`.text
  }\n`
}

function blockOf(block: Block): Markup {
  if (block.kind === 'paragraph')
    return html`<p>${block.text}</p>
`
  if (block.kind === 'table')
    return html`${table({
      caption: block.caption,
      hideCaption: block.head[0] === '',
      dense: true,
      columns: block.head.map((head) => ({ head })),
      rows: block.rows.map((cells) => cells.map(linesOf)),
    })}
`
  if (block.level === 1)
    return html`<h1 class="nhsuk-heading-xl" id="${block.id}">${block.text}</h1>
`
  if (block.level === 2)
    return html`<h2 class="nhsuk-heading-l" id="${block.id}">${block.text}</h2>
`
  return html`<h3 class="nhsuk-heading-m" id="${block.id}">${block.text}</h3>
`
}

function linesOf(words: readonly Words[]): Markup {
  return html`${words.map((one, at) => html`${at > 0 && html`<br>`}${wordsOf(one)}`)}`
}

function wordsOf(words: Words): Markup {
  return typeof words === 'string' ? html`${words}` : html`<a href="${words.href}">${words.text}</a>`
}
