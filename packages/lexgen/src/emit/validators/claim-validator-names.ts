import type { LinkedDef } from '../../program/program.ts'
import { type Claim, RANKS } from '../../typescript/symbols/name-wish.ts'
import { lowerFirst } from '../../typescript/symbols/identifiers.ts'
import type { Role } from '../../typescript/symbols/symbol.ts'
import type { ValidatorsOptions } from './options.ts'
import { rootsOf } from '../../typescript/roots.ts'

/** The validator of the type that a definition has in a role: `postValidator`. */
export function validatorRole(role: Role): Role {
  return `validator ${role}`
}

/** The function behind it, which validators of other types call: `checkPost`. */
export function checkRole(role: Role): Role {
  return `check ${role}`
}

/**
 * Claims the names of a module of validators, each built on the name of its type, so that they keep as still as that. A type called
 * `FooValidator` has the check `checkFooValidator_`, since `checkFooValidator` is the validator of a type `CheckFoo`.
 */
export function claimValidatorNames(def: LinkedDef, claim: Claim, { validators }: ValidatorsOptions): void {
  // Names in a module of its own: switching it on renames nothing.
  if (!validators) return
  for (const { role } of rootsOf(def)) {
    const own = `${def.name}_${role}`
    claim(validatorRole(role), {
      rank: RANKS.main,
      part: 'validator',
      candidates: (nameOf) => [`${lowerFirst(nameOf(role))}Validator`],
      own,
    })
    claim(checkRole(role), {
      rank: RANKS.main,
      part: 'validator',
      candidates: (nameOf) => {
        const type = nameOf(role)
        return [type.endsWith('Validator') ? `check${type}_` : `check${type}`]
      },
      own,
    })
  }
}
