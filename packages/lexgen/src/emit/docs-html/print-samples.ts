import type { Sample } from '../../documentation/page.ts'
import { highlightSample } from './highlight.ts'
import { type Html, html } from './html.ts'
import { sampleId } from './page-ids.ts'
import { printCode } from './print-code.ts'

/** Samples as tabs that need no script: switches of one group, of which the stylesheet shows the sample in the same place. */
export function printSamples(samples: readonly Sample[]): Html {
  return html`<section class="samples" aria-label="Samples">
    ${samples.map(({ id, label }, at) => html`<input type="radio" name="sample" id="${sampleId(id)}" ${at === 0 && html`checked `} /><label for="${sampleId(id)}">${label}</label>`)}
    ${samples.map(
      (sample) =>
        html`<figure>
          <figcaption>${sample.label}</figcaption>
          ${printCode(highlightSample(sample), sample.label)}
        </figure>`,
    )}
  </section>`
}
