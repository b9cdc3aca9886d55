import type { OptionTable } from '../options/option-table.ts'
import type { MakingCommand } from '../text/making-commands.ts'
import { clientEmitter } from './client/client-emitter.ts'
import type { ClientOptions } from './client/options.ts'
import { docsHtmlEmitter } from './docs-html/docs-html-emitter.ts'
import { docsMarkdownEmitter } from './docs-markdown/docs-markdown-emitter.ts'
import type { DocsOptions } from './docs-options.ts'
import type { Emitter } from './emitter.ts'
import { indexEmitter } from './index/index-emitter.ts'
import { jsonSchemaEmitter } from './json-schema/json-schema-emitter.ts'
import type { JsonSchemaOptions } from './json-schema/options.ts'
import { methodsEmitter } from './methods/methods-emitter.ts'
import type { MethodsOptions } from './methods/options.ts'
import type { PackageOptions } from './package/options.ts'
import { packageEmitter } from './package/package-emitter.ts'
import type { SamplesOptions } from './samples/options.ts'
import { samplesEmitter } from './samples/samples-emitter.ts'
import type { StringFormatsOptions } from './string-formats.ts'
import { typesEmitter } from './types/types-emitter.ts'
import type { ValidatorsOptions } from './validators/options.ts'
import { validatorsEmitter } from './validators/validators-emitter.ts'

/** Everything that is made from lexicons, in the order in which it is written; later ones see the module paths of earlier ones. */
export const EMITTERS: readonly Emitter[] = [
  typesEmitter,
  validatorsEmitter,
  samplesEmitter,
  indexEmitter,
  clientEmitter,
  methodsEmitter,
  packageEmitter,
  jsonSchemaEmitter,
  docsHtmlEmitter,
  docsMarkdownEmitter,
]

/** Those of them that a command runs. */
export function emittersOf(made: MakingCommand): readonly Emitter[] {
  return EMITTERS.filter(({ command = 'generate' }) => command === made)
}

/** The emitters that claim names for what a command makes: its own, and those whose names they use. */
export function claimantsOf(made: MakingCommand): readonly Emitter[] {
  const needed = new Set(emittersOf(made).flatMap(({ name, needs = [] }) => [name, ...needs]))
  return EMITTERS.filter(({ name }) => needed.has(name))
}

/** The options of the emitters above as users of the library see them. */
export type EmitterOptions = StringFormatsOptions &
  ValidatorsOptions &
  SamplesOptions &
  ClientOptions &
  MethodsOptions &
  PackageOptions &
  JsonSchemaOptions &
  DocsOptions

/** The rows of all emitters: their flags, config keys, help and what the manifest records. */
export const EMITTER_ROWS: OptionTable = Object.assign({}, ...EMITTERS.map(({ options }) => options))

/** What is made for a page that is somebody else's, and no file of an output. */
export { printSection } from './docs-markdown/print-section.ts'
