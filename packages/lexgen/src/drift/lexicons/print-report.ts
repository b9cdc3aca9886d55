import { assertNever } from '../../text/assert-never.ts'
import type { DriftReport } from './finding.ts'
import { printDriftGithub, printDriftSarif } from './print/diagnostics.ts'
import { printDriftJson } from './print/json.ts'
import { printDriftJunit } from './print/junit.ts'
import { printDriftMarkdown } from './print/markdown.ts'
import { type DriftTextOptions, printDriftText } from './print/text.ts'

/** How a report is written: for people, for a changelog, or for programs. */
export const DRIFT_FORMATS = ['text', 'json', 'markdown', 'github', 'sarif', 'junit'] as const

/** One of them. */
export type DriftFormat = (typeof DRIFT_FORMATS)[number]

/** A report in a format. The same report gives the same text, whatever the day and the machine. */
export function printReport(report: DriftReport, format: DriftFormat, options: DriftTextOptions): string {
  switch (format) {
    case 'text':
      return printDriftText(report, options)
    case 'json':
      return printDriftJson(report)
    case 'github':
      return printDriftGithub(report)
    case 'sarif':
      return printDriftSarif(report)
    case 'markdown':
      return printDriftMarkdown(report)
    case 'junit':
      return printDriftJunit(report)
    default:
      return assertNever(format)
  }
}
