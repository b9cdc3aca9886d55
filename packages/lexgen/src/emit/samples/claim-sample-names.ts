import type { LinkedDef } from '../../program/program.ts'
import { type Claim, RANKS } from '../../typescript/symbols/name-wish.ts'
import { lowerFirst } from '../../typescript/symbols/identifiers.ts'
import type { Role } from '../../typescript/symbols/symbol.ts'
import type { SamplesOptions } from './options.ts'
import { type Root, rootsOf } from '../../typescript/roots.ts'

/** The sample of the type that a definition has in a role: `postSample`. */
export function sampleRole(role: Role): Role {
  return `sample ${role}`
}

/** The types of a definition that samples are made of: tokens are constants already. */
export function sampledRoots(def: LinkedDef): Root[] {
  return rootsOf(def).filter(({ schema }) => schema.type !== 'token')
}

/** Claims the names of a module of samples, each built on the name of its type, so that they keep as still as that. */
export function claimSampleNames(def: LinkedDef, claim: Claim, { samples }: SamplesOptions): void {
  // Names in a module of its own: switching it on renames nothing.
  if (!samples) return
  for (const { role } of sampledRoots(def)) {
    claim(sampleRole(role), {
      rank: RANKS.main,
      part: 'sample',
      candidates: (nameOf) => [`${lowerFirst(nameOf(role))}Sample`],
      own: `${def.name}_${role}`,
    })
  }
}
