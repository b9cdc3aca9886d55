import type { DiagnosticFormat } from '../diagnostics/format.ts'
import { escapeInvisible } from '../diagnostics/visible.ts'
import { assertNever } from '../text/assert-never.ts'

/** The report of a check and that of a comparison, which may be empty, as one document of their format. */
export function joinReports(format: DiagnosticFormat, checked: string, compared: string): string {
  if (compared === '') return checked
  switch (format) {
    case 'text':
      return checked === '' ? compared : `${checked}\n${compared}`
    case 'github':
      return `${checked}${compared}`
    case 'json':
      return printJson({ ...parse(checked), against: parse(compared) })
    case 'sarif':
      return printJson({ ...parse(checked), runs: [...nameRuns(checked, 'check'), ...nameRuns(compared, 'diff')] })
    default:
      return assertNever(format)
  }
}

/** Runs of one tool need names to stand beside each other (SARIF 2.1.0 section 3.17). */
function nameRuns(text: string, name: string): object[] {
  const { runs } = parse(text)
  return (Array.isArray(runs) ? runs : []).map((run: object) => ({
    automationDetails: { id: `lexgen/${name}` },
    ...run,
  }))
}

/** What lexgen itself has printed. */
function parse(text: string): Record<string, unknown> {
  return JSON.parse(text) as Record<string, unknown>
}

function printJson(value: object): string {
  return `${escapeInvisible(JSON.stringify(value, null, 2))}\n`
}
