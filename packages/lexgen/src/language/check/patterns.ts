import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { childPointer } from '../../text/pointer.ts'
import { describeJson, quote } from '../../text/json.ts'
import { hintForMime } from './mime-hint.ts'
import { problemAt, type Where } from './where.ts'

/** A string that does not have the form that its place asks for. `isName` says that it is the key of a definition. */
export function describePatternProblem(
  value: unknown,
  isName: boolean,
  keys: readonly string[],
  pointer: string,
  where: Where,
): Diagnostic {
  const text = typeof value === 'string' ? value : ''
  const found = describeJson(value)
  if (isName) {
    const message = `expected a name without "#" and ".", found ${found}`
    return problemAt(where, 'LEX2009', childPointer(pointer, text), message, { hint: hintForName(text) })
  }
  switch (keys.length === 1 ? keys[0] : keyOf(keys)) {
    case 'id':
      return problemAt(where, 'LEX2006', pointer, `expected an NSID such as com.example.getThing, found ${found}`, {
        hint: hintForNsid(text),
      })
    case 'key':
      return problemAt(where, 'LEX2010', pointer, `expected tid, nsid, any or literal:<key>, found ${found}`, {
        hint: hintForRecordKey(text),
      })
    case 'ref':
    case 'refs':
      return problemAt(where, 'LEX2022', pointer, `expected a reference such as nsid#name or #name, found ${found}`, {
        hint: hintForReference(text),
      })
    case 'encoding':
      return problemAt(where, 'LEX2023', pointer, `expected a MIME type such as application/json, found ${found}`, {
        hint: hintForMime(text),
      })
    case 'accept':
      return problemAt(where, 'LEX2025', pointer, `expected a MIME type, type/* or */*, found ${found}`, {
        hint: hintForMime(text),
      })
    case 'collection':
      return problemAt(where, 'LEX2028', pointer, `expected the NSID of a collection, found ${found}`, {
        hint: text.includes('*') ? 'wildcards are not allowed in sets' : undefined,
      })
    default:
      return problemAt(where, 'LEX2027', pointer, `expected a name without white space, found ${found}`)
  }
}

/** The key of the schema that holds the value, list indexes aside. */
function keyOf(keys: readonly string[]): string | undefined {
  return keys.findLast((key) => !/^\d+$/.test(key))
}

function hintForName(name: string): string {
  return name === '' ? 'give it a name' : `did you mean ${quote(name.replaceAll(/[#.]+/g, ''))}?`
}

function hintForNsid(id: string): string | undefined {
  if (id.includes('#')) return `without the fragment: ${quote(id.slice(0, id.indexOf('#')))}`
  if (id.trim() !== id) return `without white space around it: ${quote(id.trim())}`
  if (id.includes('/')) return `with dots: ${quote(id.replaceAll('/', '.'))}`
  if (id.split('.').length < 3) return 'an NSID has at least three segments'
  if (/[-_][^.]*$/.test(id) || /\.\d[^.]*$/.test(id))
    return 'the last segment has letters and digits only, and begins with a letter'
  return undefined
}

function hintForRecordKey(key: string): string | undefined {
  if (key === 'self') return 'did you mean "literal:self"?'
  return key.startsWith('literal:') ? 'after literal: stands a record key of letters, digits and ._~:-' : undefined
}

function hintForReference(ref: string): string | undefined {
  if (ref.includes('/')) return `with dots: ${quote(ref.replaceAll('/', '.'))}`
  if (/^[a-zA-Z]\w*$/.test(ref)) return `did you mean ${quote(`#${ref}`)}?`
  return ref.endsWith('#') ? 'name a definition after the #' : undefined
}
