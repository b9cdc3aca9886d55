/** What git puts around the versions of a merge that it leaves to somebody: ours, what both came from (some styles), theirs. */
export const OURS = '<<<<<<< '
const BASE = '||||||| '
const BETWEEN = '======='
const THEIRS = '>>>>>>> '

/** The two texts that a merge was to bring together, ours first; the text alone where it has no whole conflict. */
export function splitConflicts(text: string): readonly string[] {
  if (!text.includes(OURS) || !text.includes(THEIRS)) return [text]
  const ours: string[] = []
  const theirs: string[] = []
  let into: readonly string[][] = [ours, theirs]
  for (const line of text.split('\n')) {
    if (line.startsWith(OURS)) into = [ours]
    else if (line.startsWith(BASE)) into = []
    else if (line.trimEnd() === BETWEEN) into = [theirs]
    else if (line.startsWith(THEIRS)) into = [ours, theirs]
    else for (const lines of into) lines.push(line)
  }
  return [ours, theirs].map((lines) => lines.join('\n'))
}
