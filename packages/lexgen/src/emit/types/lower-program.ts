import type { LinkedProgram } from '../../program/program.ts'
import type { Module } from '../../typescript/ir.ts'
import { lowerModule } from './lower-module.ts'
import type { StringFormats } from '../../typescript/lower-type.ts'
import { type ModuleNames, nameModule } from '../../typescript/naming.ts'

export interface LowerOptions {
  /** Documents that another package provides: named, so that others can refer to them, but not lowered. */
  readonly isExternal: (nsid: string) => boolean
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
  const { stringFormats } = options
  return program.documents
    .filter(({ id }) => !options.isExternal(id))
    .map((document) =>
      lowerModule(document, { nsid: document.id, names: namesOf(document.id), namesOf, program, stringFormats }),
    )
}
