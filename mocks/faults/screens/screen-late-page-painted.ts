import { type Fault, inHealthcare } from '../fault.ts'

/** Searches and opens records without loading a page, and shows whatever comes when it comes. */
const IN_PLACE = `
async function inPlace(address) {
  const answer = await fetch(address)
  const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html')
  document.title = parsed.title
  document.body.replaceChildren(...document.adoptNode(parsed.body).childNodes)
  history.pushState({}, '', address)
}
document.addEventListener('submit', (event) => {
  if (event.target.getAttribute('role') !== 'search') return
  event.preventDefault()
  inPlace(event.target.action + '?' + new URLSearchParams(new FormData(event.target)))
})
document.addEventListener('click', (event) => {
  const link = event.target.closest('main a[href^="/pages/record/"]')
  if (!link || !document.querySelector('[role="search"]')) return
  event.preventDefault()
  inPlace(link.href)
})`

export const fault: Fault = {
  id: 'screen-late-page-painted',
  breaks: ['UI-04'],
  party: 'healthcare',
  because: 'Records open without loading a page, and what comes late is painted over whatever is open by then',
  apply: inHealthcare('pages', ({ script }) => ({ script: (text) => `${script(text)}${IN_PLACE}` })),
}
