import { DRIFT_PROFILES, type DriftProfile, FAIL_THRESHOLDS, type FailThreshold } from '../text/drift-terms.ts'
import { rebasePath } from '../text/paths.ts'
import type { OptionRows } from './option-table.ts'

/** What only comparing takes. In a config they stand below `drift`. */
export interface DiffOptions {
  readonly profile: DriftProfile
  readonly failOn: FailThreshold
  readonly format: readonly string[] | undefined
  readonly accepted: string | undefined
}

export const DIFF_OPTIONS: OptionRows<DiffOptions> = {
  profile: {
    kind: 'choice',
    choices: DRIFT_PROFILES,
    default: 'wire',
    summary:
      'What counts as an error: what breaks stored data, all that goes over the wire, the letter of the specification, or TypeScript',
    commands: ['diff'],
  },
  failOn: {
    kind: 'choice',
    choices: FAIL_THRESHOLDS,
    default: 'error',
    summary: 'The least that fails the run, unless it is accepted',
    commands: ['diff'],
  },
  format: {
    kind: 'strings',
    value: 'format[=file]',
    summary: 'text (the default), json, markdown, github, sarif, junit, each to a file or to standard output',
    commands: ['diff'],
  },
  accepted: {
    kind: 'string',
    value: 'file',
    summary: 'What is accepted: a list of fingerprints with reasons; otherwise lexgen-accepted.json, if it is there',
    rebase: rebasePath,
    commands: ['diff'],
  },
}
