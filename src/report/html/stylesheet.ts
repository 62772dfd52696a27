import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

let css: string | undefined

/**
 * The stylesheet of every page: NHS.UK frontend without its web fonts and pictures, which would be fetched from
 * elsewhere, then our own rules.
 */
export function stylesheet(): string {
  css ??= [
    '/* NHS.UK frontend, MIT licence, Copyright (c) NHS England. Web fonts and pictures left out. */',
    withoutRequests(
      readFileSync(fileURLToPath(import.meta.resolve('nhsuk-frontend/dist/nhsuk/nhsuk-frontend.min.css')), 'utf8'),
    ),
    readFileSync(new URL('./report.css', import.meta.url), 'utf8'),
  ].join('\n')
  return css
}

function withoutRequests(sheet: string): string {
  return sheet
    .replace(/@font-face\{[^}]*\}/g, '')
    .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')
    .replace(/url\((?!["']?data:)[^)]*\)/g, 'none')
    .trim()
}
