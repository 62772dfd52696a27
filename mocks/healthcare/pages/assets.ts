import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const read = (name: string) => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8')

let sheet: string | undefined
let script: string | undefined

/** NHS.UK frontend, MIT licence, without the fonts and pictures that it would fetch from elsewhere; then our own rules. */
export function stylesheet(): string {
  sheet ??= `${nhsuk()}\n${read('pages.css')}`
  return sheet
}

export function pageScript(): string {
  script ??= read('pages.js')
  return script
}

function nhsuk(): string {
  return readFileSync(fileURLToPath(import.meta.resolve('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')), 'utf8')
    .replaceAll(/@font-face\{[^}]*\}/g, '')
    .replaceAll(/url\((?!["']?data:)[^)]*\)/g, 'none')
    .replaceAll(/\/\*# sourceMappingURL=.*?\*\//g, '')
}
