import type { CodeEntry } from './code-entry.ts'
import { CODES } from './codes.ts'
import type { Diagnostic, Position, Severity } from './diagnostic.ts'
import type { Hint } from './hint.ts'
import { escapeInvisible } from './visible.ts'

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' }

/** A log of SARIF 2.1.0 (OASIS) with one run; its rules are the codes that came up. */
export function formatSarif(
  diagnostics: readonly Diagnostic[],
  more: Readonly<Record<string, CodeEntry>>,
  hints: readonly Hint[],
): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].toSorted()
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'lexgen', rules: codes.map((code) => toRule(code, CODES[code] ?? more[code])) } },
        columnKind: 'utf16CodeUnits',
        ...(hints.length > 0 && { invocations: [toInvocation(hints)] }),
        results: diagnostics.map((diagnostic) => toResult(diagnostic, codes.indexOf(diagnostic.code))),
      },
    ],
  }
  return `${escapeInvisible(JSON.stringify(log, null, 2))}\n`
}

/** Section 3.20 has no other place for what belongs to no result; lexgen itself did its work. */
function toInvocation(hints: readonly Hint[]): object {
  return {
    executionSuccessful: true,
    toolExecutionNotifications: hints.map(({ message, commands }) => ({
      level: 'note',
      message: { text: [message, ...commands].join('\n') },
    })),
  }
}

function toRule(code: string, entry: CodeEntry | undefined): object {
  if (entry === undefined) return { id: code }
  return {
    id: code,
    shortDescription: { text: entry.title },
    fullDescription: { text: entry.text },
    defaultConfiguration: { level: LEVELS[entry.severity] },
  }
}

function toResult(diagnostic: Diagnostic, ruleIndex: number): object {
  const { code, severity, message, hint, path, pointer, nsid, position, related, rule, fingerprint } = diagnostic
  const logical = nsid === undefined ? undefined : [{ fullyQualifiedName: `${nsid}${pointer ?? ''}` }]
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: hint === undefined ? message : `${message} (${hint})` },
    ...(path !== undefined && {
      locations: [{ physicalLocation: toPhysical(path, position), ...(logical && { logicalLocations: logical }) }],
    }),
    ...(related !== undefined && {
      relatedLocations: related.map((place, i) => ({
        id: i,
        message: { text: place.message },
        physicalLocation: toPhysical(place.path, place.position),
      })),
    }),
    ...(fingerprint !== undefined && { partialFingerprints: { 'lexgen/v1': fingerprint } }),
    ...(rule !== undefined && { properties: { rule } }),
  }
}

function toPhysical(path: string, position: Position | undefined): object {
  const uri = path.split('/').map(encodeURIComponent).join('/')
  if (position === undefined) return { artifactLocation: { uri } }
  const region = {
    startLine: position.line,
    startColumn: position.column,
    endLine: position.endLine,
    endColumn: position.endColumn,
  }
  return { artifactLocation: { uri }, region }
}
