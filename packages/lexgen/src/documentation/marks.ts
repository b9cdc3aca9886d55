import { isDeprecation } from '../text/deprecation.ts'
import { matchesGlob } from '../text/nsid-glob.ts'
import { UNSTABLE_NSIDS } from '../text/unstable-nsids.ts'
import type { Mark } from './page.ts'

/** The language has no word for it; descriptions of methods do: "Requires auth", but not "Does not require auth". */
const LOGIN = /(?<!\bnot )\b(?:requires?|needs) (?:\w+ ){0,2}(?:auth|authentication|authorization|login)\b/i

/** What is said of a definition by its name and its description. */
export function marksOf(nsid: string, description: string | undefined): Mark[] {
  const marks: Mark[] = []
  if (isDeprecation(description)) marks.push('deprecated')
  if (UNSTABLE_NSIDS.some((glob) => matchesGlob(nsid, glob))) marks.push('unstable')
  if (description !== undefined && LOGIN.test(description)) marks.push('needs login')
  return marks
}
