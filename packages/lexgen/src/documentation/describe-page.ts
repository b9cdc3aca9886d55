import type { LexiconDocument } from '../language/document.ts'
import { defsOf } from '../program/look-up.ts'
import type { LinkedProgram } from '../program/program.ts'
import type { LexiconUnit } from '../sources/source.ts'
import { EXAMPLE_SERVICE } from '../text/example-service.ts'
import type { DefId } from '../text/nsid.ts'
import type { SymbolTable } from '../typescript/symbols/symbol.ts'
import { createAnchors } from './anchors.ts'
import { type DefinitionScope, describeDefinition } from './describe-definition.ts'
import { listPage } from './list-page.ts'
import type { Page } from './page.ts'
import { type HasPage, readProse } from './prose.ts'
import { traceProvenance } from './provenance.ts'
import { isPublished, rawDocument } from './raw-document.ts'
import { describeSamples } from './samples/describe-samples.ts'
import { originOf } from './samples/sample-scope.ts'
import { type PlainUse, showUse, traceUses } from './uses.ts'

/** What the pages of a site have in common. */
export interface PageScope {
  readonly program: LinkedProgram
  readonly symbols: SymbolTable
  readonly pages: ReadonlySet<string>
  readonly units: ReadonlyMap<string, LexiconUnit>
  readonly uses: ReadonlyMap<DefId, readonly PlainUse[]>
  /** The service that samples name: an origin. */
  readonly service: string
}

/** What describes some documents of a program; `service` is the address that samples name. */
export function createPageScope(
  documents: readonly LexiconDocument[],
  program: LinkedProgram,
  symbols: SymbolTable,
  service: string = EXAMPLE_SERVICE,
): PageScope {
  return {
    program,
    symbols,
    pages: new Set(documents.map(({ id }) => id)),
    units: new Map(program.units.map((unit) => [unit.document.id, unit])),
    uses: traceUses(program),
    service: originOf(service),
  }
}

/** The page of a document. */
export function describePage(document: LexiconDocument, scope: PageScope): Page {
  const listed = listPage(document)
  const { nsid } = listed
  const { program, symbols, pages, units, uses } = scope
  const hasPage: HasPage = (other, name = 'main') =>
    pages.has(other) && (name === 'main' || program.resolve(`${other}#${name}`, other) !== undefined)
  const source = units.get(nsid)?.source
  const isRecord = source !== undefined && isPublished(source)
  const definitionScope: DefinitionScope = {
    nsid,
    program,
    hasPage,
    symbols,
    claimAnchor: createAnchors(),
    isSorted: isRecord,
    usesOf: ({ id }) => (uses.get(id) ?? []).filter(({ nsid: from }) => pages.has(from)).map(showUse),
  }
  const { main } = document.defs
  const ordered = defsOf(document, program).toSorted((a, b) => Number(b.name === 'main') - Number(a.name === 'main'))
  return {
    ...listed,
    title: main?.type === 'permission-set' ? main.title : undefined,
    prose: readProse(document.description, hasPage),
    definitions: ordered.map((def) => describeDefinition(def, definitionScope)),
    samples: describeSamples(document, scope),
    provenance: isRecord ? traceProvenance(source) : undefined,
    raw: source === undefined ? '' : JSON.stringify(rawDocument(source), undefined, 2),
  }
}
