import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { suggestNearest } from '../diagnostics/nearest.ts'
import type { DriftReport } from '../drift/lexicons/finding.ts'
import { DRIFT_FORMATS, type DriftFormat, printReport } from '../drift/lexicons/print-report.ts'
import { describeFailure } from '../text/errors.ts'
import { OutputError } from './output-error.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'

/** A format, and the file that it goes to; without one it goes to standard output. */
export interface DiffOutput {
  readonly format: DriftFormat
  readonly file: string | undefined
}

/** What `--format text --format json=report.json` asks for; text where nothing is asked. Throws a UsageError. */
export function parseFormats(values: readonly string[] | undefined): DiffOutput[] {
  const outputs = (values ?? ['text']).map((value): DiffOutput => {
    const [name = '', ...rest] = value.split('=')
    const format = DRIFT_FORMATS.find((each) => each === name)
    const file = rest.length === 0 ? undefined : rest.join('=')
    if (format === undefined) {
      const suggestion = suggestNearest(name, DRIFT_FORMATS)
      throw new UsageError(`expected --format to be one of ${DRIFT_FORMATS.join(', ')}, found ${name}${suggestion}`)
    }
    if (file === '') throw new UsageError(`expected a file after --format ${name}=, found none`)
    return { format, file }
  })
  const toTerminal = outputs.filter(({ file }) => file === undefined)
  if (toTerminal.length > 1 && toTerminal.some(({ format }) => isForPrograms(format)))
    throw new UsageError(
      `expected one format on standard output, found ${toTerminal.map(({ format }) => format).join(' and ')}: give the others files, as in --format json=report.json`,
    )
  return outputs
}

/** Whether another text beside it would make it unreadable. Annotations of GitHub are lines among others. */
function isForPrograms(format: DriftFormat): boolean {
  return format !== 'text' && format !== 'github'
}

/** Prints a report in every format that is asked for. Throws an OutputError where a file cannot be written. */
export async function writeReport(
  report: DriftReport,
  outputs: readonly DiffOutput[],
  verbose: boolean,
  terminal: Terminal,
): Promise<void> {
  for (const { format, file } of outputs) {
    const color = file === undefined && terminal.color.stdout
    const text = printReport(report, format, { color, verbose })
    if (file !== undefined) writeOutputFile(file, text, terminal.cwd)
    else if (text !== '') await terminal.stdout(text)
  }
}

function writeOutputFile(file: string, text: string, cwd: string): void {
  try {
    writeFileSync(resolve(cwd, file), text)
  } catch (error) {
    throw new OutputError(`expected to write ${file}, found ${describeFailure(error)}`)
  }
}
