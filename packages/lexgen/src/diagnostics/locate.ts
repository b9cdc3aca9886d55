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

/** What leads to a place in one of the texts of a file. */
type PlaceInFile = Pick<Diagnostic, 'pointer' | 'lineOffset'>

/** Every diagnostic with its position in the file, where it has a path that is among the sources. Positions that are there already stay. */
export function locateDiagnostics(diagnostics: readonly Diagnostic[], sources: readonly LocatedSource[]): Diagnostic[] {
  const byPath = groupByPath(sources)
  const locators = new Map<LocatedSource, Locator>()
  const locate = (path: string, place: PlaceInFile, nsid: string | undefined, prefer: 'value' | 'key') => {
    const source = pickSource(byPath.get(path), place.lineOffset, nsid)
    if (source === undefined) return undefined
    let locator = locators.get(source)
    if (locator === undefined) {
      locator = createLocator(source.text)
      locators.set(source, locator)
    }
    return shiftLines(locator(place.pointer ?? '', prefer), source.lineOffset ?? 0)
  }
  return diagnostics.map((diagnostic) => {
    const { lineOffset: _, ...located } = diagnostic
    const { path, nsid, related } = located
    if (path === undefined) return located
    const position = located.position ?? locate(path, diagnostic, nsid, pointsAt(diagnostic))
    const places = related?.map((place): RelatedPlace => {
      const { lineOffset: __, ...shown } = place
      const found = place.position ?? locate(place.path, place, nsid, 'value')
      return found === undefined ? shown : { ...shown, position: found }
    })
    return {
      ...located,
      ...(position !== undefined && { position }),
      ...(places !== undefined && { related: places }),
    }
  })
}

/** The texts of a file by the lines before them: one, but for the fences of a page. An array of documents is one text, too. */
type TextsOfFile = ReadonlyMap<number, LocatedSource>

/** The texts of each file. */
export function groupByPath(sources: readonly LocatedSource[]): ReadonlyMap<string, TextsOfFile> {
  const groups = new Map<string, Map<number, LocatedSource>>()
  for (const source of sources) {
    const group = groups.get(source.path) ?? new Map<number, LocatedSource>()
    const offset = source.lineOffset ?? 0
    if (!group.has(offset)) group.set(offset, source)
    groups.set(source.path, group)
  }
  return groups
}

function pointsAt({ code }: Diagnostic): 'value' | 'key' {
  return CODES[code]?.pointsAt ?? 'value'
}

/** Of several texts in one file (fences of a page), the one that is meant, or the one that seems to hold the document. */
function pickSource(
  texts: TextsOfFile | undefined,
  lineOffset: number | undefined,
  nsid: string | undefined,
): LocatedSource | undefined {
  if (texts === undefined) return undefined
  const meant = lineOffset === undefined ? undefined : texts.get(lineOffset)
  if (meant !== undefined) return meant
  const candidates = [...texts.values()]
  if (candidates.length < 2 || nsid === undefined) return candidates[0]
  const holds = ({ text }: LocatedSource) => text.includes(`"${nsid}"`)
  return candidates.find(({ expectedId }) => expectedId === nsid) ?? candidates.find(holds) ?? candidates[0]
}

function shiftLines(position: Position, lines: number): Position {
  return { ...position, line: position.line + lines, endLine: position.endLine + lines }
}
