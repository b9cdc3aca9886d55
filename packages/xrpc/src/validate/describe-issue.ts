import type { Issue } from '../errors/issue.ts'
import { describeValue } from '../internal/describe-value.ts'
import type { Finding, Key } from './check.ts'
import { INTEGER } from './nouns.ts'

/** Names of properties whose text is not to get into a message, an answer or a log. */
const SECRET = /password|token|jwt|secret/i

/** What a message calls a value that has no path. */
const NO_PATH = 'value'

/** A name that can stand behind a dot; a long one is quoted, and so cut. */
const NAME = /^[\w$]{1,100}$/

/** What was found, in words. `name` is what messages call the value itself. */
export function describeIssue({ code, way, expected, value }: Finding, name: string = ''): Issue {
  const path: Key[] = []
  let place = name
  for (let step = way; step; step = step.rest) {
    const { key } = step
    path.push(key)
    if (typeof key === 'number') place += `[${key}]`
    else if (NAME.test(key)) place += place ? `.${key}` : key
    else place += `[${describeValue(key)}]`
  }
  const received = describeReceived(code, value, expected, SECRET.test(path.join()))
  return { code, path, expected, received, message: `${place || NO_PATH}: expected ${expected}, found ${received}` }
}

/** A value in a message, or its type where that is what is wrong, or all that may be told. */
function describeReceived(code: Issue['code'], value: unknown, expected: string, isSecret: boolean): string {
  const type = typeof value
  if (value === undefined) return 'nothing'
  if (type === 'string' && isSecret) return `a ${type}`
  // A number, or that there are more than one.
  if (code === 'graphemes') return `${value}`
  // A fraction has the type of an integer in JavaScript: only the number itself tells what is wrong.
  const isTypeEnough = code === 'type' && type !== 'object' && !(type === 'number' && expected === INTEGER)
  try {
    return isTypeEnough ? `a ${type}` : describeValue(value)
  } catch {
    // A proxy that was revoked throws whatever it is asked.
    return 'an object'
  }
}
