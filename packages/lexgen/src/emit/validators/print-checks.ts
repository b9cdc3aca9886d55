import {
  type Layout,
  block,
  delimited,
  group,
  hardline,
  indent,
  line,
  semi,
  trailingComma,
} from '../../layout/builders.ts'
import type { Style } from '../../layout/style.ts'
import { assertNever } from '../../text/assert-never.ts'
import { assignment } from '../../typescript/statements.ts'
import { stringLiteral } from '../../typescript/syntax.ts'
import type { CheckBody, CheckStatement, CheckedMember } from '../../checks/check-model.ts'
import { validatorRole } from './claim-validator-names.ts'
import {
  type CheckContext,
  WHOLE,
  calledHere,
  printArguments,
  printCall,
  printName,
  printRecursion,
  printSum,
} from './print-calls.ts'
import { printObject } from './print-properties.ts'

/** How long a lone argument may be, as a share of the line, so that prettier does not break the call around it; prettier's own figure. */
const SHORT_ARGUMENT = 1 / 4

/** One statement of a module of validators. */
export function printCheckStatement(statement: CheckStatement, context: CheckContext): Layout {
  const { style, imports, symbols } = context
  switch (statement.kind) {
    // export const checkPost: Check = (value, context) => { ... }
    case 'check': {
      const start = 'local' in statement.check ? 'const' : 'export const'
      const head = `${start} ${calledHere(statement.check, context)}: ${imports.runtimeType('Check')} =`
      return [assignment(head, printBody(statement.body, context)), semi(style)]
    }
    // const checkPostTagsItem: CheckAt = (value, key, context) => text(value, key, context, 640, 64)
    case 'item': {
      const calls = statement.calls.map((call) => printCall(call, { value: 'value', key: 'key' }, context))
      const head = `const ${statement.name}: ${imports.runtimeType('CheckAt')} =`
      return [assignment(head, printShort(['value', 'key', 'context'], printSum(calls), style)), semi(style)]
    }
    // export const postValidator: Validator<Post> = /* @__PURE__ */ validator(checkPost)
    case 'validator': {
      const { def, role } = statement.of
      const type = imports.symbolType(symbols.of(def, role))
      const check = calledHere(statement.of, context)
      const head = `export const ${symbols.of(def, validatorRole(role)).name}: ${imports.runtimeType('Validator')}<${type}> =`
      const callee = `/* @__PURE__ */ ${imports.runtimeValue('validator')}`
      const call = printArguments(callee, [check], style)
      // A call that would gain little by breaking moves to the next line as a whole.
      const isShort = check.length <= style.printWidth * SHORT_ARGUMENT
      return [isShort ? group([head, group(indent([line, call]))]) : assignment(head, call), semi(style)]
    }
    default:
      return assertNever(statement)
  }
}

// (value, context) =>
function printArrow(names: readonly string[], style: Style): Layout {
  return [delimited('(', names, ')', { last: trailingComma(style, 'all') }), ' =>']
}

/** An arrow function whose body is one expression, on the next line where it does not fit. */
function printShort(names: readonly string[], body: Layout, style: Style): Layout {
  return group([printArrow(names, style), group(indent([line, body]))])
}

/** What a check is given: the value, and the context of the validation. */
const PARAMETERS = ['value', 'context']

function printBody(body: CheckBody, context: CheckContext): Layout {
  const { style } = context
  switch (body.kind) {
    case 'object':
      return [printArrow(PARAMETERS, style), ' ', printObject(body, context)]
    case 'union':
      return body.members.length === 0
        ? printShort(PARAMETERS, printOtherwise(body, context), style)
        : [printArrow(PARAMETERS, style), ' ', printSwitch(body, context)]
    case 'value':
      return printShort(PARAMETERS, printSum(body.calls.map((call) => printCall(call, WHOLE, context))), style)
    case 'alias': {
      const check = printName(body.check, context)
      const call = body.isCircular ? printRecursion(WHOLE, check, context) : printArguments(check, PARAMETERS, style)
      return printShort(PARAMETERS, call, style)
    }
    default:
      return assertNever(body)
  }
}

type UnionBody = Extract<CheckBody, { kind: 'union' }>

// { switch (tagOf(value)) { case 'app.bsky.embed.images': return checkImages(value, context) default: return openMember(value, context) } }
function printSwitch(union: UnionBody, context: CheckContext): Layout {
  const { style, imports } = context
  const arm = (head: string, value: Layout): Layout => [head, indent([hardline, 'return ', value, semi(style)])]
  const cases = union.members.map((member) =>
    arm(`case ${stringLiteral(member.tag, style.singleQuote)}:`, printMember(member, context)),
  )
  return block([
    [
      `switch (${imports.runtimeValue('tagOf')}(value)) `,
      block([...cases, arm('default:', printOtherwise(union, context))]),
    ],
  ])
}

function printMember({ check, isCircular }: CheckedMember, context: CheckContext): Layout {
  if (check === undefined) return '0'
  const name = printName(check, context)
  return isCircular === true ? printRecursion(WHOLE, name, context) : printArguments(name, PARAMETERS, context.style)
}

/** What is none of the members: another one of an open union, or a mistake. */
function printOtherwise({ members, isOpen }: UnionBody, { style, imports }: CheckContext): Layout {
  if (isOpen) return printArguments(imports.runtimeValue('openMember'), PARAMETERS, style)
  const tags = stringLiteral(members.map(({ tag }) => tag).join(', '), style.singleQuote)
  return printArguments(imports.runtimeValue('noMember'), [...PARAMETERS, tags], style)
}
