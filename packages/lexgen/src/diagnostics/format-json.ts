import type { Diagnostic } from './diagnostic.ts'
import type { Hint } from './hint.ts'
import { escapeInvisible } from './visible.ts'

/** The document that `diagnostics.schema.json` describes, with two spaces. */
export function formatJson(diagnostics: readonly Diagnostic[], hints: readonly Hint[]): string {
  const count = (severity: string): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const report = {
    version: 1,
    summary: { errors: count('error'), warnings: count('warning'), infos: count('info') },
    diagnostics: diagnostics.map(toJson),
    ...(hints.length > 0 && { hints: hints.map(({ message, commands }) => ({ message, commands })) }),
  }
  return `${escapeInvisible(JSON.stringify(report, null, 2))}\n`
}

/** Field by field, so that the order is ours and nothing else slips out. */
function toJson({ code, severity, rule, message, path, position, nsid, pointer, hint, related }: Diagnostic): object {
  return { code, severity, rule, message, path, position, nsid, pointer, hint, related }
}
