import { CODES } from './codes.ts'
import type { Diagnostic, Position, RelatedPlace } from './diagnostic.ts'
import { createLocator, type Locator } from './locator.ts'

/** The part of a source that positions need. */
export interface LocatedSource {
  readonly path: string
  readonly text: string
  /** Lines of the file before `text`. @default 0 */
  readonly lineOffset?: number
  readonly expectedId?: string
}

/** Every diagnostic with its position in the file, where it has a path that is among the sources. Positions that are there already stay. */
export function locateDiagnostics(diagnostics: readonly Diagnostic[], sources: readonly LocatedSource[]): Diagnostic[] {
  const byPath = groupByPath(sources)
  const locators = new Map<LocatedSource, Locator>()
  const locate = (path: string, pointer: string, nsid: string | undefined, prefer: 'value' | 'key') => {
    const source = pick(byPath.get(path) ?? [], nsid)
    if (source === undefined) return undefined
    let locator = locators.get(source)
    if (locator === undefined) {
      locator = createLocator(source.text)
      locators.set(source, locator)
    }
    return shift(locator(pointer, prefer), source.lineOffset ?? 0)
  }
  return diagnostics.map((diagnostic) => {
    const { path, pointer, nsid, related } = diagnostic
    if (path === undefined) return diagnostic
    const position = diagnostic.position ?? locate(path, pointer ?? '', nsid, pointsAt(diagnostic))
    const places = related?.map((place): RelatedPlace => {
      const found = place.position ?? locate(place.path, place.pointer ?? '', nsid, 'value')
      return found === undefined ? place : { ...place, position: found }
    })
    return {
      ...diagnostic,
      ...(position !== undefined && { position }),
      ...(places !== undefined && { related: places }),
    }
  })
}

/** Sources by path: a page of Markdown and an array of documents are several. */
export function groupByPath(sources: readonly LocatedSource[]): Map<string, LocatedSource[]> {
  const groups = new Map<string, LocatedSource[]>()
  for (const source of sources) {
    const group = groups.get(source.path)
    if (group === undefined) groups.set(source.path, [source])
    else group.push(source)
  }
  return groups
}

function pointsAt({ code }: Diagnostic): 'value' | 'key' {
  return CODES[code]?.pointsAt ?? 'value'
}

/** Of several texts in one file (fences of a page), the one that holds the document. */
function pick(candidates: readonly LocatedSource[], nsid: string | undefined): LocatedSource | undefined {
  if (candidates.length < 2 || nsid === undefined) return candidates[0]
  const holds = ({ text }: LocatedSource) => text.includes(`"${nsid}"`)
  return candidates.find(({ expectedId }) => expectedId === nsid) ?? candidates.find(holds) ?? candidates[0]
}

function shift(position: Position, lines: number): Position {
  return { ...position, line: position.line + lines, endLine: position.endLine + lines }
}
