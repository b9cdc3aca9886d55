import type { FieldEntry, ValueEntry, Values } from '../../documentation/page.ts'
import { type Html, html, joinHtml } from './html.ts'
import { printFormat } from './print-formats.ts'
import { type PlaceInSite, printInline, printProse } from './site.ts'

/** How many values are shown without being asked for. */
const MAX_OPEN_VALUES = 24

/** The fields of an object, an item each. */
export function printFields(fields: readonly FieldEntry[], place: PlaceInSite): Html {
  return html`<dl class="fields">${fields.map((field) => printField(field, place))}</dl>`
}

function printField(field: FieldEntry, place: PlaceInSite): Html {
  const { name, anchor, isRequired, isNullable } = field
  return html`<div id="${anchor}">
    <dt>
      <a class="anchor name" href="#${anchor}">${name}</a>
      <span class="type">${printType(field, place)}${isNullable && ' or null'}</span
      >${isRequired && html` <span class="required">required</span>`}
    </dt>
    <dd>${printProse(field.prose, place)}${printDetails(field, place)}</dd>
  </div> `
}

/** A type with its format. */
export function printType({ type, format }: ValueEntry, place: PlaceInSite): Html {
  return html`${printInline(type, place)}${format !== undefined && html` · ${printFormat(format)}`}`
}

/** What a type alone does not say: bounds, default, values, fields. */
export function printDetails(value: ValueEntry, place: PlaceInSite): Html {
  const { bounds, values, fields = [] } = value
  const facts = [
    ...bounds.map((bound) => html`${bound}`),
    ...(value.default === undefined ? [] : [html`default <code>${value.default}</code>`]),
    ...(value.const === undefined ? [] : [html`always <code>${value.const}</code>`]),
  ]
  const pieces = [
    facts.length > 0 && html`<p class="facts">${joinHtml(facts, ' · ')}</p>`,
    values && printValues(values, place),
    fields.length > 0 && printFields(fields, place),
  ]
  return html`${pieces}`
}

function printValues({ heading, values }: Values, place: PlaceInSite): Html {
  const printed = printInline(values, place)
  if (values.length <= MAX_OPEN_VALUES) return html`<p class="facts values">${heading} ${joinHtml(printed, ', ')}</p>`
  return html`<details class="values">
    <summary>${heading} <span class="count">${values.length}</span></summary>
    <ul>
      ${printed.map((each) => html`<li>${each}</li>`)}
    </ul>
  </details>`
}
