// Compiled by types.test.ts against the emitted declarations; what has to be an error says so.
import { type Method, XrpcError, call, createXrpcClient, safe } from '@lexgen/xrpc'
import {
  type Check,
  type CheckAt,
  type Issue,
  type LexiconValidationError,
  type StandardSchema,
  type ValidationResult,
  type Validator,
  array,
  checked,
  decodeParams,
  isObject,
  noObject,
  string,
  text,
  validator,
  withDefaults,
} from '@lexgen/xrpc/validate'
import { type Same, is } from './generated.js'

interface Note {
  text: string
  tags?: string[]
}

// As lexgen writes them, where nothing silences the compiler.
const checkTag: CheckAt = (value, key, context) => text(value, key, context, 640, 64)
export const checkNote: Check = (value, context) => {
  if (!isObject(value)) return noObject(value, context)
  return (
    string(value.text, 'text', context) +
    (value.tags === undefined ? 0 : array(value.tags, 'tags', context, checkTag, 8)) +
    (value.more === undefined ? 0 : array(value.more, 'more', context, string))
  )
}
export const noteValidator: Validator<Note> = /* @__PURE__ */ validator(checkNote)

export function narrowing(value: unknown): string {
  if (noteValidator.is(value)) {
    is<Same<typeof value, Note>>()
    return value.text
  }
  const result = noteValidator.validate(value, { mode: 'salvage', name: 'note', onIssue: (issue) => issue.path.length })
  is<Same<typeof result, ValidationResult<Note>>>()
  // @ts-expect-error there may be no value
  result.value
  if (!result.ok) {
    is<Same<typeof result.issues, readonly Issue[]>>()
    return result.issues.map(({ path, message }) => `${path.join('/')}: ${message}`).join()
  }
  // @ts-expect-error there is no such mode
  noteValidator.validate(value, { mode: 'loose' })
  noteValidator.assert(value)
  is<Same<typeof value, Note>>()
  // @ts-expect-error what gets defaults is of the validator's type
  withDefaults(noteValidator, { title: 'a' } as unknown)
  return withDefaults(noteValidator, value).text + withDefaults(noteValidator, { text: 'a' }).text
}

export function servers(query: URLSearchParams): number {
  const params = decodeParams(noteValidator, query)
  return params.ok ? params.value.text.length : params.issues.length
}

class FullError extends XrpcError<'Full'> {
  static readonly errorName = 'Full'
}
declare const putNote: Method<'procedure', undefined, Note, Note, FullError>

export async function calls(): Promise<void> {
  const client = createXrpcClient({
    service: 'https://pds.example',
    validate: { requests: true, responses: 'salvage', onIssue: (issue, nsid) => nsid + issue.message },
  })
  const method = checked(putNote, { input: noteValidator, output: noteValidator })
  const result = await safe(call(client, method, undefined, { text: 'a' }))
  if (result.ok) is<Same<typeof result.data, Note>>()
  else {
    switch (result.error.error) {
      case 'Full':
        is<Same<typeof result.error, FullError>>()
        break
      case 'LexiconValidationError':
        is<Same<typeof result.error, LexiconValidationError>>()
        break
      case 'XrpcInvalidResponseError':
        is<Same<typeof result.error.issues, readonly Issue[] | undefined>>()
        break
    }
  }
  // @ts-expect-error the validator is not that of the input
  checked(putNote, { input: validator<{ other: number }>(checkNote) })
  // @ts-expect-error there is no such way to validate
  createXrpcClient({ service: 'https://pds.example', validate: { responses: true } })
}

export function asSchema(): StandardSchema<Note> {
  return noteValidator
}
