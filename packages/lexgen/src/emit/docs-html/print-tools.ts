import type { LexiconDocument } from '../../language/document.ts'
import { TRY, VALIDATE } from './assets.ts'
import { type Html, html } from './html.ts'
import { TRY_ID, VALIDATE_ID } from './page-ids.ts'
import { type PlaceInSite, hrefOf } from './site.ts'
import { listFields } from './try/list-fields.ts'

/** Where a reader validates data of a document; there is none without a script, which comes when it is opened. */
export function printValidate(nsid: string, place: PlaceInSite): Html {
  return html`<details
    class="tool"
    id="${VALIDATE_ID}"
    data-validate="${nsid}"
    data-load="${hrefOf(place, VALIDATE.path)}"
    hidden
  >
    <summary>Validate</summary>
  </details>`
}

/** Where a reader tries a query; nothing for any other document. */
export function printTry({ id, defs: { main } }: LexiconDocument, place: PlaceInSite): Html | undefined {
  if (main?.type !== 'query') return undefined
  const fields = JSON.stringify(listFields(main.parameters))
  const { docsService } = place.options
  return html`<details
    class="tool"
    id="${TRY_ID}"
    data-try="${id}"
    data-fields="${fields}"
    ${docsService !== undefined && html` data-service="${docsService}"`}
    data-load="${hrefOf(place, TRY.path)}"
    hidden
  >
    <summary>Try it</summary>
  </details>`
}
