import { assertNever } from '../text/assert-never.ts'
import type { Diagnostic, Severity } from '../diagnostics/diagnostic.ts'
import { SEVERITY_OF } from '../diagnostics/levels.ts'
import type { LexiconUnit } from '../sources/source.ts'
import type { LinkedProgram } from '../program/program.ts'
import { gatherFacts } from './facts.ts'
import { type LintConfig, levelsFor } from './levels.ts'
import type { LintNode } from './nodes.ts'
import type { Finding, LintContext, LintRule } from './rule.ts'
import { lintRules } from './rules.ts'
import type { NoteProgress } from '../text/progress.ts'
import { sourceValues } from './source-value.ts'
import { visitNodes } from './visit.ts'

/**
 * Applies the rules of lint to documents that read and link without errors. `units` are the documents to look at and `program` is
 * all there is, so documents that are only referred to can be left out. Findings come in the order of `units`, then of each
 * document's own text, then of the rules' codes. Pure; throws nothing.
 */
export function lintProgram(
  program: LinkedProgram,
  units: readonly LexiconUnit[],
  config: LintConfig = {},
  progress?: NoteProgress,
): Diagnostic[] {
  const facts = gatherFacts(program)
  return units.flatMap((unit, at) => {
    progress?.('checking', at, units.length)
    const { document } = unit
    const levelOf = levelsFor(document.id, config)
    const context: LintContext = { program, unit, document, facts, sourceValue: sourceValues(unit) }
    const found: Diagnostic[] = []
    visitNodes(document, (node) => {
      for (const rule of rulesByKind[node.kind]) {
        const level = levelOf(rule.id)
        if (level === 'off') continue
        for (const finding of check(rule, node, context))
          found.push(toDiagnostic(finding, rule, SEVERITY_OF[level], unit))
      }
    })
    return found
  })
}

/** Most rules care about one kind of node, so most pairs of a rule and a node are never looked at. */
const rulesByKind: Readonly<Record<LintNode['kind'], readonly LintRule[]>> = {
  document: rulesFor('document'),
  def: rulesFor('def'),
  schema: rulesFor('schema'),
  params: rulesFor('params'),
  body: rulesFor('body'),
  message: rulesFor('message'),
  error: rulesFor('error'),
  permission: rulesFor('permission'),
}

function rulesFor(kind: LintNode['kind']): LintRule[] {
  return lintRules.filter(({ checks }) => checks[kind] !== undefined)
}

function check({ checks }: LintRule, node: LintNode, context: LintContext): readonly Finding[] {
  switch (node.kind) {
    case 'document':
      return checks.document?.(node, context) ?? []
    case 'def':
      return checks.def?.(node, context) ?? []
    case 'schema':
      return checks.schema?.(node, context) ?? []
    case 'params':
      return checks.params?.(node, context) ?? []
    case 'body':
      return checks.body?.(node, context) ?? []
    case 'message':
      return checks.message?.(node, context) ?? []
    case 'error':
      return checks.error?.(node, context) ?? []
    case 'permission':
      return checks.permission?.(node, context) ?? []
    default:
      return assertNever(node)
  }
}

function toDiagnostic(
  finding: Finding,
  rule: LintRule,
  severity: Severity,
  { source, document, originOf }: LexiconUnit,
): Diagnostic {
  return {
    code: rule.code,
    severity,
    message: finding.message,
    path: source.path,
    ...(source.lineOffset !== undefined && { lineOffset: source.lineOffset }),
    pointer: finding.inSource ? finding.pointer : originOf(finding.pointer),
    nsid: document.id,
    rule: rule.id,
    hint: finding.hint ?? rule.fix,
  }
}
