import type { Layout } from '../../layout/builders.ts'
import { defsOf } from '../../program/look-up.ts'
import type { LinkedDef, LinkedProgram } from '../../program/program.ts'
import { type Sampling, UNKNOWN_TAG, sampleDefinition, sampleSchema } from '../../sampling/sample-value.ts'
import type { Json } from '../../text/json.ts'
import { printJson } from '../../typescript/json-literal.ts'
import { typeOf } from '../../typescript/model.ts'
import type { ModuleWriter } from '../../typescript/module-writer.ts'
import { modulePath } from '../../typescript/specifiers.ts'
import { constStatement } from '../../typescript/statements.ts'
import type { TsSymbol } from '../../typescript/symbols/symbol.ts'
import { stringLiteral } from '../../typescript/syntax.ts'
import type { Emitter } from '../emitter.ts'
import { claimSampleNames, sampleRole, sampledRoots } from './claim-sample-names.ts'
import { SAMPLES_OPTIONS, type SamplesOptions } from './options.ts'
import type { Root } from '../../typescript/roots.ts'

/**
 * What is no literal: members of open unions that no lexicon knows, which code makes that says so, since no text is of their `$type`; and
 * properties that are not there.
 */
type Special = 'unknown' | 'absent'

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
      const special = new Map<Json, Special>()
      const samples = defsOf(document, program).flatMap((def) =>
        sampledRoots(def).flatMap((root): Sample[] => {
          const value = sampleRoot(def, root, program, special)
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
      yield { path: `${path}.ts`, text: writer.finish(samples.map((each) => printSample(each, special, writer))) }
    }
  },
}

function sampleRoot(
  def: LinkedDef,
  { role, schema }: Root,
  program: LinkedProgram,
  special: Map<Json, Special>,
): Json | undefined {
  const make = (kind: Special) => (): Json => {
    const made = {}
    special.set(made, kind)
    return made
  }
  const sampling: Sampling = { program, makeUnknown: make('unknown'), makeAbsent: make('absent') }
  if (role === 'type' || schema.type === 'token') return sampleDefinition(def, sampling)
  return sampleSchema(schema, def.nsid, sampling)
}

// export const postSample: Post = { ... }
function printSample(
  { name, type, value }: Sample,
  special: ReadonlyMap<Json, Special>,
  { style, imports, types }: ModuleWriter,
): Layout {
  const printSpecial = (each: Json): Layout | undefined => {
    switch (special.get(each)) {
      case 'unknown': {
        const tag = stringLiteral(UNKNOWN_TAG, style.singleQuote)
        return ['/* @__PURE__ */ ', imports.runtimeValue('unknownVariant'), `(${tag})`]
      }
      case 'absent':
        return 'undefined'
      case undefined:
        return undefined
    }
  }
  return constStatement(name, types.print(typeOf(type)), printJson(value, style, printSpecial), style)
}
