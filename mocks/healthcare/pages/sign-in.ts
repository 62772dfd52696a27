import type { StaffMember } from '../access.ts'
import type { Page } from './frame.ts'
import { html } from './markup.ts'

/** Where users say who they are. */
export function signInPage(problem?: string): Page {
  return {
    title: 'Sign in',
    ...(problem === undefined ? {} : { problem, status: 403 }),
    body: html`<form method="post" action="/pages/sign-in" autocomplete="off">
${field('user', 'User name', 'text')}
${field('password', 'Password', 'password')}
<button class="nhsuk-button" type="submit">Sign in</button>
</form>`,
  }
}

/** Who may be let in with this name and password. */
export function whoSignsIn(form: URLSearchParams, staff: Iterable<StaffMember>): StaffMember | undefined {
  return [...staff].find(({ id, token }) => id === form.get('user') && token === form.get('password'))
}

function field(name: string, label: string, type: string) {
  return html`<div class="nhsuk-form-group"><label class="nhsuk-label" for="${name}">${label}</label>
<input class="nhsuk-input nhsuk-input--width-20" id="${name}" name="${name}" type="${type}" required></div>`
}
