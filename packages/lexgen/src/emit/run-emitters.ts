import type { LexiconDocument } from '../language/document.ts'
import type { LinkedProgram } from '../program/program.ts'
import { type ModuleSettings, openModule } from '../typescript/module-writer.ts'
import { createSymbols } from '../typescript/symbols/create-symbols.ts'
import type { SymbolTable } from '../typescript/symbols/symbol.ts'
import { type EmitContext, type EmittedFile, type Emitter, NEXT_TURN, type PackageFacts } from './emitter.ts'

/** What the emitters are run on. */
export interface EmitRequest extends ModuleSettings {
  readonly program: LinkedProgram
  readonly documents: readonly LexiconDocument[]
  /** From `claimSymbols`, of the same program. */
  readonly symbols: SymbolTable
  /** The options of all of them; each reads its own. */
  readonly options: object
  /** The texts of the files that options name, by the name of the option. */
  readonly texts: ReadonlyMap<string, string>
  readonly facts: PackageFacts
  readonly note: (message: string) => void
  /** Folder of the modules below the output, such as `src/`; empty where they stand at its top. */
  readonly sourceFolder: string
}

/**
 * What everything is called that the emitters of a list make from a program. All of them claim, switched off or not: what one of them
 * may need is no other's, so that switching it on renames nothing.
 */
export function claimSymbols(emitters: readonly Emitter[], program: LinkedProgram, options: object): SymbolTable {
  return createSymbols(program, (def, claim) => {
    for (const emitter of emitters) emitter.declare?.(def, claim, options)
  })
}

/**
 * Runs the emitters that the options switch on, in the order of the list, and yields each file when it is done. Those that take turns go
 * on after all have been begun.
 */
export function* runEmitters(emitters: readonly Emitter[], request: EmitRequest): Generator<EmittedFile> {
  const { program, documents, symbols, options, texts, facts, note, sourceFolder, ...settings } = request
  const modules: string[] = []
  const context: EmitContext = {
    ...settings,
    program,
    documents,
    symbols,
    options,
    texts,
    facts,
    note,
    modules,
    openModule: (spec) => openModule(spec, settings),
  }
  for (const file of takeTurns(selectEmitters(emitters, options).map((emitter) => () => emitter.emit(context)))) {
    if (!file.path.endsWith(MODULE)) yield file
    else {
      modules.push(file.path.slice(0, -MODULE.length))
      yield { ...file, path: sourceFolder + file.path }
    }
  }
}

/** What each of several yields until its next turn, then what the next one does, and again until all have ended. */
function* takeTurns<T extends object>(starts: readonly (() => Iterable<T | typeof NEXT_TURN>)[]): Generator<T> {
  let waiting: Iterator<T | typeof NEXT_TURN>[] = []
  for (const start of starts) {
    const iterator = start()[Symbol.iterator]()
    if (yield* takeTurn(iterator)) waiting.push(iterator)
  }
  while (waiting.length > 0) {
    const still: typeof waiting = []
    for (const iterator of waiting) if (yield* takeTurn(iterator)) still.push(iterator)
    waiting = still
  }
}

/** Returns whether there is more to come. */
function* takeTurn<T extends object>(iterator: Iterator<T | typeof NEXT_TURN>): Generator<T, boolean> {
  for (let next = iterator.next(); next.done !== true; next = iterator.next()) {
    if (next.value === NEXT_TURN) return true
    yield next.value
  }
  return false
}

const MODULE = '.ts'

/** The emitters that are switched on, by their options or since another one needs them. */
function selectEmitters(emitters: readonly Emitter[], options: object): Emitter[] {
  const needed = new Set<string>()
  for (const emitter of emitters.toReversed()) {
    if (emitter.isOn?.(options) === false && !needed.has(emitter.name)) continue
    needed.add(emitter.name)
    for (const name of emitter.needs ?? []) needed.add(name)
  }
  return emitters.filter(({ name }) => needed.has(name))
}
