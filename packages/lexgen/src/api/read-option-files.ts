import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { problem } from '../diagnostics/problem.ts'
import { flagName } from '../options/option-table.ts'
import { describeFailure, isSystemError } from '../text/errors.ts'
import type { MakingCommand } from '../text/making-commands.ts'
import { showPath } from '../text/paths.ts'
import { type Options, listOptions } from './options.ts'

/** What options name, read: emitters see no disk. */
export interface OptionFiles {
  /** By the name of the option. */
  readonly texts: ReadonlyMap<string, string>
  readonly problems: readonly Diagnostic[]
}

/** Reads the files that the options of a command name; paths start from `cwd`. A file that cannot be read is a problem of its user. */
export function readOptionFiles(options: Options, command: MakingCommand, cwd: string): OptionFiles {
  const texts = new Map<string, string>()
  const problems: Diagnostic[] = []
  for (const { name, spec } of listOptions()) {
    const path = options[name]
    if (spec.namesFile !== true || typeof path !== 'string' || !spec.commands.includes(command)) continue
    const absolute = resolve(cwd, path)
    try {
      texts.set(name, readFileSync(absolute, 'utf8'))
    } catch (error) {
      if (!isSystemError(error)) throw error
      problems.push(reportUnreadable(flagName(name, spec), showPath(absolute, cwd), describeFailure(error)))
    }
  }
  return { texts, problems }
}

function reportUnreadable(flag: string, path: string, failure: string): Diagnostic {
  return problem('LEX4016', { path }, `expected --${flag} to name a file that can be read, found ${failure}`, {
    hint: `name a file that is there, or leave --${flag} out`,
  })
}
