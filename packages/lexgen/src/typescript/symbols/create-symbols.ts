import type { LinkedDef, LinkedProgram } from '../../program/program.ts'
import type { Claim } from './name-wish.ts'
import { type Claimed, type Decided, resolveNames } from './resolve-names.ts'
import type { Renamed, SymbolTable, TsSymbol } from './symbol.ts'

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
    for (const name of Object.keys(document.defs)) {
      const def = program.defs.get(`${nsid}#${name}`)
      if (def === undefined) throw new Error(`No definition ${nsid}#${name} in the program`)
      declareAll(def, (role, wish) => claims.push({ def: name, role, wish }))
    }
    const decided = asModule(nsid, resolveNames(claims))
    modules.set(nsid, decided)
    return decided
  }
  return {
    of: ({ nsid, name }, role) => {
      const symbol = moduleOf(nsid).symbols.get(name)?.get(role)
      if (symbol === undefined) throw new Error(`No name was claimed for ${role} of ${nsid}#${name}`)
      return symbol
    },
    declaredIn: (nsid) => moduleOf(nsid).declared,
    renamedIn: (nsid) => moduleOf(nsid).renamed,
  }
}

interface Module {
  readonly symbols: ReadonlyMap<string, ReadonlyMap<string, TsSymbol>>
  readonly declared: ReadonlySet<string>
  readonly renamed: readonly Renamed[]
}

function asModule(nsid: string, decided: readonly Decided[]): Module {
  const declared = new Set<string>()
  const symbols = new Map<string, Map<string, TsSymbol>>()
  for (const { def, role, name } of decided) {
    const own = symbols.get(def) ?? new Map<string, TsSymbol>()
    symbols.set(def, own.set(role, { nsid, name }))
    declared.add(name)
  }
  const renamed = decided.flatMap(({ def, name, instead }) =>
    instead === undefined ? [] : [{ nsid, def, name, instead }],
  )
  return { symbols, declared, renamed }
}
