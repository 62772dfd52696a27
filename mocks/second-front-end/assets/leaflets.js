import { card, cards, part } from './parts.js'

/** Texts about being on a practice list, in the forms that patients need; or one of them. */
export async function leaflets({ rest, signal }) {
  const answer = await fetch('/desk/leaflets.json', { signal })
  if (!answer.ok) throw new Error('the leaflets were not there')
  const all = await answer.json()
  const one = all.find(({ name }) => name === rest)
  return { content: one ? leaflet(one) : list(all) }
}

function list(all) {
  const items = all.map(({ name, kind, language, edition }) =>
    card(
      [
        ['Kind', kind],
        ['Written in', language],
        ['Edition', edition],
      ],
      part('p', {}, part('a', { href: `#leaflets/${name}` }, `Read or hear: ${kind}, ${language}`)),
    ),
  )
  return [part('h1', {}, 'Leaflets'), cards('Being on a practice list', items, 'There are none.')]
}

function leaflet({ kind, lang, title, words, sound, edition }) {
  const size = kind === 'Large letters' ? 'large' : kind === 'Easy words' ? 'easy' : undefined
  return [
    part('h1', { lang }, title),
    ...words.map((sentence) => part('p', { lang, class: size }, sentence)),
    sound ? part('audio', { src: `/desk/${sound}`, controls: true, preload: 'auto' }) : undefined,
    part('p', {}, `Edition ${edition}`),
  ].filter(Boolean)
}
