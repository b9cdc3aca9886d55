import { makeVisible } from '../diagnostics/visible.ts'
import { ConfigError } from '../options/parse-config.ts'
import { OutputError } from './output-error.ts'
import { UsageError } from './usage-error.ts'

/** The line about a command line, config or output that does not do; undefined for any other error, which is a bug. */
export function describeRefusal(error: unknown): string | undefined {
  const isKnown = error instanceof UsageError || error instanceof ConfigError || error instanceof OutputError
  return isKnown ? `lexgen: ${makeVisible(error.message.replaceAll(/\s*[\r\n]+\s*/g, ' '))}\n` : undefined
}
