/** Comments, strings, arrows, words, and single characters of everything else. */
const TOKEN =
  /\/\/.*|\/\*[\s\S]*?\*\/|"(?:\\[\s\S]|[^"\\])*"|'(?:\\[\s\S]|[^'\\])*'|`(?:\\[\s\S]|[^`\\])*`|=>|[\p{L}\p{N}_$]+|\S/gu

/** After these a `|` or `&` is the first of a list, which a formatter adds where the list takes several lines. */
const BEFORE_LIST: ReadonlySet<string> = new Set(['=', ':', '(', '<', '[', ',', '?', '=>', 'extends'])
const CLOSING: ReadonlySet<string> = new Set([')', '}', ']', '>'])

/** The tokens of a module of TypeScript without what is a matter of layout: blanks, semicolons, last commas, first bars, the kind of quotes. */
export function readTokens(text: string): string[] {
  const all = text.match(TOKEN) ?? []
  const kept: string[] = []
  for (const [index, token] of all.entries()) {
    if (token === ';') continue
    if (token === ',' && CLOSING.has(all[index + 1] ?? '')) continue
    if ((token === '|' || token === '&') && BEFORE_LIST.has(kept.at(-1) ?? '')) continue
    kept.push(normaliseToken(token))
  }
  return kept
}

function normaliseToken(token: string): string {
  // A string begins with its quote whichever it had, so that it is no word.
  if (/^["']/.test(token)) return `"${token.slice(1, -1).replaceAll(/\\(["'])/g, '$1')}`
  return /^\/[/*]/.test(token) ? token.replaceAll(/[ \t]*\n[ \t]*/g, '\n').trimEnd() : token
}
