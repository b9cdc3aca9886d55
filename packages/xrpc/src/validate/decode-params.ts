import { type Change, changeValue } from './change-value.ts'
import type { Finding } from './check.ts'
import { runCheck } from './run-check.ts'
import { ARRAY, BOOLEAN, INTEGER } from './nouns.ts'
import type { ValidationResult, Validator } from './validator.ts'

/** A name of a list as some clients write it, `feed[]` or `feed[0]`. */
const LIST_NAME = /^(.*)\[(\d*)\]$/s

const INTEGER_TEXT = /^-?\d+$/

/** Values of one parameter. */
interface Values {
  /** Whether the name says that it is a list, be it of one. */
  isList: boolean
  readonly all: { readonly order: number; readonly text: string }[]
}

/**
 * The params of a query out of its query string, for servers: integers and booleans out of their text, lists out of one or several values
 * (`feed=a&feed=b`, `feed[]=a` or `feed[0]=a`, in the order of the numbers), defaults for what is absent; or all that is wrong with them.
 * Other parameters are kept as text. AT Protocol specification, "HTTP API (XRPC)", "Lexicon HTTP Endpoints".
 */
export function decodeParams<T>(validator: Validator<T>, params: URLSearchParams): ValidationResult<T> {
  let value: unknown = readTexts(params)
  // What is text and should be something else is found, and made that; a list is made before its items are.
  for (;;) {
    const { found } = runCheck(validator['~check'], value, { mode: 'defaults' }, Infinity)
    const changes = found.flatMap(readFinding)
    if (changes.length === 0) return validator.validate(value)
    value = changeValue(value, changes)
  }
}

/** Texts by name, and lists of them where there are several or the name asks for one. */
function readTexts(params: URLSearchParams): object {
  const read = new Map<string, Values>()
  for (const [fullName, text] of params) {
    const [, name = fullName, index] = LIST_NAME.exec(fullName) ?? []
    const values = read.get(name) ?? { isList: false, all: [] }
    read.set(name, values)
    if (index !== undefined) values.isList = true
    values.all.push({ order: index ? Number(index) : values.all.length, text })
  }
  return Object.fromEntries([...read].map(([name, values]) => [name, listOrText(values)]))
}

function listOrText({ isList, all }: Values): unknown {
  const texts = all.sort((one, other) => one.order - other.order).map(({ text }) => text)
  return isList || texts.length > 1 ? texts : texts[0]
}

/** What a default stands for, and a text where something else should be. */
function readFinding({ code, expected, way, value, isDefault }: Finding): Change[] {
  if (isDefault) return [{ way, value }]
  if (code !== 'type' || typeof value !== 'string') return []
  if (expected === ARRAY) return [{ way, value: [value] }]
  // What else is expected is a constant, or one of several values.
  if (expected !== INTEGER && (value === 'true' || value === 'false')) return [{ way, value: value === 'true' }]
  // The sum takes the sign from a zero.
  return expected !== BOOLEAN && INTEGER_TEXT.test(value) ? [{ way, value: Number(value) + 0 }] : []
}
