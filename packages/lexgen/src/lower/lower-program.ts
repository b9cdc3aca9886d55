import type { LinkedProgram } from '../link/program.ts'
import type { Module } from './ir.ts'
import { lowerModule } from './lower-module.ts'
import type { StringFormats } from './lower-type.ts'
import { type ModuleNames, nameModule } from './naming.ts'

export interface LowerOptions {
  readonly stringFormats: StringFormats
}

/** Lowers every document of a linked program, in the order of NSIDs. */
export function lowerProgram(program: LinkedProgram, options: LowerOptions): Module[] {
  const named = new Map<string, ModuleNames>()
  const documents = new Map(program.documents.map((document) => [document.id, document]))
  const namesOf = (nsid: string): ModuleNames => {
    const known = named.get(nsid)
    if (known) return known
    const document = documents.get(nsid)
    if (!document) throw new Error(`No document ${nsid} in the program`)
    const names = nameModule(document)
    named.set(nsid, names)
    return names
  }
  return program.documents.map((document) =>
    lowerModule(document, { nsid: document.id, names: namesOf(document.id), namesOf, program, ...options }),
  )
}
