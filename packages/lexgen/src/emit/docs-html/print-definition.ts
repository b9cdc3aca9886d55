import type { DefinitionEntry, ErrorEntry, Part, PermissionEntry, Use } from '../../documentation/page.ts'
import { type Html, html } from './html.ts'
import { printDetails } from './print-fields.ts'
import { type PlaceInSite, hrefTo, printInline, printProse } from './site.ts'

/** A definition with its parts, errors, permissions and uses. */
export function printDefinition(definition: DefinitionEntry, place: PlaceInSite): Html {
  const { name, anchor, noun, prose, marks, parts, errors, permissions, uses, key } = definition
  return html` <section class="definition" aria-labelledby="${anchor}">
    <h2 id="${anchor}">
      <a class="anchor" href="#${anchor}">${name}</a>
      <span class="noun">${noun}</span>${marks.map((mark) => html` <span class="mark">${mark}</span>`)}
    </h2>
    ${printProse(prose, place)}${key !== undefined && html`<p>Record key: <code>${key}</code></p>`}${parts.map((part) => printPart(part, place))}${errors.length > 0 && printErrors(errors, place)}${permissions.length > 0 && printPermissions(permissions)}${uses.length > 0 && printUses(uses, place)}
  </section>`
}

function printPart({ anchor, heading, encoding, prose, value }: Part, place: PlaceInSite): Html {
  const isPlainObject = value?.fields !== undefined && value.type.length === 1
  return html` ${anchor !== undefined && html`<h3 id="${anchor}"><a class="anchor" href="#${anchor}">${heading}</a>${encoding !== undefined && html` <code class="encoding">${encoding}</code>`}</h3>`}
  ${printProse(prose, place)}${value && html`${!isPlainObject && html`<p class="type">${printInline(value.type, place)}${value.format !== undefined && html` · ${value.format}`}</p>`}${printDetails(value, place)}`}`
}

function printErrors(errors: readonly ErrorEntry[], place: PlaceInSite): Html {
  return html` <h3 id="errors">Errors</h3>
    <dl class="fields">
      ${errors.map(
        (error) =>
          html` <div id="${error.anchor}">
            <dt>
              <a class="anchor" href="#${error.anchor}"><code>${error.name}</code></a>
              <span class="type">${error.class}</span>
            </dt>
            <dd>${printProse(error.prose, place)}</dd>
          </div>`,
      )}
    </dl>`
}

function printPermissions(permissions: readonly PermissionEntry[]): Html {
  return html` <h3 id="permissions">Permissions</h3>
    <ul>
      ${permissions.map(({ resource, fields }) => html`<li><code>${resource}</code>${fields.map(([name, value]) => html` ${name} <code>${value}</code>`)}</li>`)}
    </ul>`
}

function printUses(uses: readonly Use[], place: PlaceInSite): Html {
  return html` <details class="uses">
    <summary>Used by ${uses.length}</summary>
    <ul>
      ${uses.map(({ target, text }) => html`<li><a href="${hrefTo(place, target)}">${text}</a></li>`)}
    </ul>
  </details>`
}
