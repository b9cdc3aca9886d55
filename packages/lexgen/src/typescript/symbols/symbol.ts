import type { PARTS } from '../../text/generated-files.ts'
import type { DefName } from '../../text/nsid.ts'

/**
 * What an export stands for beside the definition that it comes from. The roles of the TypeScript types are below; another emitter
 * adds its own by claiming them.
 *
 * - `type` the type of a definition, `value` the constant of a record, token or permission set, `guard` its `isX`
 * - `function`, `Method` (the descriptor), `Params`, `Input`, `Output`, `Message` and `Error` (the union) of a method
 * - `errorRole`, `inlineRole` and `valuesRole` below, for what a definition has several of
 */
export type Role = string

/** The class of a declared error. */
export function errorRole(errorName: string): Role {
  return `error ${errorName}`
}

/** The type of a union, an enumeration or an object that stands inline at a JSON pointer of the document. */
export function inlineRole(pointer: string): Role {
  return `inline ${pointer}`
}

/** The list of the values of an enumeration at a JSON pointer. */
export function valuesRole(pointer: string): Role {
  return `values ${pointer}`
}

/** A module beside the main one of a document: `createSession.validator.ts`. Each has names of its own. */
export type Part = (typeof PARTS)[number]

/** A name that a module of an NSID exports. Two symbols are one when all fields are equal. */
export interface TsSymbol {
  readonly nsid: string
  readonly name: string
  /** @default the main module */
  readonly part?: Part | undefined
}

/** A name that is not the best one for what it names, since another has that. */
export interface Renamed extends TsSymbol {
  /** The definition that it belongs to. */
  readonly def: string
  /** What it would be called alone. */
  readonly instead: string
}

/** The names of everything that is generated from a program, decided before anything is printed. */
export interface SymbolTable {
  /** The symbol of a definition in a role. Throws (a bug) where no emitter has claimed one. */
  readonly of: (def: DefName, role: Role) => TsSymbol
  /** Every name that the module of a document declares, or the one beside it. */
  readonly declaredIn: (nsid: string, part?: Part) => ReadonlySet<string>
  /** Those of them that gave way to others. */
  readonly renamedIn: (nsid: string) => readonly Renamed[]
}
