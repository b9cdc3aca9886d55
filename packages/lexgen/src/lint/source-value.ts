import { valueAt } from '../text/pointer.ts'
import { parseJson } from '../text/parse-json.ts'
import type { LexiconUnit } from '../sources/source.ts'

/** The author's own JSON of a unit, by pointers into the normalised document; parsed when it is first asked for. */
export function sourceValues(unit: LexiconUnit): (pointer: string) => unknown {
  const { source } = unit
  const base = source.pointer ?? ''
  let root: { readonly value: unknown } | undefined
  return (pointer) => {
    root ??= { value: 'value' in source ? source.value : valueAt(parse(source.text), base) }
    const origin = unit.originOf(pointer)
    return origin.startsWith(base) ? valueAt(root.value, origin.slice(base.length)) : undefined
  }
}

function parse(text: string): unknown {
  const parsed = parseJson(text)
  return parsed.ok ? parsed.value : undefined
}
