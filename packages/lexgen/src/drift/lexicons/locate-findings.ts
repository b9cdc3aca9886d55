import { createLocator, type Locator } from '../../diagnostics/locator.ts'
import type { LinkedProgram } from '../../program/program.ts'
import type { LexiconUnit } from '../../sources/source.ts'
import { childPointer, pointerKeys, valueAt } from '../../text/pointer.ts'
import type { DriftPlace } from './finding.ts'

/** Finds where something stands in the files of a program. */
export interface Places {
  /** The pointer in the source for one in the document, or for the nearest thing above that is there; undefined without a document. */
  readonly pointerOf: (nsid: string, pointer: string) => string | undefined
  readonly placeOf: (nsid: string, pointer: string) => DriftPlace | undefined
}

/** Texts are taken apart when the first place in them is asked for. */
export function createPlaces({ units }: LinkedProgram): Places {
  const byId = new Map(units.map((unit) => [unit.document.id, unit]))
  const locators = new Map<string, Locator>()
  const pointerOf = (nsid: string, pointer: string): string | undefined => {
    const unit = byId.get(nsid)
    return unit && unit.originOf(survivingPointer(pointer, unit))
  }
  return {
    pointerOf,
    placeOf: (nsid, pointer) => {
      const [unit, origin] = [byId.get(nsid), pointerOf(nsid, pointer)]
      if (unit === undefined || origin === undefined) return undefined
      const { path, lineOffset = 0 } = unit.source
      // The whole of a text: most findings of that kind are of lexicons that are new, and need not be taken apart.
      if (origin === '') return { file: path, line: 1 + lineOffset, col: 1 }
      const { text } = unit.source
      const locate = locators.get(text) ?? createLocator(text)
      locators.set(text, locate)
      const { line, column } = locate(origin, 'value')
      return { file: path, line: line + lineOffset, col: column }
    },
  }
}

/** The pointer as far as the document has what it leads to. */
function survivingPointer(pointer: string, { document }: LexiconUnit): string {
  let surviving = ''
  for (const key of pointerKeys(pointer)) {
    const next = childPointer(surviving, key)
    if (valueAt(document, next) === undefined) break
    surviving = next
  }
  return surviving
}
