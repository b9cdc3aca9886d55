/** How many backticks stand next to each other in a text at most. */
export function longestRun(text: string): number {
  if (!text.includes('`')) return 0
  return Math.max(...[...text.matchAll(/`+/g)].map(([run]) => run.length))
}

/** The marks before and after a block of code (CommonMark 0.31, "Fenced code blocks") that no text in it closes. */
export function fenceMarks(text: string): string {
  return '`'.repeat(Math.max(3, longestRun(text) + 1))
}
