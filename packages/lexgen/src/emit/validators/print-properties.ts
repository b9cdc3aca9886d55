import { type Layout, align, block, group, ifBreak, indent, line, semi, softline } from '../../layout/builders.ts'
import { isPropertyName, stringLiteral } from '../../typescript/syntax.ts'
import type { CheckBody, CheckedProperty } from '../../checks/check-model.ts'
import { type CheckContext, type Subject, printArguments, printCall, printScalar, printSum } from './print-calls.ts'

/** Names that every object inherits: what an object has of its own has to be told from them. */
const INHERITED: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype))

type ObjectBody = Extract<CheckBody, { kind: 'object' }>

// { if (!isObject(value)) return noObject(value, context); return text(value.text, 'text', context) + ... }
export function printObject(object: ObjectBody, context: CheckContext): Layout {
  const { style, imports } = context
  const refusal = printArguments(`return ${imports.runtimeValue('noObject')}`, ['value', 'context'], style)
  return block([
    group([`if (!${imports.runtimeValue('isObject')}(value))`, indent([line, refusal, semi(style)])]),
    ['return ', printFindings(object, context), semi(style)],
  ])
}

/** The findings of all properties: a sum in parentheses, with an operand a line where it does not fit. */
function printFindings({ tag, properties }: ObjectBody, context: CheckContext): Layout {
  const [only] = properties
  const isAlone = properties.length === 1 && tag === undefined
  const returned = isAlone && only !== undefined ? printConditional(only, true, context) : undefined
  if (returned !== undefined) return returned
  const operands = properties.flatMap((property) => {
    const conditional = printConditional(property, false, context)
    return conditional === undefined ? printCalls(property, context) : [['(', conditional, ')']]
  })
  if (tag !== undefined) operands.unshift(printTag(tag, context))
  if (operands.length < 2) return printSum(operands)
  return group([ifBreak('('), indent([softline, group(printSum(operands))]), softline, ifBreak(')')])
}

// objectType(value, context, 'app.bsky.embed.images#image')
function printTag(tag: string, { style, imports }: CheckContext): Layout {
  const literal = stringLiteral(tag, style.singleQuote)
  return printArguments(imports.runtimeValue('objectType'), ['value', 'context', literal], style)
}

// value.reply === undefined ? 0 : nested(checkReplyRef(value.reply, context), 'reply', context)
function printConditional(property: CheckedProperty, isReturned: boolean, context: CheckContext): Layout | undefined {
  const exception = exceptionOf(property)
  if (exception === undefined) return undefined
  // What a statement returns as it is, prettier indents where it breaks.
  const follow = (rest: Layout): Layout => (isReturned ? indent(rest) : rest)
  const branch = (contents: Layout): Layout => (context.style.useTabs ? indent(contents) : align(2, contents))
  const [first = '0', ...others] = printCalls(property, context)
  const calls = group([first, ...others.map((each) => follow([' ', group(['+', line, each])]))])
  return group([
    group([printAccess(property, context), follow([' ', group([exception.operator, line, exception.operand])])]),
    indent([line, '? ', branch(printFilling(property, context)), line, ': ', branch(calls)]),
  ])
}

/** When a property is passed over; undefined where it never is. */
function exceptionOf({ absence, isNullable }: CheckedProperty): { operator: string; operand: string } | undefined {
  if (absence === 'error') return isNullable ? { operator: '===', operand: 'null' } : undefined
  return isNullable ? { operator: '==', operand: 'null' } : { operator: '===', operand: 'undefined' }
}

// fill(value.limit, 'limit', context, 50)
function printFilling(property: CheckedProperty, context: CheckContext): Layout {
  const { style, imports } = context
  if (property.default === undefined) return '0'
  const { value, key } = subjectOf(property, context)
  // Where nothing is filled in, what is required is missing.
  const rest = property.absence === 'filled' ? ['true'] : []
  const literal = printScalar(property.default, style)
  return printArguments(imports.runtimeValue('fill'), [value, key, 'context', literal, ...rest], style)
}

function printCalls(property: CheckedProperty, context: CheckContext): Layout[] {
  const subject = subjectOf(property, context)
  return property.calls.map((call) => printCall(call, subject, context))
}

function subjectOf(property: CheckedProperty, context: CheckContext): Subject {
  return {
    value: printAccess(property, context),
    key: stringLiteral(property.name, context.style.singleQuote),
  }
}

// value.text, value["not-a-name"], own(value, "constructor")
function printAccess({ name }: CheckedProperty, { style, imports }: CheckContext): Layout {
  const literal = stringLiteral(name, style.singleQuote)
  if (INHERITED.has(name)) return printArguments(imports.runtimeValue('own'), ['value', literal], style)
  return isPropertyName(name) ? `value.${name}` : group(['value[', indent([softline, literal]), softline, ']'])
}
