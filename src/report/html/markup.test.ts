import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { escapeText, html } from './markup.ts'

test('text is escaped and markup is not', () => {
  const name = html`<b>${'<script>alert(1)</script>'}</b>`
  assert.equal(
    html`<p title="${`"'`}">${name}</p>`.text,
    ['<p title="&quot;&#39;"><b>&lt;script&gt;alert(1)&lt;/script&gt;</b></p>'].join(''),
  )
})

test('nothing is shown for what is absent, and lists are joined', () => {
  assert.equal(html`${undefined}${false}${[html`<i>a</i>`, '&', [1, 0]]}`.text, '<i>a</i>&amp;10')
})

test('characters that reorder or hide text are spelt out', () => {
  assert.equal(escapeText('pass\u202Eliaf\u0000 a\u200Bb\r\nc\td'), 'pass[U+202E]liaf[U+0000] a[U+200B]b\nc\td')
})

test('no text can leave the place it was put into', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      assert.doesNotMatch(escapeText(text), /[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/)
    }),
  )
})
