import { emergency } from './emergency.js'
import { leaflets } from './leaflets.js'
import { myList } from './mine.js'
import { field, newId, part, say } from './parts.js'
import { person } from './person.js'
import { identifier, nameOf, Refused, SYSTEMS, session, signIn, signOut } from './record.js'
import { todo } from './todo.js'
import { apology, found } from './views.js'

/** Where users are is written behind the `#` of the address: `find/Arbelcor`, `person/17/glance`, `list`, `leaflets`. */
const VIEWS = { find, person, list: myList, todo, emergency, leaflets }

const desk = document.getElementById('desk')
let leaving = new AbortController()
/** The record that is open, and what opens another tab of it. */
let open

const go = (place) => {
  location.hash = `#${place}`
}

/** Shows what the address says; whatever was asked for before comes to nothing. */
async function show() {
  const [view = 'find', ...rest] = location.hash.slice(1).split('/').map(decodeURIComponent)
  if (view === 'person' && open?.id === rest[0] && session()) {
    await open.tab(rest[1])
    return
  }
  open = undefined
  leaving.abort()
  leaving = new AbortController()
  const { signal } = leaving
  if (!session()) {
    desk.replaceChildren(gate())
    return
  }
  const shown = VIEWS[view] ?? find
  const main = part('main', { tabindex: '-1' }, part('p', {}, 'Fetching'))
  const room = part('div', { class: 'room' }, main)
  desk.replaceChildren(room, ways())
  document.title = 'Health desk'
  const opened = (tab) => {
    open = { id: rest[0], tab }
  }
  await filled(main, () => shown({ rest: rest.join('/'), signal, go, room, main, opened }), signal)
}

/** Puts the content of a view in its place once it has come, unless somebody has gone on. */
async function filled(place, make, signal) {
  try {
    const { content } = await make()
    if (signal.aborted) return
    place.replaceChildren(...content)
  } catch (error) {
    if (signal.aborted) return
    if (error instanceof Refused && error.status === 401) {
      signOut()
      await show()
      return
    }
    place.replaceChildren(part('p', { role: 'alert' }, apology(error)))
  }
}

function ways() {
  const way = (place, words) => part('li', {}, part('a', { href: `#${place}` }, words))
  const out = part('button', { type: 'button', click: leave }, 'Leave')
  return part(
    'footer',
    { class: 'ways' },
    part(
      'nav',
      { 'aria-label': 'Desk' },
      part('ul', {}, [
        way('find', 'Look somebody up'),
        way('list', 'My list'),
        way('todo', 'To do'),
        way('emergency', 'Emergency'),
        way('leaflets', 'Leaflets'),
      ]),
    ),
    part('p', {}, `${session().shown} `, out),
  )
}

function leave() {
  signOut()
  location.hash = ''
  show()
}

function gate() {
  const name = part('input', { autocomplete: 'username', required: true })
  const key = part('input', { type: 'password', autocomplete: 'current-password', required: true })
  const problem = part('p', { role: 'alert' })
  const enter = async (event) => {
    event.preventDefault()
    try {
      await signIn(name.value, key.value)
    } catch (error) {
      problem.textContent = error instanceof Refused ? 'That name and key do not fit together.' : apology(error)
      return
    }
    await show()
  }
  return part(
    'main',
    { class: 'gate' },
    part('h1', {}, 'Health desk'),
    part('form', { submit: enter }, field('Staff name', name), field('Key', key), problem, part('button', {}, 'Enter')),
  )
}

async function find({ rest, signal }) {
  const words = part('input', { type: 'text', value: rest, autocomplete: 'off', required: true })
  const form = part(
    'form',
    {
      role: 'search',
      submit: (event) => {
        event.preventDefault()
        go(`find/${encodeURIComponent(words.value.trim())}`)
      },
    },
    field('Who is it? A number or a name', words),
    part('button', {}, 'Look up'),
  )
  const people = rest === '' ? [] : await found(rest, signal)
  const heading = newId()
  const results = people.map((patient) =>
    part(
      'li',
      {},
      part(
        'a',
        { href: `#person/${patient.id}/glance` },
        `${nameOf(patient)}, ${identifier(patient, SYSTEMS.prisonNumber) ?? 'no prison number'}`,
      ),
    ),
  )
  if (rest !== '') say(people.length === 1 ? '1 person' : `${people.length} people`)
  const answer = people.length > 0 ? part('ul', { 'aria-labelledby': heading }, results) : part('p', {}, 'Nobody.')
  return {
    content: [
      part('h1', {}, 'Look somebody up'),
      form,
      ...(rest === '' ? [] : [part('h2', { id: heading }, 'These were there'), answer]),
    ],
  }
}

addEventListener('hashchange', show)
show()
