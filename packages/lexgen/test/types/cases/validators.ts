import {
  document,
  errors,
  json,
  object,
  params,
  procedure,
  query,
  record,
  ref,
  string,
  subscription,
  token,
  union,
} from '../../support/build.ts'
import type { TypeCases } from '../case.ts'

const IMPORTS = `
import type { Validator, ValidationResult } from '@lexgen/xrpc/validate'
import type { Note } from './com/example/checked/note.js'
import { noteValidator } from './com/example/checked/note.validator.js'
`

/** What inference of Standard Schema is by its specification. */
const INFERENCE = `
type Inferred<S extends { '~standard': { types?: object | undefined } }> = NonNullable<S['~standard']['types']>
type InferInput<S extends StandardSchema<unknown>> = Inferred<S> extends { input: infer I } ? I : 'nothing'
type InferOutput<S extends StandardSchema<unknown>> = Inferred<S> extends { output: infer O } ? O : 'nothing'
`

export const VALIDATORS: TypeCases = {
  documents: [
    document('com.example.checked.note', {
      main: record({
        text: string(),
        kind: string({ knownValues: ['a', 'b'] }),
        embed: union('#image'),
        author: string({ format: 'did' }),
      }),
      image: object({ alt: string() }),
      images: { type: 'array', items: ref('#image') },
      word: string({ enum: ['yes', 'no'] }),
      spam: token(),
    }),
    document('com.example.checked.search', {
      main: query({
        parameters: params({ q: string(), limit: { type: 'integer', default: 50 } }, ['q']),
        output: json(object({ count: { type: 'integer' } })),
      }),
    }),
    document('com.example.checked.create', {
      main: procedure({
        input: json(object({ text: string() })),
        output: json(object({ uri: string({ format: 'at-uri' }) })),
        errors: errors('TooLong'),
      }),
    }),
    document('com.example.checked.watch', {
      main: subscription({ message: { schema: union('com.example.checked.note#image') } }),
    }),
    document('com.example.checked.ping', { main: procedure({}) }),
  ],
  cases: [
    {
      name: 'each validator is of the one type that it is called after',
      code: `
import type { Check, Validator } from '@lexgen/xrpc/validate'
import type { Image, Images, Note, Spam, Word } from './com/example/checked/note.js'
import * as note from './com/example/checked/note.validator.js'
import type { SearchOutput, SearchParams } from './com/example/checked/search.js'
import * as search from './com/example/checked/search.validator.js'
import type { CreateInput, CreateOutput } from './com/example/checked/create.js'
import * as create from './com/example/checked/create.validator.js'
import type { WatchMessage } from './com/example/checked/watch.js'
import * as watch from './com/example/checked/watch.validator.js'
check<Same<typeof note.noteValidator, Validator<Note>>>()
check<Same<typeof note.imageValidator, Validator<Image>>>()
check<Same<typeof note.imagesValidator, Validator<Images>>>()
check<Same<typeof note.wordValidator, Validator<Word>>>()
check<Same<typeof note.spamValidator, Validator<Spam>>>()
check<Same<typeof search.searchParamsValidator, Validator<SearchParams>>>()
check<Same<typeof search.searchOutputValidator, Validator<SearchOutput>>>()
check<Same<typeof create.createInputValidator, Validator<CreateInput>>>()
check<Same<typeof create.createOutputValidator, Validator<CreateOutput>>>()
check<Same<typeof watch.watchMessageValidator, Validator<WatchMessage>>>()
check<Same<typeof note.checkNote, Check>>()
check<Same<typeof create.checkCreateInput, Check>>()
check<Same<typeof note.noteValidator, Validator<Image>>>() // TS2344
check<Same<typeof create.createInputValidator, Validator<CreateOutput>>>() // TS2344
`,
    },
    {
      name: 'the modules export nothing else',
      code: `
import * as note from './com/example/checked/note.validator.js'
import * as search from './com/example/checked/search.validator.js'
import * as create from './com/example/checked/create.validator.js'
import * as watch from './com/example/checked/watch.validator.js'
type Validated<T> = T extends \`\${infer Name}Validator\` ? Name : never
check<Same<Validated<keyof typeof note>, 'note' | 'image' | 'images' | 'word' | 'spam'>>()
check<Same<keyof typeof search, \`search\${'Params' | 'Output'}Validator\` | \`checkSearch\${'Params' | 'Output'}\`>>()
check<Same<keyof typeof create, \`create\${'Input' | 'Output'}Validator\` | \`checkCreate\${'Input' | 'Output'}\`>>()
check<Same<keyof typeof watch, 'watchMessageValidator' | 'checkWatchMessage'>>()
import {} from './com/example/checked/ping.validator.js' // TS2307
note.embedValidator // TS2339
search.searchInputValidator // TS2551
create.parseCreateInput // TS2339
`,
    },
    {
      name: 'is() narrows to the type, and to nothing where it says no',
      code: `${IMPORTS}
declare const value: unknown
declare const some: Note | string
if (noteValidator.is(value)) {
  check<Same<typeof value, Note>>()
  const text: string = value.text
  value.title // TS2339
  const author: \`did:\${string}:\${string}\` = value.author
  value.author = 'alice' // TS2322
  void [text, author]
} else check<Same<typeof value, unknown>>()
if (!noteValidator.is(some)) check<Same<typeof some, string>>()
noteValidator.is() // TS2554
void [Object as unknown as ValidationResult<Note>, Object as unknown as Validator<Note>]
`,
    },
    {
      name: 'assert() narrows what comes after it',
      code: `${IMPORTS}
declare const value: unknown
value.text // TS18046
noteValidator.assert(value)
check<Same<typeof value, Note>>()
const none: void = noteValidator.assert(value)
const wrong: Note = noteValidator.assert(value) // TS2322
void [none, wrong, Object as unknown as ValidationResult<Note>, Object as unknown as Validator<Note>]
`,
    },
    {
      name: 'validate() has a value or issues, and nobody reads one of them unasked',
      code: `${IMPORTS}
import type { Issue } from '@lexgen/xrpc/validate'
declare const value: unknown
const result = noteValidator.validate(value)
check<Same<typeof result, ValidationResult<Note>>>()
result.value // TS2339
result.issues // TS2339
if (result.ok) {
  check<Same<typeof result.value, Note>>()
  result.issues // TS2339
  const other: string = result.value // TS2322
  void other
} else {
  result.value // TS2339
  check<Same<typeof result.issues, readonly Issue[]>>()
  result.issues = [] // TS2540
  result.issues.push() // TS2339
}
const one: Validator<Note> = noteValidator
const other: Validator<{ text: number }> = noteValidator // TS2322
void [one, other]
noteValidator.parse(value) // TS2339
noteValidator.safeParse(value) // TS2339
`,
    },
    {
      name: 'an issue tells its code, its path and its words',
      code: `
import type { Issue, IssueCode } from '@lexgen/xrpc/validate'
declare const issue: Issue
check<Same<keyof Issue, 'code' | 'path' | 'expected' | 'received' | 'message'>>()
check<Same<Issue['path'], readonly (string | number)[]>>()
check<Same<Issue['message' | 'expected' | 'received'], string>>()
type Codes = 'missing' | 'type' | 'format' | 'length' | 'graphemes' | 'range' | 'items' | 'value' | 'union' | 'mime' | 'size' | 'depth'
check<Same<IssueCode, Codes>>()
if (issue.code === 'depth') void issue
if (issue.code === 'wrong') void issue // TS2367
issue.code = 'type' // TS2540
issue.path.push('a') // TS2339
const key: string = issue.path[0] // TS2322
void key
`,
    },
    {
      name: 'there are three modes, which change nothing of the type',
      code: `${IMPORTS}
import type { Issue, ValidationMode } from '@lexgen/xrpc/validate'
check<Same<ValidationMode, 'strict' | 'lenient' | 'salvage'>>()
declare const value: unknown
declare const mode: ValidationMode
check<Same<ReturnType<typeof noteValidator.validate>, ValidationResult<Note>>>()
noteValidator.validate(value, { mode: 'strict' })
noteValidator.validate(value, { mode, name: 'note', onIssue: (issue) => check<Same<typeof issue, Issue>>() })
noteValidator.validate(value, { mode: undefined, name: undefined, onIssue: undefined })
noteValidator.validate(value, { mode: 'loose' }) // TS2322
noteValidator.validate(value, { mode: 'defaults' }) // TS2322
noteValidator.validate(value, 'lenient') // TS2559
noteValidator.validate(value, { modes: 'lenient' }) // TS2561
noteValidator.validate(value, { onIssue: (issue: string) => issue }) // TS2322
noteValidator.is(value, { mode }) // TS2554
void (Object as unknown as Validator<Note>)
`,
    },
    {
      name: 'Standard Schema infers the type, into and out of it',
      code: `${IMPORTS}
import type { StandardResult, StandardSchema } from '@lexgen/xrpc/validate'
${INFERENCE}
check<Same<InferInput<typeof noteValidator>, Note>>()
check<Same<InferOutput<typeof noteValidator>, Note>>()
check<Same<(typeof noteValidator)['~standard']['version'], 1>>()
check<Same<ReturnType<(typeof noteValidator)['~standard']['validate']>, StandardResult<Note>>>()
const result = noteValidator['~standard'].validate({})
result.value // TS2339
if (result.issues) for (const { path, message } of result.issues) check<Same<[typeof path, typeof message], [readonly (string | number)[], string]>>()
else check<Same<typeof result.value, Note>>()
const schema: StandardSchema<Note> = noteValidator
const other: StandardSchema<{ title: string }> = noteValidator // TS2322
void [schema, other, Object as unknown as ValidationResult<Note>, Object as unknown as Validator<Note>]
`,
    },
    {
      name: 'withDefaults() takes what the type is and gives that',
      code: `${IMPORTS}
import { withDefaults } from '@lexgen/xrpc/validate'
import { searchParamsValidator } from './com/example/checked/search.validator.js'
import type { SearchParams } from './com/example/checked/search.js'
declare const note: Note
check<Same<ReturnType<typeof withDefaults<Note>>, Note>>()
const filled = withDefaults(searchParamsValidator, { q: 'a' })
check<Same<typeof filled, SearchParams>>()
const copy: Note = withDefaults(noteValidator, note)
withDefaults(searchParamsValidator, { limit: 5 }) // TS2345
withDefaults(noteValidator, 'a note') // TS2345
withDefaults(noteValidator, note as unknown) // TS2345
withDefaults(note, noteValidator) // TS2345
void [copy, Object as unknown as ValidationResult<Note>, Object as unknown as Validator<Note>]
`,
    },
    {
      name: 'a method that is checked() calls and gives as the plain one, and may reject with one more error',
      code: `
import { type Method, type XrpcClient, type XrpcError, call, safe } from '@lexgen/xrpc'
import { type LexiconValidationError, checked } from '@lexgen/xrpc/validate'
import { type CreateInput, type CreateOutput, type TooLongError, createMethod } from './com/example/checked/create.js'
import { createInputValidator, createOutputValidator } from './com/example/checked/create.validator.js'
import { type SearchOutput, type SearchParams, searchMethod } from './com/example/checked/search.js'
import { searchOutputValidator, searchParamsValidator } from './com/example/checked/search.validator.js'
import { watchMethod } from './com/example/checked/watch.js'
declare const client: XrpcClient
const create = checked(createMethod, { input: createInputValidator, output: createOutputValidator })
check<Same<typeof create, Method<'procedure', undefined, CreateInput, CreateOutput, TooLongError | LexiconValidationError>>>()
export const search = checked(searchMethod, { params: searchParamsValidator, output: searchOutputValidator })
check<Same<typeof search, Method<'query', SearchParams, undefined, SearchOutput, XrpcError | LexiconValidationError>>>()
checked(searchMethod, {})
export async function use(): Promise<string> {
  const { count } = await call(client, search, { q: 'a' }, undefined)
  check<Same<typeof count, number>>()
  const result = await safe(call(client, create, undefined, { text: 'a' }))
  if (result.ok) return result.data.uri
  if (result.error.error === 'LexiconValidationError') check<Same<typeof result.error, LexiconValidationError>>()
  if (result.error.error === 'TooLong') check<Same<typeof result.error, TooLongError>>()
  if (result.error.error === 'TooShort') return '' // TS2367
  return result.error.message
}
checked(createMethod, { input: createOutputValidator }) // TS2322
checked(createMethod, { output: searchOutputValidator }) // TS2322
checked(searchMethod, { params: createInputValidator }) // TS2322
checked(searchMethod, { outputs: searchOutputValidator }) // TS2561
checked(watchMethod, {}) // TS2379
`,
    },
    {
      name: 'a client says what is validated',
      code: `
import { createXrpcClient } from '@lexgen/xrpc'
import type { ClientValidation, Issue } from '@lexgen/xrpc/validate'
const service = 'https://pds.example'
createXrpcClient({ service, validate: { requests: false, responses: false } })
createXrpcClient({ service, validate: { responses: 'strict', requests: undefined } })
createXrpcClient({ service, validate: { onIssue: (issue, nsid) => check<Same<[typeof issue, typeof nsid], [Issue, string]>>() } })
check<Same<ClientValidation['responses'], 'strict' | 'lenient' | 'salvage' | false | undefined>>()
createXrpcClient({ service, validate: { responses: true } }) // TS2322
createXrpcClient({ service, validate: { responses: 'all' } }) // TS2322
createXrpcClient({ service, validate: { requests: 'strict' } }) // TS2322
createXrpcClient({ service, validate: { response: 'strict' } }) // TS2561
createXrpcClient({ service, validate: true }) // TS2559
`,
    },
    {
      name: 'decodeParams() reads a query string into the params',
      code: `
import { type ValidationResult, decodeParams } from '@lexgen/xrpc/validate'
import type { SearchParams } from './com/example/checked/search.js'
import { searchParamsValidator } from './com/example/checked/search.validator.js'
const result = decodeParams(searchParamsValidator, new URLSearchParams('q=a'))
check<Same<typeof result, ValidationResult<SearchParams>>>()
if (result.ok) check<Same<typeof result.value, SearchParams>>()
result.value // TS2339
decodeParams(searchParamsValidator, 'q=a') // TS2345
decodeParams(searchParamsValidator, { q: 'a' }) // TS2353
decodeParams(searchParamsValidator) // TS2554
`,
    },
  ],
}
