import type { Page } from '../../documentation/page.ts'
import { plainText } from '../../documentation/prose.ts'

/** The page of a document in Markdown. */
export function printPage({ nsid, prose, definitions, raw }: Page): string {
  const sections = definitions.map(({ name, noun, prose: text }) => `## ${name}\n\n${noun}\n\n${plainText(text)}`)
  return (
    [`# ${nsid}`, plainText(prose), ...sections, ['```json', raw, '```'].join('\n')]
      .filter((each) => each !== '')
      .join('\n\n') + '\n'
  )
}
