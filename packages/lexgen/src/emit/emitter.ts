import type { LexiconDocument } from '../language/document.ts'
import type { Style } from '../layout/style.ts'
import type { OptionRows } from '../options/option-table.ts'
import type { LinkedDef, LinkedProgram } from '../program/program.ts'
import type { Json } from '../text/json.ts'
import type { ModuleSpec, ModuleWriter } from '../typescript/module-writer.ts'
import type { ImportExtension } from '../typescript/specifiers.ts'
import type { Claim } from '../typescript/symbols/name-wish.ts'
import type { SymbolTable } from '../typescript/symbols/symbol.ts'
import type { MakingCommand } from '../text/making-commands.ts'

/** One kind of output. Sees the program and the symbols; never the disk, the options of others, or their text. */
export interface Emitter<Options extends object = object> {
  /** Its key in the config and in the manifest: `types`, `client`, `package`. */
  readonly name: string
  /** The command that makes it, in an output folder of its own. @default 'generate' */
  readonly command?: MakingCommand
  /** Its rows of the option table, which stand in `options.ts` beside it. */
  readonly options: OptionRows<Options>
  /** Emitters whose symbols this one refers to; they are switched on with it. @default none */
  readonly needs?: readonly string[]
  /** Whether the options switch it on. @default always */
  isOn?(options: Options): boolean
  /** Claims names before anything is printed, so that adding an emitter or a definition never renames what was there. */
  declare?(def: LinkedDef, claim: Claim, options: Options): void
  /**
   * Makes its files. Emitters that go through the documents one by one take turns where they yield `NEXT_TURN` after each: what they
   * have in common of a document is made once and need not be kept.
   */
  emit(context: EmitContext<Options>): Iterable<EmittedFile | typeof NEXT_TURN>
}

/** What an emitter yields to let the others come to the same document. */
export const NEXT_TURN = 'next turn'

/** What an emitter works with. */
export interface EmitContext<Options extends object = object> {
  /** Every document with its refs resolved, those of other packages included. */
  readonly program: LinkedProgram
  /** The documents to generate from, in the order of their NSIDs: all but those that other packages provide. */
  readonly documents: readonly LexiconDocument[]
  /** What everything is called; printing a symbol imports it. */
  readonly symbols: SymbolTable
  readonly options: Options
  /** The texts of the files that options name, by the name of the option. */
  readonly texts: ReadonlyMap<string, string>
  readonly style: Style
  /** The runtime's module specifier and what relative imports end in, as every module has them. */
  readonly runtime: string
  readonly importExtension: ImportExtension
  /** Import specifiers of the documents that other packages provide, by NSID. */
  readonly externals: ReadonlyMap<string, string>
  /** Opens a module of TypeScript: its body is printed first, then come banner and imports by themselves. */
  readonly openModule: (spec: ModuleSpec) => ModuleWriter
  /** What is known about the project around the output, for what would be invented otherwise. */
  readonly facts: PackageFacts
  /** Says something on one line to whoever runs this, once. */
  readonly note: (message: string) => void
  /** Paths of the modules that were written before, below the top of the code and without an extension. */
  readonly modules: readonly string[]
}

/** Fields of a package.json that are the same for the project around it. */
export interface PackageFacts {
  readonly license?: Json
  readonly repository?: Json
}

/** Where nothing is known, or nothing that is known may count. */
export const NO_FACTS: PackageFacts = {}

/** A file that an emitter wants. */
export interface EmittedFile {
  /** Relative to the top of the generated code for modules of TypeScript, to the output folder for everything else. */
  readonly path: string
  readonly text: string
  /**
   * Only for a file in which others write too (package.json, README.md): lexgen's part in what is there; `text` is that without
   * anything of theirs. JSON that is there is known to be an object.
   */
  readonly merge?: (theirs: string | undefined) => string
  /**
   * Only for JSON, which has no banner: whether a value is like what lexgen writes there, and like nothing else. Where others write the
   * like, that a manifest lists the file has to count, too.
   */
  readonly isLikeIt?: (value: unknown, isListed: boolean) => boolean
  /** Made where it is missing, and then its owner's. @default false */
  readonly isMadeOnce?: boolean
}
