import { VALIDATE } from './assets.ts'
import { type Html, html } from './html.ts'
import { VALIDATE_ID } from './page-ids.ts'
import { type PlaceInSite, hrefOf } from './site.ts'

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
