/** Parts that views are made of. Text is never read as markup. */

/**
 * One element.
 *
 * @param attributes by name; a function is called on the event of that name, and what is `undefined` is left out
 */
export function part(tag, attributes = {}, ...children) {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name, value)
    else if (value === true) element.setAttribute(name, '')
    else if (value !== undefined && value !== false) element.setAttribute(name, value)
  }
  element.append(...children.flat().filter((child) => child !== undefined))
  return element
}

let parts = 0

/** An id that nothing else on the page has. */
export function newId() {
  parts += 1
  return `part-${parts}`
}

/** Facts as terms with what is said of them; a fact that says nothing is left out. */
export function facts(pairs, attributes = {}) {
  const said = pairs.filter(([, value]) => value !== undefined && value !== '')
  const rows = said.map(([term, value]) => part('div', {}, part('dt', {}, term), part('dd', {}, value)))
  return part('dl', attributes, rows)
}

/** A list whose items are facts; where there are none, words that say so. */
export function cards(name, items, none) {
  if (items.length === 0) return part('p', {}, none)
  return part('ul', { 'aria-label': name, class: 'cards' }, items)
}

export function card(pairs, ...more) {
  return part('li', {}, facts(pairs), ...more)
}

/** A field with what it is called above it. */
export function field(label, control) {
  const id = newId()
  control.id = id
  return part('p', { class: 'field' }, part('label', { for: id }, label), control)
}

/** One of several, each in sight. */
export function choice(legend, name, options, chosen) {
  const heading = newId()
  const radios = options.map(([value, words]) => {
    const radio = part('input', { type: 'radio', name, value, checked: value === chosen })
    return part('label', {}, radio, ` ${words}`)
  })
  return part(
    'div',
    { role: 'radiogroup', 'aria-labelledby': heading, class: 'choice' },
    part('span', { id: heading, class: 'legend' }, legend),
    radios,
  )
}

/** Says it to whoever does not look. */
export function say(words) {
  document.getElementById('said').textContent = words
}
