import type { Layout } from '../../layout/builders.ts'
import { type Sampling, UNKNOWN_TAG } from '../../sampling/sample-value.ts'
import type { Json } from '../../text/json.ts'
import type { ImportTable } from '../../typescript/imports.ts'
import type { PrintSpecial } from '../../typescript/json-literal.ts'
import { stringLiteral } from '../../typescript/syntax.ts'

/**
 * What is no literal: members of open unions that no lexicon knows, which code makes that says so, since no text is of their `$type`; and
 * properties that are not there.
 */
type Special = 'unknown' | 'absent'

/** Makes samples that become expressions of TypeScript. */
export interface SampleLiterals {
  readonly sampling: Sampling
  /** Prints what is no literal in values that were sampled with it. */
  readonly printSpecial: (imports: Pick<ImportTable, 'runtimeValue'>, singleQuote: boolean) => PrintSpecial
}

/** Sampling whose values can be printed as TypeScript that compiles. */
export function createSampleLiterals(options: Omit<Sampling, 'makeUnknown' | 'makeAbsent'>): SampleLiterals {
  const special = new Map<Json, Special>()
  const make = (kind: Special) => (): Json => {
    const made = {}
    special.set(made, kind)
    return made
  }
  return {
    sampling: { ...options, makeUnknown: make('unknown'), makeAbsent: make('absent') },
    printSpecial: (imports, singleQuote) => (value) => printSpecial(special.get(value), imports, singleQuote),
  }
}

function printSpecial(
  special: Special | undefined,
  imports: Pick<ImportTable, 'runtimeValue'>,
  singleQuote: boolean,
): Layout | undefined {
  switch (special) {
    case 'unknown':
      return [
        '/* @__PURE__ */ ',
        imports.runtimeValue('unknownVariant'),
        `(${stringLiteral(UNKNOWN_TAG, singleQuote)})`,
      ]
    case 'absent':
      return 'undefined'
    case undefined:
      return undefined
  }
}
