import { byCodeUnit } from '../text/order.ts'
import { appendAll } from '../text/lists.ts'

/**
 * The tokens of a module with its imports and re-exports at the end, a token for each name, in one order: what import sorters do, and
 * splitting off `import type` or merging it, leaves these alike.
 */
export function gatherImports(tokens: readonly string[]): string[] {
  const rest: string[] = []
  const names = new Set<string>()
  let depth = 0
  for (let at = 0; at < tokens.length;) {
    const token = tokens[at] ?? ''
    const read = depth === 0 ? readStatement(tokens, at) : undefined
    if (read !== undefined) {
      for (const name of read.names) names.add(name)
      at = read.end
      continue
    }
    if (OPENING.has(token)) depth += 1
    if (CLOSING.has(token)) depth -= 1
    rest.push(token)
    at += 1
  }
  return [...rest, ...[...names].sort(byCodeUnit)]
}

const OPENING: ReadonlySet<string> = new Set(['{', '(', '['])
const CLOSING: ReadonlySet<string> = new Set(['}', ')', ']'])

interface Read {
  /** `import type a as b "./c.js`. */
  readonly names: readonly string[]
  readonly end: number
}

/** An import, or an export that declares nothing, at a place where statements begin; undefined for everything else. */
function readStatement(tokens: readonly string[], start: number): Read | undefined {
  const verb = tokens[start]
  if (verb !== 'import' && verb !== 'export') return undefined
  let at = start + 1
  const isType = tokens[at] === 'type' && tokens[at + 1] !== 'from'
  if (isType) at += 1
  const clauses: string[] = []
  for (; at < tokens.length && tokens[at] !== 'from'; at += 1) {
    const token = tokens[at] ?? ''
    if (isString(token))
      return verb === 'import' && at === start + 1 ? { names: [`import ${token}`], end: at + 1 } : undefined
    if (token === '{') {
      const close = tokens.indexOf('}', at)
      if (close < 0) return undefined
      appendAll(clauses, splitNames(tokens.slice(at + 1, close)))
      at = close
      // `export { a as b }` ends here.
      if (verb === 'export' && tokens[at + 1] !== 'from') return finish(at + 1, 'here')
    } else if (token === '*' || /^[\p{L}_$]/u.test(token)) {
      const named = tokens[at + 1] === 'as'
      clauses.push(named ? `${token} as ${tokens[at + 2]}` : token === '*' ? '*' : `default as ${token}`)
      if (named) at += 2
      // An export that declares something.
      if (verb === 'export' && token !== '*') return undefined
    } else if (token !== ',') return undefined
  }
  const from = tokens[at + 1] ?? ''
  // Followed by attributes it is nothing that lexgen writes.
  return isString(from) && tokens[at + 2] !== 'with' ? finish(at + 2, from) : undefined

  function finish(end: number, source: string): Read {
    const names = clauses.map((clause) => {
      const own = clause.startsWith('type ')
      return `${verb}${isType || own ? ' type' : ''} ${own ? clause.slice('type '.length) : clause} ${source}`
    })
    return { names: names.length === 0 ? [`${verb} ${source}`] : names, end }
  }
}

/** `type a as b`, for each name between braces. */
function splitNames(tokens: readonly string[]): string[] {
  return tokens
    .join(' ')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

function isString(token: string): boolean {
  return token.startsWith('"')
}
