import type { DefinitionEntry, Page } from '../../documentation/page.ts'
import { type Html, html } from './html.ts'
import { CONTENTS_ID, PROVENANCE_ID, RAW_ID, TRY_ID, VALIDATE_ID, errorsId, permissionsId, usesId } from './page-ids.ts'

interface Entry {
  readonly id: string
  readonly text: string
  readonly isCode?: boolean
  /** Whether what it leads to is there with a script only. */
  readonly needsScript?: boolean
}

/** Tools that a page has below what it says of the document. */
export interface ShownTools {
  readonly canTry: boolean
  readonly canValidate: boolean
}

/** What is on a page, with links: beside it where there is room, else behind a button. */
export function printContents(page: Page, tools: ShownTools): Html {
  return html`<nav class="contents" id="${CONTENTS_ID}" popover aria-label="On this page">
    <p class="heading">On this page</p>
    <ul>
      ${listContents(page, tools).map(printEntry)}
    </ul>
  </nav>`
}

function printEntry({ id, text, isCode = false, needsScript = false }: Entry): Html {
  return html`<li${needsScript && html` data-tool hidden`}><a href="#${id}"${isCode && html` class="name"`}>${text}</a></li>`
}

function listContents({ definitions, provenance }: Page, { canTry, canValidate }: ShownTools): Entry[] {
  return [
    ...definitions.flatMap((each) => (each.name === 'main' ? listParts(each) : [nameOf(each)])),
    ...(canTry ? [{ id: TRY_ID, text: 'Try it', needsScript: true }] : []),
    ...(canValidate ? [{ id: VALIDATE_ID, text: 'Validate', needsScript: true }] : []),
    ...(provenance === undefined ? [] : [heading(PROVENANCE_ID, 'Provenance')]),
    heading(RAW_ID, 'Raw schema'),
  ]
}

/** Of the definition that has the page's title, its sections. */
function listParts({ anchor, parts, errors, permissions, uses }: DefinitionEntry): Entry[] {
  return [
    ...parts.flatMap((part) =>
      part.anchor === undefined || part.heading === undefined ? [] : [heading(part.anchor, part.heading)],
    ),
    ...(errors.length > 0 ? [heading(errorsId(anchor), 'Errors')] : []),
    ...(permissions.length > 0 ? [heading(permissionsId(anchor), 'Permissions')] : []),
    ...(uses.length > 0 ? [heading(usesId(anchor), 'Used by')] : []),
  ]
}

function heading(id: string, text: string): Entry {
  return { id, text }
}

function nameOf({ anchor, name }: DefinitionEntry): Entry {
  return { id: anchor, text: name, isCode: true }
}
