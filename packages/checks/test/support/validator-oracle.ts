import type { Validator } from '@lexgen/xrpc/validate'
import { defaultOptions } from '../../../lexgen/src/api/options.ts'
import type { MethodPart } from '../../../lexgen/src/data/method-parts.ts'
import { emittersOf } from '../../../lexgen/src/emit/emitters.ts'
import { claimSymbols } from '../../../lexgen/src/emit/run-emitters.ts'
import { validatorRole } from '../../../lexgen/src/emit/validators/claim-validator-names.ts'
import { rootsOf } from '../../../lexgen/src/typescript/roots.ts'
import type { LinkedProgram } from '../../../lexgen/src/program/program.ts'
import type { Role } from '../../../lexgen/src/typescript/symbols/symbol.ts'
import { type Oracle, nameOf, subjectsOf } from '../../../lexgen/test/support/oracles/oracle.ts'
import type { LoadValidators } from './validators.ts'

const ROLES: Readonly<Record<MethodPart, Role>> = {
  params: 'Params',
  input: 'Input',
  output: 'Output',
  message: 'Message',
}

/** The generated validator of each subject by its name, but of what has none, such as params that are empty. */
export async function validatorsOf(
  program: LinkedProgram,
  load: LoadValidators,
): Promise<ReadonlyMap<string, Validator<unknown>>> {
  const symbols = claimSymbols(emittersOf('generate'), program, { ...defaultOptions(), validators: true })
  const validators = new Map<string, Validator<unknown>>()
  for (const subject of subjectsOf(program.documents)) {
    const [nsid = '', name = 'main'] = subject.ref.split('#')
    const def = program.defs.get(`${nsid}#${name}`)
    const role = subject.part === undefined ? 'type' : ROLES[subject.part]
    if (def === undefined || !rootsOf(def).some((root) => root.role === role)) continue
    const module = await load(nsid.replaceAll('.', '/'))
    // What generated modules export under these names are validators.
    validators.set(nameOf(subject), module[symbols.of(def, validatorRole(role)).name] as Validator<unknown>)
  }
  return validators
}

/** Validates as a user of generated validators does, strictly; has no opinion of what has none. */
export async function validatorOracle(program: LinkedProgram, load: LoadValidators): Promise<Oracle> {
  const validators = await validatorsOf(program, load)
  return (subject, value) => validators.get(nameOf(subject))?.validate(value).ok
}
