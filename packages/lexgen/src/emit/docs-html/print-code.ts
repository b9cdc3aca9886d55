import { type Html, html } from './html.ts'

/** Code with a button that copies it, which a script shows. It can be scrolled by keyboard. */
export function printCode(code: Html, label: string): Html {
  return html`<div class="code">
    <button type="button" class="copy" hidden>Copy</button>
    <pre tabindex="0" role="region" aria-label="${label}"><code>${code}</code></pre>
  </div>`
}
