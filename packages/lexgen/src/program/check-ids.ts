import type { Diagnostic, RelatedPlace } from '../diagnostics/diagnostic.ts'
import { type Place, problem } from '../diagnostics/problem.ts'
import { type LexiconUnit, nsidOf } from '../sources/source.ts'
import { fileSegments, isNamedAfter } from './id-path.ts'
import { joinNames } from '../text/lists.ts'
import { lastSegment } from '../text/nsid.ts'

/** Files that are not called after their document, and ids that differ by case only; those name both files. */
export function checkIds(units: readonly LexiconUnit[]): Diagnostic[] {
  // What is wrong with an id itself was told.
  const named = units.filter((unit) => nsidOf(unit) !== undefined && !unit.hidden?.isReported(unit.originOf('/id')))
  const diagnostics = named.flatMap(describeMisnamed)
  const byFoldedId = new Map<string, LexiconUnit[]>()
  for (const unit of named) {
    const key = unit.document.id.toLowerCase()
    const earlier = byFoldedId.get(key)
    if (earlier === undefined) {
      byFoldedId.set(key, [unit])
      continue
    }
    if (earlier.some(({ document }) => document.id === unit.document.id)) continue
    diagnostics.push(describeCaseTwin(unit, earlier))
    earlier.push(unit)
  }
  return diagnostics
}

/** Greatest number of others that are named. */
const MAX_TWINS = 3

function describeMisnamed(unit: LexiconUnit): Diagnostic[] {
  const { id } = unit.document
  const segments = fileSegments(unit.source.path)
  // A file that holds several documents is called after none.
  const several = unit.source.pointer !== undefined && unit.source.pointer !== ''
  if (segments === undefined || several || isNamedAfter(segments, id)) return []
  const message = `expected a file called ${lastSegment(id)}.json for ${id}, found ${unit.source.path}`
  return [problem('LEX3007', placeOf(unit), message, { hint: 'rename the file, or correct the id' })]
}

function describeCaseTwin(unit: LexiconUnit, earlier: readonly LexiconUnit[]): Diagnostic {
  const others = joinNames(
    earlier.map(({ document }) => document.id),
    MAX_TWINS,
  )
  return problem(
    'LEX3002',
    placeOf(unit),
    `expected ids that differ by more than case, found ${unit.document.id} and ${others}`,
    {
      related: earlier.slice(0, MAX_TWINS).map((other) => relateTo(`${other.document.id} is here`, other)),
      hint: 'rename one of them',
    },
  )
}

function placeOf(unit: LexiconUnit): Place {
  const { path, lineOffset } = unit.source
  return { path, lineOffset, pointer: unit.originOf('/id'), nsid: unit.document.id }
}

function relateTo(message: string, { source, originOf }: LexiconUnit): RelatedPlace {
  const { path, lineOffset } = source
  return { message, path, pointer: originOf('/id'), ...(lineOffset !== undefined && { lineOffset }) }
}
