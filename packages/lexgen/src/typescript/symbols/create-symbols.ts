import { defsOf } from '../../program/look-up.ts'
import type { LinkedDef, LinkedProgram } from '../../program/program.ts'
import { PARTS } from '../../text/generated-files.ts'
import type { Claim } from './name-wish.ts'
import { type Claimed, resolveNames } from './resolve-names.ts'
import type { Part, Renamed, Role, SymbolTable, TsSymbol } from './symbol.ts'

/**
 * The symbols of a program. `declareAll` has every emitter claim what it wants of one definition; a document's names are decided
 * when the first of them is asked for, and once.
 */
export function createSymbols(program: LinkedProgram, declareAll: (def: LinkedDef, claim: Claim) => void): SymbolTable {
  const documents = new Map(program.documents.map((document) => [document.id, document]))
  const modules = new Map<string, Module>()
  const moduleOf = (nsid: string): Module => {
    const known = modules.get(nsid)
    if (known !== undefined) return known
    const document = documents.get(nsid)
    if (document === undefined) throw new Error(`No document ${nsid} in the program`)
    const claims: Claimed[] = []
    for (const def of defsOf(document, program)) {
      declareAll(def, (role, wish) => claims.push({ def: def.name, role, wish }))
    }
    const decided = decideModule(nsid, claims)
    modules.set(nsid, decided)
    return decided
  }
  return {
    of: ({ nsid, name }, role) => {
      const symbol = moduleOf(nsid).symbols.get(name)?.get(role)
      if (symbol === undefined) throw new Error(`No name was claimed for ${role} of ${nsid}#${name}`)
      return symbol
    },
    declaredIn: (nsid, part) => moduleOf(nsid).declared.get(part) ?? NO_NAMES,
    renamedIn: (nsid) => moduleOf(nsid).renamed,
  }
}

interface Module {
  readonly symbols: ReadonlyMap<string, ReadonlyMap<Role, TsSymbol>>
  readonly declared: ReadonlyMap<Part | undefined, ReadonlySet<string>>
  /** Of the main module: names of the others are built on these. */
  readonly renamed: readonly Renamed[]
}

const NO_NAMES: ReadonlySet<string> = new Set()

/** The modules of a document in the order in which their names are decided. */
const MODULES: readonly (Part | undefined)[] = [undefined, ...PARTS]

function decideModule(nsid: string, claims: readonly Claimed[]): Module {
  const declared = new Map<Part | undefined, Set<string>>()
  const symbols = new Map<string, Map<Role, TsSymbol>>()
  const renamed: Renamed[] = []
  for (const part of MODULES) {
    const own = claims.filter(({ wish }) => wish.part === part)
    if (own.length === 0) continue
    const names = new Set<string>()
    declared.set(part, names)
    for (const { def, role, name, instead } of resolveNames(own, (of, as) => symbols.get(of)?.get(as)?.name)) {
      const ofDef = symbols.get(def) ?? new Map<Role, TsSymbol>()
      symbols.set(def, ofDef.set(role, part === undefined ? { nsid, name } : { nsid, name, part }))
      names.add(name)
      if (part === undefined && instead !== undefined) renamed.push({ nsid, def, name, instead })
    }
  }
  return { symbols, declared, renamed }
}
