// What a page of an open record does by itself: it keeps the person's risk fresh, says when it has changed, and opens
// the few dialogues there are. Without this script every page shows the risk as it was when it was opened, and says so.

const banner = document.querySelector('[data-refresh]')
let last
const news = document.getElementById('risk-news')
const risk = () => document.getElementById('risk')
const saidBy = (region) =>
  [...region.querySelectorAll('.risk-state, .risk-alerts li')].map((one) => one.textContent).join('; ')

function show(region) {
  const before = risk()
  const hadFocus = before.contains(document.activeElement)
  const changed = saidBy(before) !== saidBy(region)
  const wasLess = !changed && before.querySelector('.risk-alerts')?.hidden === true
  before.replaceWith(region)
  if (wasLess) less(region, true)
  if (hadFocus) region.querySelector('[data-less]')?.focus()
  for (const copy of document.querySelectorAll('.risk-copy')) copy.replaceWith(copyOf(region))
  if (changed) news.textContent = `The risk has changed. ${saidBy(region)}`
}

function lost() {
  const region = risk()
  if (region.querySelector('.risk-lost')) return
  const words = document.createElement('p')
  words.className = 'risk-lost'
  words.textContent = 'Not current: this page no longer hears from the record. Open it again.'
  region.append(words)
}

async function refresh() {
  try {
    const answer = await fetch(banner.dataset.refresh, { cache: 'no-store' })
    if (!answer.ok) throw new Error(String(answer.status))
    const parsed = new DOMParser().parseFromString(await answer.text(), 'text/html')
    const told = parsed.body.innerHTML
    if (told !== last) show(document.adoptNode(parsed.getElementById('risk')))
    if (told !== last)
      document.getElementById('risk-told')?.replaceWith(document.adoptNode(parsed.getElementById('risk-told')))
    last = told
  } catch {
    last = undefined
    lost()
  }
  setTimeout(refresh, Number(banner.dataset.every))
}

function less(region, isLess) {
  region.querySelector('.risk-alerts').hidden = isLess
  region.querySelector('[data-less]').setAttribute('aria-expanded', String(!isLess))
}

function copyOf(region) {
  const copy = region.cloneNode(true)
  copy.classList.add('risk-copy')
  for (const one of [copy, ...copy.querySelectorAll('[id]')]) one.removeAttribute('id')
  for (const button of copy.querySelectorAll('button')) button.remove()
  return copy
}

function openDialog(dialog) {
  dialog.querySelector('.risk-copy')?.remove()
  if (risk()) dialog.prepend(copyOf(risk()))
  dialog.showModal()
}

document.addEventListener('click', (event) => {
  const pressed = event.target.closest('button')
  if (!pressed) return
  if (pressed.hasAttribute('data-less')) less(risk(), pressed.getAttribute('aria-expanded') === 'true')
  if (pressed.dataset.opens) openDialog(document.getElementById(pressed.dataset.opens))
  if (pressed.hasAttribute('data-closes')) pressed.closest('dialog').close()
  if (pressed.dataset.phrase) {
    const note = document.getElementById('note')
    note.value = `${note.value}${note.value === '' ? '' : ' '}${pressed.dataset.phrase}`
    pressed.closest('dialog').close()
    note.focus()
  }
})

document.querySelector('.nhsuk-error-summary')?.focus()
if (banner) setTimeout(refresh, Number(banner.dataset.every))
