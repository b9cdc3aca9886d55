import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { lint } from '../api/lint.ts'
import { type LintConfig, problemsOfLintConfig } from '../lint/levels.ts'
import { ConfigError } from '../options/parse-config.ts'
import { hintMissing } from './hint-missing.ts'
import { showCount } from '../text/lists.ts'
import type { CommandInvocation } from './invocation.ts'
import { resolveOptions } from './resolve-options.ts'
import { EXIT } from './exit.ts'
import { report } from './report.ts'
import { tellCounts } from './tell-counts.ts'
import { type Terminal, progressOf } from './terminal.ts'

/** `lexgen lint <sources..>`. */
export async function runLint(invocation: CommandInvocation, terminal: Terminal): Promise<number> {
  const { options, config, sources } = await resolveOptions(invocation, terminal.cwd)
  const { cwd } = terminal
  const { out, include, exclude, era, id, external, onConflict, skipInvalid } = options
  const rules = parseLintConfig(config.lint)
  const result = await lint({
    sources,
    cwd,
    stdin: terminal.stdin,
    progress: progressOf(terminal, options),
    out,
    include,
    exclude,
    era,
    id,
    external,
    onConflict,
    skipInvalid,
    ...(rules && { rules }),
  })
  const hints = hintMissing(result.missing, { ...invocation, sources }, terminal.program)
  await report(result.diagnostics, result.sources, options, terminal, 'stdout', hints)
  const isUnread = !result.valid && result.documents === 0
  const outcome = isUnread ? 'not linted' : showCount(result.documents, 'lexicon')
  tellCounts(outcome, result.diagnostics, options, terminal)
  if (!result.valid) return EXIT.failed
  const isFinding = ({ severity }: Diagnostic): boolean =>
    severity === 'error' || (options.strict && severity === 'warning')
  return result.diagnostics.some(isFinding) ? EXIT.findings : EXIT.clean
}

function parseLintConfig(value: unknown): LintConfig | undefined {
  if (value === undefined) return undefined
  const [first] = problemsOfLintConfig(value)
  if (first !== undefined) throw new ConfigError(first)
  return value as LintConfig
}
