import { resolve } from 'node:path'
import type { LoadedSource } from '../sources/load-documents.ts'
import { isFilePath } from '../sources/schemes.ts'
import type { LexiconUnit } from '../sources/source.ts'
import { fileSegments } from './id-path.ts'
import type { Picked } from './match-documents.ts'

/** What a sound document is picked by. */
export function pickedBy({ document, source }: LexiconUnit): Picked {
  return { ids: [document.id], path: source.path }
}

/** The same of a source that may hold anything: one that does not say its id is picked by what its file would be called after. */
export function pickedByLoaded({ id, source }: LoadedSource, cwd: string): Picked {
  const { path, pointer = '' } = source
  // The id in a text that is no JSON is a guess.
  const isSure = id !== undefined && 'value' in source
  return { ids: [...(id === undefined ? [] : [id]), ...(isSure || pointer !== '' ? [] : idsOfPath(path, cwd))], path }
}

/** The NSIDs of documents that may be in a file that cannot be read: `lexicons/com/example/foo.json` is called after `com.example.foo`. */
export function idsOfPath(path: string, cwd: string): string[] {
  const segments = fileSegments(isFilePath(path) ? resolve(cwd, path) : path) ?? []
  const endings = segments.map((_, i) => segments.slice(i).join('.'))
  return endings.filter((ending) => ending.split('.').length >= MIN_NSID_SEGMENTS)
}

/** Source: AT Protocol specification, "Namespaced Identifiers (NSIDs)", "NSID Syntax". */
const MIN_NSID_SEGMENTS = 3
