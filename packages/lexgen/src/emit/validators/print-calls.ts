import { type Layout, delimited, group, join, line, trailingComma } from '../../layout/builders.ts'
import type { Style } from '../../layout/style.ts'
import { assertNever } from '../../text/assert-never.ts'
import type { Scalar } from '../../typescript/model.ts'
import type { PrintContext } from '../../typescript/print-context.ts'
import { stringLiteral } from '../../typescript/syntax.ts'
import type { SymbolTable } from '../../typescript/symbols/symbol.ts'
import type { CheckCall, CheckName } from '../../checks/check-model.ts'
import { checkRole } from './claim-validator-names.ts'

/** What checks are printed in, and what everything is called. */
export interface CheckContext extends PrintContext {
  readonly symbols: SymbolTable
}

/** What a call is given: how the value is read, and the key that its findings stand under. */
export interface Subject {
  readonly value: Layout
  readonly key: string
}

/** A whole value, which stands under no key. */
export const WHOLE: Subject = { value: 'value', key: 'undefined' }

/** One call of a helper or a check; a number of findings. */
export function printCall(call: CheckCall, subject: Subject, context: CheckContext): Layout {
  const { style, imports } = context
  const { value, key } = subject
  switch (call.kind) {
    // text(value.text, 'text', context, 3000, 300)
    case 'helper': {
      const limits = call.limits.map((limit) => printScalar(limit, style))
      return printArguments(imports.runtimeValue(call.name), [value, key, 'context', ...limits], style)
    }
    case 'plain':
      return printArguments(
        imports.runtimeValue('plain'),
        [value, key, 'context', imports.runtimeValue(call.format)],
        style,
      )
    // array(value.langs, 'langs', context, language, 3), arrayOf(value.images, 'images', context, checkImage, 4)
    case 'array': {
      const limits = call.limits.map((limit) => printScalar(limit, style))
      const helper = imports.runtimeValue(call.item.kind === 'check' ? 'arrayOf' : 'array')
      return printArguments(helper, [value, key, 'context', printItem(call.item, context), ...limits], style)
    }
    // nested(checkReplyRef(value.reply, context), 'reply', context)
    case 'nested': {
      const found = printArguments(printName(call.check, context), [value, 'context'], style)
      return printArguments(imports.runtimeValue('nested'), [found, key, 'context'], style)
    }
    case 'recurse':
      return printRecursion(subject, printName(call.check, context), context)
    default:
      return assertNever(call)
  }
}

function printItem(item: Extract<CheckCall, { kind: 'array' }>['item'], context: CheckContext): string {
  switch (item.kind) {
    case 'helper':
      return context.imports.runtimeValue(item.name)
    case 'own':
      return item.name
    case 'check':
      return printName(item.check, context)
    default:
      return assertNever(item)
  }
}

// recurse(value.parent, 'parent', context, checkThread)
export function printRecursion({ value, key }: Subject, check: string, { style, imports }: CheckContext): Layout {
  return printArguments(imports.runtimeValue('recurse'), [value, key, 'context', check], style)
}

/** What a check is called here; naming one of another module imports it. */
export function printName(check: CheckName, { imports, symbols }: CheckContext): string {
  return 'local' in check ? check.local : imports.symbolValue(symbols.of(check.def, checkRole(check.role)))
}

/** What a check is called in its own module. */
export function calledHere(check: CheckName, { symbols }: CheckContext): string {
  return 'local' in check ? check.local : symbols.of(check.def, checkRole(check.role)).name
}

/** `callee(a, b)`, with an argument a line where it does not fit. */
export function printArguments(callee: string, args: readonly Layout[], style: Style): Layout {
  return delimited(`${callee}(`, args, ')', { last: trailingComma(style, 'all') })
}

/** `a + b + c`, with an operand a line where the group around it breaks. */
export function printSum(operands: readonly Layout[]): Layout {
  const [first = '0', second] = operands
  if (second === undefined) return first
  // Of two, prettier tries to keep the second with its sign.
  if (operands.length === 2) return [first, ' ', group(['+', line, second])]
  return join([' +', line], operands)
}

export function printScalar(value: Scalar | undefined, style: Style): string {
  return typeof value === 'string' ? stringLiteral(value, style.singleQuote) : String(value)
}
