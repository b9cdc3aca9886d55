import { validator } from '../../../xrpc/src/validate/validator.ts'
import type { Check } from '../../../xrpc/src/validate/check.ts'
import { findJsonError } from './find-json-error.ts'

/** What is wrong with a text, if anything. */
export type Verdict =
  | { readonly kind: 'broken'; readonly message: string }
  | { readonly kind: 'valid' }
  | { readonly kind: 'invalid'; readonly issues: readonly ShownIssue[] }

/** An issue as it is shown: `embed.images[0].alt`. */
export interface ShownIssue {
  readonly path: string
  readonly expected: string
  readonly found: string
}

/** Holds a text of JSON to a check, strictly. */
export function checkText(text: string, check: Check): Verdict {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { kind: 'broken', message: describeJsonError(text) }
  }
  const result = validator(check).validate(value)
  if (result.ok) return { kind: 'valid' }
  const issues = result.issues.map(({ path, expected, received }) => ({
    path: writePath(path),
    expected,
    found: received,
  }))
  return { kind: 'invalid', issues }
}

function describeJsonError(text: string): string {
  const error = findJsonError(text)
  if (error === undefined) return 'This is no JSON that a browser can read.'
  return `This is no JSON: line ${error.line}, column ${error.column} has ${error.found}.`
}

function writePath(path: readonly (string | number)[]): string {
  let written = ''
  for (const key of path) {
    if (typeof key === 'number') written += `[${key}]`
    else if (/^[\w$]+$/.test(key)) written += written === '' ? key : `.${key}`
    else written += `[${JSON.stringify(key)}]`
  }
  return written === '' ? 'the value itself' : written
}
