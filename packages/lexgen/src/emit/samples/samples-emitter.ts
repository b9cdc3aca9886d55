import { type SampleLiterals, createSampleLiterals } from '../../documentation/samples/sample-literals.ts'
import type { Layout } from '../../layout/builders.ts'
import { defsOf } from '../../program/look-up.ts'
import type { LinkedDef } from '../../program/program.ts'
import { type Sampling, sampleDefinition, sampleSchema } from '../../sampling/sample-value.ts'
import type { Json } from '../../text/json.ts'
import { printJson } from '../../typescript/json-literal.ts'
import { typeOf } from '../../typescript/model.ts'
import type { ModuleWriter } from '../../typescript/module-writer.ts'
import { modulePath } from '../../typescript/specifiers.ts'
import { constStatement } from '../../typescript/statements.ts'
import type { TsSymbol } from '../../typescript/symbols/symbol.ts'
import type { Emitter } from '../emitter.ts'
import { claimSampleNames, sampleRole, sampledRoots } from './claim-sample-names.ts'
import { SAMPLES_OPTIONS, type SamplesOptions } from './options.ts'
import type { Root } from '../../typescript/roots.ts'

/** A constant of a module of samples, before it is printed. */
interface Sample {
  readonly name: string
  readonly type: TsSymbol
  readonly value: Json
}

/**
 * A module of samples beside that of each document, `x.sample.ts`: the smallest valid value of every type, as a constant of it. A type of
 * which no value is valid has none.
 */
export const samplesEmitter: Emitter<SamplesOptions> = {
  name: 'samples',
  options: SAMPLES_OPTIONS,
  needs: ['types'],
  isOn: ({ samples }) => samples,
  declare: claimSampleNames,
  *emit({ documents, program, symbols, openModule }) {
    for (const document of documents) {
      const { id } = document
      const literals = createSampleLiterals({ program })
      const samples = defsOf(document, program).flatMap((def) =>
        sampledRoots(def).flatMap((root): Sample[] => {
          const value = sampleRoot(def, root, literals.sampling)
          if (value === undefined) return []
          return [{ name: symbols.of(def, sampleRole(root.role)).name, type: symbols.of(def, root.role), value }]
        }),
      )
      if (samples.length === 0) continue
      const path = modulePath(id, 'sample')
      const writer = openModule({
        path,
        source: id,
        nsid: id,
        part: 'sample',
        declared: symbols.declaredIn(id, 'sample'),
        foreign: samples.map(({ type }) => type),
      })
      yield { path: `${path}.ts`, text: writer.finish(samples.map((each) => printSample(each, literals, writer))) }
    }
  },
}

function sampleRoot(def: LinkedDef, { role, schema }: Root, sampling: Sampling): Json | undefined {
  if (role === 'type' || schema.type === 'token') return sampleDefinition(def, sampling)
  return sampleSchema(schema, def.nsid, sampling)
}

// export const postSample: Post = { ... }
function printSample(
  { name, type, value }: Sample,
  { printSpecial }: SampleLiterals,
  { style, imports, types }: ModuleWriter,
): Layout {
  const printed = printJson(value, style, printSpecial(imports, style.singleQuote))
  return constStatement(name, types.print(typeOf(type)), printed, style)
}
