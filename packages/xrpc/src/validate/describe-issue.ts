import type { Issue } from '../errors/issue.ts'
import { describeValue } from '../internal/describe-value.ts'
import type { Finding, Key } from './check.ts'
import { INTEGER } from './nouns.ts'

/** Names of properties whose text is not to get into a message, an answer or a log. */
const SECRET = /password|token|jwt|secret/i

/** What a message calls a value that has no path. */
const NO_PATH = 'value'

/** A name that can stand behind a dot. */
const NAME = /^[\w$]+$/

/** What was found, in words. `name` is what messages call the value itself. */
export function describeIssue({ code, way, expected, value }: Finding, name: string = ''): Issue {
  const path: Key[] = []
  for (let step = way; step; step = step.rest) path.push(step.key)
  const isSecret = typeof value === 'string' && path.some((key) => SECRET.test(`${key}`))
  const received = isSecret ? 'a string' : describeReceived(code, value, expected)
  const message = `${printPath(name, path)}: expected ${expected}, found ${received}`
  return { code, path, expected, received, message }
}

function printPath(name: string, path: readonly Key[]): string {
  const all = path.reduce<string>((before, key) => before + printKey(key, before === ''), name)
  return all || NO_PATH
}

function printKey(key: Key, isFirst: boolean): string {
  if (typeof key === 'number') return `[${key}]`
  if (!NAME.test(key)) return `[${describeValue(key)}]`
  return isFirst ? key : `.${key}`
}

/** A value in a message, or its type where it is that which is wrong. */
function describeReceived(code: Issue['code'], value: unknown, expected: string): string {
  if (value === undefined) return 'nothing'
  // A number, or that there are more than one.
  if (code === 'graphemes') return `${value}`
  // A fraction has the type of an integer in JavaScript: only the number itself tells what is wrong.
  const isTypeEnough =
    code === 'type' && typeof value !== 'object' && !(typeof value === 'number' && expected === INTEGER)
  try {
    return isTypeEnough ? `a ${typeof value}` : describeValue(value)
  } catch {
    // A proxy that was revoked throws whatever it is asked.
    return 'an object'
  }
}
