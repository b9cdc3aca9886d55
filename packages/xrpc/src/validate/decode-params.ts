import { runCheck, toResult, type ValidationResult, type Validator } from './validator.ts'

/** A name of a list as some clients write it, `feed[]` or `feed[0]`. */
const LIST_NAME = /^(.*)\[(\d*)\]$/s

/** Values of one parameter. */
interface Values {
  /** Whether the name says that it is a list, be it of one. */
  isList: boolean
  readonly all: { readonly order: number; readonly text: string }[]
}

/**
 * The params of a query out of its query string, for servers: integers and booleans out of their text, lists out of one or several values
 * (`feed=a&feed=b`, `feed[]=a` or `feed[0]=a`, in the order of the numbers), defaults for what is absent, or all that is wrong with them. Other parameters are
 * kept as text. AT Protocol specification, "HTTP API (XRPC)", "Lexicon HTTP Endpoints".
 */
export function decodeParams<T>(validator: Validator<T>, params: URLSearchParams): ValidationResult<T> {
  const read = new Map<string, Values>()
  for (const [fullName, text] of params) {
    const [, name = fullName, index] = LIST_NAME.exec(fullName) ?? []
    const values = read.get(name) ?? { isList: false, all: [] }
    read.set(name, values)
    if (index !== undefined) values.isList = true
    values.all.push({ order: index ? Number(index) : values.all.length, text })
  }
  const value = Object.fromEntries([...read].map(([name, values]) => [name, listOrText(values)]))
  return toResult(runCheck(validator['~check'], value, { fillsDefaults: true, readsStrings: true }), value)
}

/** A single value is a text: whether it stands for a list of one, its definition knows. */
function listOrText({ isList, all }: Values): unknown {
  const texts = [...all].sort((one, other) => one.order - other.order).map(({ text }) => text)
  return isList || texts.length > 1 ? texts : texts[0]
}
