import { findCircles } from '../../program/find-circles.ts'
import { flowEdgesOf, traceFlows } from '../../program/flows.ts'
import { defsOf, withDependencies } from '../../program/look-up.ts'
import { modulePath } from '../../typescript/specifiers.ts'
import type { Emitter } from '../emitter.ts'
import { STRING_FORMATS_OPTIONS, type StringFormatsOptions } from '../string-formats.ts'
import { checkRole, claimValidatorNames } from './claim-validator-names.ts'
import { VALIDATORS_OPTIONS, type ValidatorsOptions } from './options.ts'
import { planChecks } from '../../checks/plan-checks.ts'
import { printCheckStatement } from './print-checks.ts'

/** Below the banner, where compilers look for it; what the module exports is annotated, so that nobody's types are the worse for it. */
const NO_CHECK = "@ts-nocheck: checked by lexgen's own tests; spares your compiler the work"

/**
 * A module of validators beside that of each document, `createSession.validator.ts`: straight-line code, since this is the fastest that
 * needs no `eval`. Two halves, as of the types: `planChecks` (in `checks`) says what is checked, `print*` how that is written.
 */
export const validatorsEmitter: Emitter<ValidatorsOptions & StringFormatsOptions> = {
  name: 'validators',
  options: { ...VALIDATORS_OPTIONS, ...STRING_FORMATS_OPTIONS },
  needs: ['types'],
  isOn: ({ validators }) => validators,
  declare: claimValidatorNames,
  *emit({ program, documents, symbols, options, openModule }) {
    const circles = findCircles(program)
    const flows = traceFlows(flowEdgesOf(program))
    for (const document of withDependencies(documents, program)) {
      const { id } = document
      const taken = symbols.declaredIn(id, 'validator')
      const { statements, declared, foreign } = planChecks(defsOf(document, program), taken, {
        program,
        typeNameOf: ({ def, role }) => symbols.of(def, role).name,
        circles,
        flows,
        stringFormats: options.stringFormats,
      })
      if (statements.length === 0) continue
      const path = modulePath(id, 'validator')
      const types = statements.flatMap((each) =>
        each.kind === 'validator' ? [symbols.of(each.of.def, each.of.role)] : [],
      )
      const writer = openModule({
        path,
        source: id,
        nsid: id,
        part: 'validator',
        runtimeEntry: 'validate',
        notes: [NO_CHECK],
        declared,
        foreign: [...foreign.map(({ def, role }) => symbols.of(def, checkRole(role))), ...types],
      })
      const context = { ...writer, symbols }
      yield { path: `${path}.ts`, text: writer.finish(statements.map((each) => printCheckStatement(each, context))) }
    }
  },
}
