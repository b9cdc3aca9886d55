import type { Issue } from '../errors/issue.ts'
import { describeValue } from '../internal/describe-value.ts'
import type { Finding, Key } from './check.ts'
import { countGraphemes } from './graphemes.ts'
import { countBytes } from './lengths.ts'
import { INTEGER } from './scalars.ts'

/** Names of properties whose text is not to get into a message, an answer or a log. */
const SECRET = /password|token|jwt|secret/i

/** What a message calls a value that has no path. */
const NO_PATH = 'value'

/** A name that can stand behind a dot. */
const NAME = /^[\w$]+$/

/** Graphemes that are counted to say how many there are: a text of megabytes would take seconds. */
const MAX_TOLD_GRAPHEMES = 10_000

/** What was found, in words. `name` is what messages call the value itself. */
export function describeIssue({ code, way, expected, value }: Finding, name: string = ''): Issue | undefined {
  if (code === 'put' || code === 'drop') return undefined
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

function describeReceived(code: Issue['code'], value: unknown, expected: string): string {
  if (value === undefined) return 'nothing'
  // A fraction is of the right type to JavaScript: only the number itself tells what is wrong.
  if (code === 'type') return typeof value === 'number' && expected === INTEGER ? `${value}` : describeType(value)
  if (typeof value !== 'string') return typeof value === 'object' ? describeType(value) : describeValue(value)
  if (code === 'length') return `${countBytes(value)}`
  return code === 'graphemes' ? describeGraphemes(value) : describeValue(value)
}

function describeGraphemes(text: string): string {
  const count = countGraphemes(text, MAX_TOLD_GRAPHEMES)
  return count > MAX_TOLD_GRAPHEMES ? `more than ${MAX_TOLD_GRAPHEMES}` : `${count}`
}

function describeType(value: unknown): string {
  if (value === null) return 'null'
  if (typeof value !== 'object') return `a ${typeof value}`
  return isArray(value) ? 'an array' : 'an object'
}

/** A proxy that was revoked throws when it is asked. */
function isArray(value: object): boolean {
  try {
    return Array.isArray(value)
  } catch {
    return false
  }
}
