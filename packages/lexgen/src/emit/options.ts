import type { OptionRows } from '../options/option-table.ts'
import { CLIENT_OPTIONS, type ClientOptions } from './client/options.ts'
import { PACKAGE_OPTIONS, type PackageOptions } from './package/options.ts'
import { TYPES_OPTIONS, type TypesOptions } from './types/options.ts'

/** The options of all emitters, apart from the emitters themselves: the command line needs the one without the other. */
export type EmitterOptions = TypesOptions & ClientOptions & PackageOptions

export const EMITTER_OPTIONS: OptionRows<EmitterOptions> = { ...TYPES_OPTIONS, ...CLIENT_OPTIONS, ...PACKAGE_OPTIONS }
