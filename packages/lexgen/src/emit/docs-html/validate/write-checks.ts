import type { CheckBody, CheckCall, CheckName, CheckStatement, CheckedProperty } from '../../../checks/check-model.ts'
import { type CheckModule, planChecks } from '../../../checks/plan-checks.ts'
import type { LexiconDocument } from '../../../language/document.ts'
import { findCircles } from '../../../program/find-circles.ts'
import { flowEdgesOf, traceFlows } from '../../../program/flows.ts'
import { defsOf } from '../../../program/look-up.ts'
import type { LinkedProgram } from '../../../program/program.ts'
import { assertNever } from '../../../text/assert-never.ts'
import type { SymbolTable } from '../../../typescript/symbols/symbol.ts'
import type { BodyData, CallData, DocumentChecks, PropertyData } from './checks-data.ts'

/** What writes the checks of documents; undefined for one that there is no data of. */
export type WriteChecks = (document: LexiconDocument) => DocumentChecks | undefined

/** Prepares what the checks of all documents have in common. */
export function createChecksWriter(program: LinkedProgram, symbols: SymbolTable): WriteChecks {
  const shared = {
    program,
    typeNameOf: ({ def, role }) => symbols.of(def, role).name,
    circles: findCircles(program),
    flows: traceFlows(flowEdgesOf(program)),
    stringFormats: 'template',
  } as const satisfies Parameters<typeof planChecks>[2]
  return (document) => {
    const { statements, foreign } = planChecks(defsOf(document, program), [], shared)
    return statements.length === 0 ? undefined : writeStatements(statements, foreign)
  }
}

function writeStatements(statements: readonly CheckStatement[], foreign: CheckModule['foreign']): DocumentChecks {
  const roots: DocumentChecks['roots'][number][] = []
  const locals: DocumentChecks['locals'][number][] = []
  const items: DocumentChecks['items'][number][] = []
  for (const statement of statements) {
    if (statement.kind === 'item') items.push([statement.name, statement.calls.map(writeCall)])
    if (statement.kind !== 'check') continue
    const { check, body } = statement
    if ('local' in check) locals.push([check.local, writeBody(body)])
    else roots.push([check.def.name, check.role, writeBody(body)])
  }
  return { needs: [...new Set(foreign.map(({ def }) => def.nsid))], roots, locals, items }
}

function writeBody(body: CheckBody): BodyData {
  switch (body.kind) {
    case 'object':
      return ['object', body.tag ?? null, ...body.properties.map(writeProperty)]
    case 'union':
      return [
        'union',
        body.isOpen,
        ...body.members.map(({ tag, check, isCircular = false }) =>
          check === undefined ? ([tag] as const) : ([tag, keyOf(check), isCircular] as const),
        ),
      ]
    case 'value':
      return ['value', ...body.calls.map(writeCall)]
    case 'alias':
      return ['alias', keyOf(body.check), body.isCircular]
    default:
      return assertNever(body)
  }
}

function writeProperty({ name, absence, isNullable, calls, default: filling }: CheckedProperty): PropertyData {
  return [
    name,
    absence,
    isNullable,
    calls.map(writeCall),
    ...(filling === undefined ? ([] as const) : ([filling] as const)),
  ]
}

function writeCall(call: CheckCall): CallData {
  switch (call.kind) {
    case 'helper':
      return [call.name, ...writeLimits(call.limits)]
    case 'plain':
      return [call.format]
    case 'array':
      return [
        '@array',
        call.item.kind,
        call.item.kind === 'check' ? keyOf(call.item.check) : call.item.name,
        ...writeLimits(call.limits),
      ]
    case 'nested':
      return ['@nested', keyOf(call.check)]
    case 'recurse':
      return ['@recurse', keyOf(call.check)]
    default:
      return assertNever(call)
  }
}

/** JSON has nothing but null for what is not there. */
function writeLimits<T>(limits: readonly (T | undefined)[]): (T | null)[] {
  return limits.map((limit) => limit ?? null)
}

function keyOf(check: CheckName): string {
  return 'local' in check ? check.local : `${check.def.nsid}#${check.def.name} ${check.role}`
}
