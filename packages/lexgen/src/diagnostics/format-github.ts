import type { Diagnostic, Severity } from './diagnostic.ts'
import type { Hint } from './hint.ts'
import { makeVisible } from './visible.ts'

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' }

/** One workflow command a line (GitHub Actions, "Workflow commands": setting an error, warning or notice message). */
export function formatGithub(diagnostics: readonly Diagnostic[], hints: readonly Hint[]): string {
  const lines = [...diagnostics.map(formatCommand), ...hints.map(formatHint)]
  return lines.map((line) => `${line}\n`).join('')
}

function formatHint({ message, commands }: Hint): string {
  return `::notice title=hint::${escapeData([message, ...commands].map(makeVisible).join('\n'))}`
}

function formatCommand({ severity, path, position, code, rule, message, hint, related = [] }: Diagnostic): string {
  const properties: readonly (readonly [string, string | number | undefined])[] = [
    ['file', path],
    ['line', position?.line],
    ['endLine', position?.endLine],
    ['col', position?.column],
    ['endColumn', position?.endColumn],
    ['title', rule === undefined ? code : `${code} ${rule}`],
  ]
  const list = properties.flatMap(([key, value]) =>
    value === undefined ? [] : `${key}=${escapeProperty(makeVisible(String(value)))}`,
  )
  // An annotation has one place, so that others are told in its text.
  const others = related.map(
    (place) => `${place.path}${place.position ? `:${place.position.line}` : ''}: ${place.message}`,
  )
  const text = [message, ...(hint === undefined ? [] : [hint]), ...others].map(makeVisible).join('\n')
  return `::${COMMANDS[severity]} ${list.join(',')}::${escapeData(text)}`
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
