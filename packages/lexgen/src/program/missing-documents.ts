import type { LexiconUnit, PartialUnit } from '../sources/source.ts'
import { resolveModule } from '../sources/resolve-module.ts'
import { MODULE_SCHEME } from '../sources/schemes.ts'
import { byCodeUnit } from '../text/order.ts'

/** The library that has the official lexicons, and its export of them. */
export const OFFICIAL_PACKAGE = '@atproto/api'
export const OFFICIAL_SOURCE: string = `${MODULE_SCHEME}${OFFICIAL_PACKAGE}#schemas`

/** Authorities of the documents in it. */
const OFFICIAL_AUTHORITIES: ReadonlySet<string> = new Set(['app.bsky', 'chat.bsky', 'com.atproto', 'tools.ozone'])

/** One reference to a document that is not in the run, and nothing in the run is nearly called so. */
export interface MissingReference {
  readonly nsid: string
  readonly from: LexiconUnit | PartialUnit
}

/** Documents that references lead to and that are not in the run, and what is to be known to add them. */
export interface MissingDocuments {
  /** NSIDs of those in namespaces that @atproto/api has, sorted; and of the others that the documents of the sources refer to. */
  readonly official: readonly string[]
  readonly others: readonly string[]
  /** NSIDs of those that only documents of external packages refer to. */
  readonly ofPackages: readonly string[]
  /** What `--include` has to say for the documents of the sources to be generated, and of the added ones only what those refer to. */
  readonly own: readonly string[]
  /** Whether the sources hold official documents, too, of which @atproto/api may have other versions. */
  readonly ownOfficial: boolean
  /** Whether @atproto/api is among the sources already, and whether it can be. */
  readonly isOfficialThere: boolean
  readonly isOfficialInstalled: boolean
}

/** What the references of a run lack; undefined where they lack nothing. */
export function gatherMissing(
  missing: readonly MissingReference[],
  units: readonly (LexiconUnit | PartialUnit)[],
  isProvided: (unit: LexiconUnit) => boolean,
  { sources, cwd, include }: { sources: readonly string[]; cwd: string; include?: readonly string[] | undefined },
): MissingDocuments | undefined {
  if (missing.length === 0) return undefined
  const wanted = new Set(missing.flatMap(({ nsid, from }) => (isProvided(from) ? [] : [nsid])))
  const all = [...new Set(missing.map(({ nsid }) => nsid))].sort(byCodeUnit)
  const isOfficial = (nsid: string): boolean => OFFICIAL_AUTHORITIES.has(authorityOf(nsid))
  const ids = units.flatMap((unit) => (isProvided(unit) || !NSID_LIKE.test(unit.document.id) ? [] : [unit.document.id]))
  return {
    official: all.filter((nsid) => wanted.has(nsid) && isOfficial(nsid)),
    others: all.filter((nsid) => wanted.has(nsid) && !isOfficial(nsid)),
    ofPackages: all.filter((nsid) => !wanted.has(nsid)),
    // Of an authority that @atproto/api has documents of, too, each is named.
    own: include ?? [...new Set(ids.map((id) => (isOfficial(id) ? id : `${authorityOf(id)}.*`)))].sort(byCodeUnit),
    ownOfficial: ids.some(isOfficial),
    isOfficialThere: sources.some((source) => source.startsWith(`${MODULE_SCHEME}${OFFICIAL_PACKAGE}`)),
    isOfficialInstalled: canResolve(OFFICIAL_PACKAGE, cwd),
  }
}

/** What stands in a pattern for nothing but itself; what is called otherwise is wrong, and reported as such. */
const NSID_LIKE = /^[\w-]+(?:\.[\w-]+){2,}$/

function authorityOf(nsid: string): string {
  return nsid.split('.', 2).join('.')
}

function canResolve(name: string, cwd: string): boolean {
  try {
    resolveModule(name, cwd)
    return true
  } catch {
    // Not installed, or broken: installing it again mends both.
    return false
  }
}
