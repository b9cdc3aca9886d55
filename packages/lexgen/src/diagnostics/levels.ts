import type { Severity } from './diagnostic.ts'

/** How much the findings of a rule can count, in a config as in the tables of rules; `off` drops them. */
export const LEVELS = ['off', 'info', 'warn', 'error'] as const

/** One of them. */
export type Level = (typeof LEVELS)[number]

/** A level at which findings are kept. */
export type KeptLevel = Exclude<Level, 'off'>

/** The severity of a finding at each level that keeps it. */
export const SEVERITY_OF: Readonly<Record<KeptLevel, Severity>> = {
  info: 'info',
  warn: 'warning',
  error: 'error',
}
