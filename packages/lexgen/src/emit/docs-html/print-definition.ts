import { isPlainObject } from '../../documentation/is-plain-object.ts'
import type { DefinitionEntry, ErrorEntry, Part, PermissionEntry, Use, ValueEntry } from '../../documentation/page.ts'
import { plainText } from '../../documentation/prose.ts'
import { typeTag } from '../../text/nsid.ts'
import { type Html, html, joinHtml } from './html.ts'
import { errorsId, permissionsId, usesId } from './page-ids.ts'
import { printDetails, printType } from './print-fields.ts'
import { type PlaceInSite, hrefTo, printInline, printProse } from './site.ts'

/** How many uses are shown without being asked for. */
const MAX_OPEN_USES = 5

/** A definition below its name, as others refer to it. */
export function printDefinition(definition: DefinitionEntry, place: PlaceInSite): Html {
  const { name, anchor, noun, marks, prose } = definition
  return html`<section class="definition">
    <h2 id="${anchor}">
      <a class="anchor name" href="#${anchor}">${name}</a> <span class="kind">${noun}</span>${printMarks(marks)}
    </h2>
    ${printProse(prose, place)}${printIdentity(definition, place)}${printParts(definition, place, 3)}
  </section>`
}

/** What a definition consists of, with headings of a level. */
export function printParts(definition: DefinitionEntry, place: PlaceInSite, level: 2 | 3): Html {
  const { anchor, noun, parts, errors, permissions, uses } = definition
  const pieces = [
    ...parts.map((part) => printPart(part, noun, place, level)),
    errors.length > 0 && printErrors(errors, errorsId(anchor), place, level),
    permissions.length > 0 && printPermissions(permissions, permissionsId(anchor), place, level),
    uses.length > 0 && printUses(uses, usesId(anchor), place),
  ]
  return html`${pieces}`
}

/** What identifies data of a definition, and what there is to say of one that has no parts. */
export function printIdentity({ key, noun, name, parts }: DefinitionEntry, { nsid = '' }: PlaceInSite): Html {
  const isMethod = noun === 'query' || noun === 'procedure' || noun === 'subscription'
  const pieces = [
    key !== undefined && html`<p class="facts">Record key <code>${key}</code></p>`,
    noun === 'token' && html`<p class="facts">Written as <code>${typeTag({ nsid, name })}</code></p>`,
    isMethod && parts.length === 0 && html`<p class="facts">Takes nothing and gives nothing back.</p>`,
  ]
  return html`${pieces}`
}

/** Badges. */
export function printMarks(marks: readonly string[]): Html[] {
  return marks.map((mark) => html` <span class="mark ${mark === 'needs login' ? 'login' : 'warning'}">${mark}</span>`)
}

function printPart(
  { anchor, heading, encoding, typeName, prose, value }: Part,
  noun: string,
  place: PlaceInSite,
  level: 2 | 3,
): Html {
  const notes = [encoding, typeName].flatMap((each) =>
    each === undefined ? [] : [html` <span class="detail">${each}</span>`],
  )
  const pieces = [
    anchor !== undefined && heading !== undefined && printHeading(level, anchor, heading, notes),
    ...printProse(prose, place),
    value && printValue(value, noun, place),
  ]
  return html`${pieces}`
}

/** The one value of a part; that it is an object is said by its fields, and what the definition is beside its name. */
function printValue(value: ValueEntry, noun: string, place: PlaceInSite): Html {
  const { fields, type, format } = value
  const isSaid = format === undefined && plainText([type]) === noun
  const pieces = [
    !isPlainObject(value) && !isSaid && html`<p class="type">${printType(value, place)}</p>`,
    printDetails(value, place),
    fields?.length === 0 && html`<p class="empty">No fields.</p>`,
  ]
  return html`${pieces}`
}

function printHeading(level: 2 | 3, id: string, text: string, notes: readonly Html[] = []): Html {
  const content = html`<a class="anchor" href="#${id}">${text}</a>${notes}`
  return level === 2 ? html`<h2 id="${id}">${content}</h2>` : html`<h3 id="${id}">${content}</h3>`
}

function printErrors(errors: readonly ErrorEntry[], id: string, place: PlaceInSite, level: 2 | 3): Html {
  return html`${printHeading(level, id, 'Errors')}
    <dl class="fields">
      ${errors.map(
        (error) =>
          html`<div id="${error.anchor}">
            <dt>
              <a class="anchor name" href="#${error.anchor}">${error.name}</a> <span class="type">${error.class}</span>
            </dt>
            <dd>${printProse(error.prose, place)}</dd>
          </div>`,
      )}
    </dl>`
}

function printPermissions(permissions: readonly PermissionEntry[], id: string, place: PlaceInSite, level: 2 | 3): Html {
  return html`${printHeading(level, id, 'Permissions')}
    <dl class="fields">
      ${permissions.map(
        ({ resource, fields }) =>
          html`<div>
            <dt><span class="name">${resource}</span></dt>
            <dd>
              ${fields.map(([name, values]) => html`<p class="facts">${name} ${joinHtml(printInline(values, place), ', ')}</p>`)}
            </dd>
          </div>`,
      )}
    </dl>`
}

function printUses(uses: readonly Use[], id: string, place: PlaceInSite): Html {
  return html`<details class="uses" id="${id}" ${uses.length <= MAX_OPEN_USES && html` open`}>
    <summary>Used by <span class="count">${uses.length}</span></summary>
    <ul>
      ${uses.map((use) => printUse(use, place))}
    </ul>
  </details>`
}

/** The way to the field set back. */
function printUse({ target, text }: Use, place: PlaceInSite): Html {
  const [name = '', way] = text.split(' ')
  return html`<li><a href="${hrefTo(place, target)}">${name}${way !== undefined && html` <span>${way}</span>`}</a></li>`
}
