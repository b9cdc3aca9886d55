import { isObject, ownValue } from './json.ts'

/** `pointer` extended by one key or index (RFC 6901). */
export function childPointer(pointer: string, key: string | number): string {
  if (typeof key === 'number' || !(key.includes('~') || key.includes('/'))) return `${pointer}/${key}`
  return `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** The keys of a pointer, unescaped; none for the whole document. */
export function pointerKeys(pointer: string): string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The value that a pointer leads to in a JSON value; undefined where it leads nowhere. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root
  for (const key of pointerKeys(pointer)) {
    if (Array.isArray(value)) value = value[Number(key)]
    else if (isObject(value)) value = ownValue(value, key)
    else return undefined
  }
  return value
}
