import { html, type Markup } from '../markup.ts'

/** What a reader may and may not conclude. */
export function meaning(): Markup {
  return html`
<h2 id="meaning">What a pass means</h2>
<ul class="nhsuk-list nhsuk-list--bullet">
<li>A pass is evidence about this run: this version, these limits, these examples, on this day.</li>
<li>It is not certification, not clinical safety approval, and not a statement by HSSIB, NHS England or HMPPS.</li>
<li>The verdict is given against a proposed prison interface. It makes no claim about any service that HMPPS runs.</li>
<li>Only met and not met are findings about the system. Everything else says that something was not shown.</li>
<li>A limit marked proposed is a suggestion of this specification, not a rule of any authority.</li>
<li>“Finding” and “recommendation” with a letter and number are those of the work of HSSIB of July 2025, as this specification numbers them: SR-A asks the prison side, and SR-B the specification for healthcare IT, to make the exchange possible.</li>
<li>Where a person has decided, the report says who. Interlock did not check their judgement.</li>
</ul>`
}
