/** Where text stops being JSON: both count from 1. */
export interface JsonError {
  readonly line: number
  readonly column: number
  /** What is there, or that the text ends. */
  readonly found: string
}

type State = 'value' | 'first value' | 'key' | 'first key' | 'colon' | 'next' | 'end'

/** A whole token, behind any white space. RFC 8259. */
const TOKEN =
  /[ \t\n\r]*(?:([{}[\]:,])|("(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)))/y
const SPACE = /[ \t\n\r]*/y

/** Where the first thing is that no JSON has there; engines say so in words of their own, and some not at all. Undefined for JSON. */
export function findJsonError(text: string): JsonError | undefined {
  const open: ('{' | '[')[] = []
  let state: State = 'value'
  let at = 0
  for (;;) {
    SPACE.lastIndex = at
    SPACE.exec(text)
    at = SPACE.lastIndex
    if (at >= text.length) return state === 'end' ? undefined : locate(text, at)
    TOKEN.lastIndex = at
    const [token, mark, string] = TOKEN.exec(text) ?? []
    const next: State | undefined =
      token === undefined ? undefined : follow(state, mark ?? (string === undefined ? 'scalar' : 'string'), open)
    if (next === undefined) return locate(text, at)
    state = next
    at = TOKEN.lastIndex
  }
}

/** What has to come behind a token; undefined where it may not be. */
function follow(state: State, token: string, open: ('{' | '[')[]): State | undefined {
  const isValue = state === 'value' || state === 'first value'
  const isKey = state === 'key' || state === 'first key'
  const container = open.at(-1)
  if (isValue && (token === '{' || token === '[')) {
    open.push(token)
    return token === '{' ? 'first key' : 'first value'
  }
  if (isValue && (token === 'string' || token === 'scalar')) return open.length === 0 ? 'end' : 'next'
  if (isKey && token === 'string') return 'colon'
  if (state === 'colon') return token === ':' ? 'value' : undefined
  if (state === 'next' && token === ',') return container === '{' ? 'key' : 'value'
  const mayClose =
    (token === '}' && container === '{' && (state === 'next' || state === 'first key')) ||
    (token === ']' && container === '[' && (state === 'next' || state === 'first value'))
  if (!mayClose) return undefined
  open.pop()
  return open.length === 0 ? 'end' : 'next'
}

function locate(text: string, at: number): JsonError {
  const before = text.slice(0, at)
  const line = before.split('\n').length
  const found = text.codePointAt(at)
  return {
    line,
    column: at - before.lastIndexOf('\n'),
    found: found === undefined ? 'the end of the text' : JSON.stringify(String.fromCodePoint(found)),
  }
}
