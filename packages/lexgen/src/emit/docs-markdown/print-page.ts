import type { DefinitionEntry, Page, Provenance, Sample } from '../../documentation/page.ts'
import { listProvenance } from '../../documentation/provenance.ts'
import { type Markdown, code, fence, heading, list, flow, paragraph, stack } from './markdown.ts'
import { type Place, printProse } from './place.ts'
import { printDefinition } from './print-definition.ts'

/** What a page says of a document beside its text, which is the longest part of it. */
export function printAbout(page: Page, place: Place): Markdown {
  const { nsid, kind, marks, title, prose, definitions, samples, provenance } = page
  return stack([
    heading(place.level, flow`${nsid}`),
    flow`**${kind}**${marks.map((mark) => flow` · ${mark}`)}`,
    title !== undefined && paragraph(flow`${title}`),
    ...printProse(prose, place).map(paragraph),
    ...definitions.map((each) => printDefinition(each.name === 'main' ? withoutMarks(each, marks) : each, place)),
    samples.length > 0 && printSamples(samples, place),
    provenance && printProvenance(provenance, place),
  ])
}

/** The main definition without what is said of the whole document already. */
function withoutMarks(definition: DefinitionEntry, said: Page['marks']): DefinitionEntry {
  return { ...definition, marks: definition.marks.filter((mark) => !said.includes(mark)) }
}

/** The page of a document, from what it says beside the document's text. */
export function printPage(about: Markdown, { raw }: Page): Markdown {
  return stack([about, heading(2, flow`Raw schema`), fence('json', raw)])
}

function printSamples(samples: readonly Sample[], place: Place): Markdown {
  const printed = samples.flatMap(({ label, language, code: text }) => [
    heading(place.level + 2, flow`${label}`),
    fence(language, text),
  ])
  return stack([heading(place.level + 1, flow`Samples`), ...printed])
}

function printProvenance(provenance: Provenance, place: Place): Markdown {
  const facts = listProvenance(provenance).map(([name, value]) => flow`${name}: ${code(value)}`)
  return stack([heading(place.level + 1, flow`Provenance`), list(facts)])
}
