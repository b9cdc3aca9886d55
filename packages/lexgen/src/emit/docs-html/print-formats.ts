import { explainFormat } from '../../documentation/format-notes.ts'
import type { Page, ValueEntry } from '../../documentation/page.ts'
import { type Html, html } from './html.ts'
import { formatId } from './page-ids.ts'

/** A format, as a button that brings up what it means where that is known. */
export function printFormat(format: string): Html {
  if (explainFormat(format) === undefined) return html`${format}`
  return html`<button type="button" class="format" popovertarget="${formatId(format)}">${format}</button>`
}

/** What the buttons of a page bring up: each format once. */
export function printFormatNotes({ definitions }: Page): Html[] {
  const formats = new Set<string>()
  for (const { parts } of definitions) for (const { value } of parts) if (value !== undefined) collect(value, formats)
  return [...formats].map((format) => {
    const note = explainFormat(format)
    return html`${note !== undefined && html`<p class="note" id="${formatId(format)}" popover><b>${format}</b> ${note}</p>`}`
  })
}

function collect({ format, fields = [] }: ValueEntry, formats: Set<string>): void {
  if (format !== undefined) formats.add(format)
  for (const field of fields) collect(field, formats)
}
