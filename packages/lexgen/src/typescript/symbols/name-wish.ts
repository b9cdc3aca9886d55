import type { Part, Role } from './symbol.ts'

/**
 * Who has a name that several wish for: the lowest rank. What a main definition and what an identifier is called depends on nothing
 * else, so that nothing that is added takes it away.
 */
export const RANKS = {
  /** What a method needs, and a main definition of any other type: refs to the document mean it. */
  main: 0,
  /** A definition whose name is the identifier. */
  identifier: 1,
  /** A definition whose name has to be made into an identifier. */
  definition: 2,
  /** The class of a declared error. */
  error: 3,
  /** An inline union, enumeration or object. */
  inline: 4,
  guard: 5,
  /** The list of the values of an enumeration. */
  values: 6,
} as const

/** A wish for a name. */
export interface NameWish {
  readonly rank: (typeof RANKS)[keyof typeof RANKS]
  /** From the best to the last; as a function where they build on names of the same definition, of a lower rank. */
  readonly candidates: readonly string[] | ((nameOf: (role: Role) => string) => readonly string[])
  /** The module that exports it; names of the main module can be built on. @default the main one */
  readonly part?: Part
  /** What tells it from all others of its rank in the lexicon's own words, for the case that every candidate is taken. */
  readonly own: string
}

/** Wishes for the name of a definition in a role. */
export type Claim = (role: Role, wish: NameWish) => void
