import type { LinkedProgram } from '../../program/program.ts'
import { DEFAULT_STYLE, type Style } from '../../layout/style.ts'
import { type Sampling, UNKNOWN_TAG } from '../../sampling/sample-value.ts'
import type { SymbolTable } from '../../typescript/symbols/symbol.ts'

/** What the samples of a page are made with. */
export interface SampleScope {
  readonly program: LinkedProgram
  readonly symbols: SymbolTable
  /** The service that samples name: an origin. */
  readonly service: string
}

/** How code is laid out on a page, whose columns are narrow, whatever the project around likes. */
export const SAMPLE_STYLE: Style = { ...DEFAULT_STYLE, printWidth: 60, semi: false, singleQuote: true }

/** The origin of a service, since nothing else of its address counts. */
export function originOf(service: string): string {
  return URL.canParse(service) ? new URL(service).origin : service
}

/** How values are sampled, before it is said what they become. */
type Wishes = Omit<Sampling, 'makeUnknown' | 'makeAbsent'>

/** What a caller has to say, and no more, though of each list one item. */
export function smallest({ program }: SampleScope): Wishes {
  return { program, namesTexts: true, shows: 'items' }
}

/** What a reader may meet. */
export function telling({ program }: SampleScope): Wishes {
  return { program, namesTexts: true, shows: 'fields' }
}

/** Sampling of JSON. */
export function asJson(wishes: Wishes): Sampling {
  return { ...wishes, makeUnknown: () => ({ $type: UNKNOWN_TAG }) }
}
