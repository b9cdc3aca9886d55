import type { KeptLevel } from '../diagnostics/levels.ts'
import type { LexiconDocument } from '../language/document.ts'
import type { LexiconUnit } from '../sources/source.ts'
import type { LinkedProgram } from '../program/program.ts'
import type { DefId } from '../text/nsid.ts'
import type { Flows } from '../program/flows.ts'
import type { LintNode } from './nodes.ts'

/** Who asked for a rule: the incumbent linter, its authors' wish list, the Lexicon style guide, or lexgen itself. */
type RuleSource = 'goat' | 'wish' | 'style-guide' | 'lexgen'

/** What people can read about a rule. */
export interface RuleInfo {
  /** Kebab-case, unique; the key in a configuration. */
  readonly id: string
  /** Stable codes that the findings have: one `LEX5xxx`, or those of the reader where reading already refuses such a document. */
  readonly codes: readonly string[]
  /** The level where no configuration says otherwise. */
  readonly level: KeptLevel
  /** What is reported, in one line. */
  readonly summary: string
  readonly why: string
  readonly fix: string
  readonly source: RuleSource
  /** Who finds it. What the reader finds is reported by every command, whatever a configuration of levels says. */
  readonly reportedBy: 'lint' | 'reader'
}

/** A place in the document, or in the source where `inSource` is set, and what is wrong there. */
export interface Finding {
  readonly pointer: string
  readonly message: string
  readonly hint?: string
  /** `pointer` is one of the source's text and needs no translation. */
  readonly inSource?: boolean
}

/** What a rule may look at besides the node it was called with. */
export interface LintContext {
  readonly program: LinkedProgram
  readonly unit: LexiconUnit
  readonly document: LexiconDocument
  readonly facts: ProgramFacts
  /** The value in the source that a node of the document came from; undefined where there is none. */
  readonly sourceValue: (pointer: string) => unknown
}

/** Facts about the whole program, gathered once a run. */
export interface ProgramFacts {
  /** Definitions that a ref, a union or a known value leads to. */
  readonly referenced: ReadonlySet<DefId>
  /** What the data of each definition is a part of (`flowsAt`). */
  readonly flows: ReadonlyMap<DefId, Flows>
  /** Every NSID that other NSIDs of the program begin with, and the first of those. */
  readonly namespaces: ReadonlyMap<string, string>
  /** The NSIDs of the run. */
  readonly nsids: ReadonlySet<string>
}

/** Looks at one kind of node and returns what is wrong with it. */
type Check<Kind extends LintNode['kind']> = (
  node: Extract<LintNode, { kind: Kind }>,
  context: LintContext,
) => readonly Finding[]

/** A rule of lint's own, with the checks for the kinds of nodes that it cares about. */
export interface LintRule extends Omit<RuleInfo, 'codes' | 'reportedBy'> {
  /** `LEX5001` and up; never given another meaning. */
  readonly code: string
  readonly checks: { readonly [Kind in LintNode['kind']]?: Check<Kind> }
}
