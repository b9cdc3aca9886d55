import type { LinkedProgram } from '../../program/program.ts'
import { type ModuleNames, nameModule } from './resolve-names.ts'
import type { SymbolTable } from './symbol.ts'

/** The symbols of a program; a document's names are decided when the first of them is asked for, and once. */
export function createSymbols(program: LinkedProgram): SymbolTable {
  const documents = new Map(program.documents.map((document) => [document.id, document]))
  const modules = new Map<string, ModuleNames>()
  const namesOf = (nsid: string): ModuleNames => {
    const known = modules.get(nsid)
    if (known !== undefined) return known
    const document = documents.get(nsid)
    if (document === undefined) throw new Error(`No document ${nsid} in the program`)
    const names = nameModule(document)
    modules.set(nsid, names)
    return names
  }
  return {
    of: ({ id }, role) => {
      const hash = id.indexOf('#')
      const nsid = id.slice(0, hash)
      return { nsid, name: namesOf(nsid).of(id.slice(hash + 1), role) }
    },
    declaredIn: (nsid) => namesOf(nsid).declared,
  }
}
