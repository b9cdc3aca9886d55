import type { FieldEntry, ValueEntry, Values } from '../../documentation/page.ts'
import { type Html, html } from './html.ts'
import { type PlaceInSite, printInline, printProse } from './site.ts'

/** The fields of an object, an item each. */
export function printFields(fields: readonly FieldEntry[], place: PlaceInSite): Html {
  return html`<dl class="fields">${fields.map((field) => printField(field, place))}</dl>`
}

function printField(field: FieldEntry, place: PlaceInSite): Html {
  const { name, anchor, isRequired, isNullable } = field
  return html` <div id="${anchor}">
    <dt>
      <a class="anchor" href="#${anchor}"><code>${name}</code></a>
      <span class="type"
        >${printInline(field.type, place)}${field.format !== undefined && html` · ${field.format}`}</span
      >${isRequired && html` <span class="mark">required</span>`}${isNullable && html` <span class="mark">or null</span>`}
    </dt>
    <dd>${printProse(field.prose, place)}${printDetails(field, place)}</dd>
  </div>`
}

/** What a type alone does not say: bounds, default, values, fields. */
export function printDetails(value: ValueEntry, place: PlaceInSite): Html {
  const facts = [
    ...value.bounds.map((bound) => html`<li>${bound}</li>`),
    ...(value.default === undefined ? [] : [html`<li>default <code>${value.default}</code></li>`]),
    ...(value.const === undefined ? [] : [html`<li>always <code>${value.const}</code></li>`]),
  ]
  return html`${
    facts.length > 0 &&
    html`<ul class="facts">
      ${facts}
    </ul>`
  }${value.values && printValues(value.values, place)}${value.fields && value.fields.length > 0 && printFields(value.fields, place)}`
}

function printValues({ heading, values }: Values, place: PlaceInSite): Html {
  return html`<p class="values">
    ${heading}: ${values.map((each, at) => html`${at > 0 && ', '}${printInline([each], place)}`)}
  </p>`
}
