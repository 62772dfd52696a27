import { type Stored, text } from '../fhir/resource.ts'
import { html } from './markup.ts'
import { instantInWords } from './times.ts'
import { opened, recordPage, type Show } from './visit.ts'

/** What staff wrote, and where they write more. */
export const showNotes: Show = async (visit) => {
  const { desk, id, form } = visit
  const { risk } = await opened(visit)
  const subject = `Patient/${id}`
  const words = (form.get('note') ?? '').trim()
  if (words !== '') {
    await desk.create(noteAbout(subject, words))
    return { to: `/pages/record/${id}/notes` }
  }
  const { matches } = await desk.search('DocumentReference', { subject, _sort: '-_lastUpdated' })
  return recordPage('Notes', risk, {
    title: 'Notes',
    body: html`<form method="post">
<div class="nhsuk-form-group"><label class="nhsuk-label" for="note">New note</label>
<textarea class="nhsuk-textarea" id="note" name="note" rows="6"></textarea></div>
<button class="nhsuk-button" type="submit">Save note</button>
<button class="nhsuk-button nhsuk-button--secondary" type="button" data-opens="phrases">Common phrases</button>
</form>
<dialog id="phrases" aria-labelledby="phrases-title" class="phrases">
<h2 class="nhsuk-heading-m" id="phrases-title">Common phrases</h2>
<ul class="nhsuk-list">${PHRASES.map((phrase) => html`<li><button class="phrase" type="button" data-phrase="${phrase}">${phrase}</button></li>`)}</ul>
<button class="nhsuk-button nhsuk-button--secondary" type="button" data-closes>Close</button>
</dialog>
<h2 class="nhsuk-heading-m">Earlier notes</h2>
${matches.length === 0 ? html`<p>None.</p>` : html`<ol class="nhsuk-list notes">${matches.map(noteRow)}</ol>`}`,
  })
}

const PHRASES = ['Seen in the healthcare centre.', 'Seen in the cell.', 'No change since the last visit.']

function noteAbout(subject: string, words: string) {
  return {
    resourceType: 'DocumentReference',
    status: 'current',
    subject: { reference: subject },
    content: [{ attachment: { contentType: 'text/plain', data: Buffer.from(words).toString('base64') } }],
  }
}

function noteRow(note: Stored) {
  const words = Buffer.from(text(note, 'content.attachment.data') ?? '', 'base64').toString('utf8')
  return html`<li><span class="note-when">${instantInWords(note.meta.lastUpdated)}</span> ${words}</li>`
}
