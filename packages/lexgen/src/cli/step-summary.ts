import { appendFileSync } from 'node:fs'
import type { CheckResult } from '../api/check.ts'
import { makeVisible } from '../diagnostics/visible.ts'
import { fenceMarks } from '../text/backticks.ts'
import { showCount } from '../text/lists.ts'
import type { Mending } from './mending.ts'
import type { Terminal } from './terminal.ts'

/** Tells in the summary of a step of GitHub Actions, where there is one, why an output is not current and what mends it. */
export function summariseStep(result: CheckResult, { message, command }: Mending, terminal: Terminal): void {
  const { GITHUB_STEP_SUMMARY: path } = terminal.env ?? {}
  if (!path) return
  const files = showCount(result.findings.length, 'file')
  const parts = [
    `## lexgen check`,
    `The generated code is not what the lexicons give (${files}).`,
    fenceText('text', result.causes),
    `${message[0]?.toUpperCase()}${message.slice(1)}:`,
    fenceText('sh', [command]),
  ]
  appendFileSync(path, `${parts.join('\n\n')}\n`)
}

function fenceText(language: string, lines: readonly string[]): string {
  const text = lines.map(makeVisible).join('\n')
  const fence = fenceMarks(text)
  return `${fence}${language}\n${text}\n${fence}`
}
