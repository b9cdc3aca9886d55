import { isFilePath } from '../sources/schemes.ts'
import { lastSegment } from '../text/nsid.ts'

const JSON_EXTENSION = '.json'

/** A JSON file's path without the extension, in segments; undefined for pages, modules and standard input, which hold many documents. */
export function fileSegments(path: string): string[] | undefined {
  if (!path.endsWith(JSON_EXTENSION) || !isFilePath(path)) return undefined
  const segments = path.slice(0, -JSON_EXTENSION.length).split(/[/\\]/)
  return segments.filter((segment) => segment !== '' && segment !== '.' && segment !== '..')
}

/** Whether a file is called after its document: `foo.json` or `com.example.foo.json` for `com.example.foo`. */
export function isNamedAfter(segments: readonly string[], id: string): boolean {
  const name = segments.at(-1)
  return name === id || name === lastSegment(id)
}
