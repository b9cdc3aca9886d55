import { expect, test } from 'vitest'
import { document, errors, json, object, procedure, record, string, token, union } from '../support/build.ts'
import { generateText } from '../support/generate-text.ts'
import { checkTypes } from '../support/type-errors.ts'

/** What editors show of what is exported: names, and not what they stand for all the way down. */
const CREATE = 'com/example/create.ts'
const NOTE = 'com/example/note.ts'

const files = generateText([
  document('com.example.create', {
    main: procedure({ input: json(), output: json(), errors: errors('TooLong') }),
  }),
  document('com.example.note', {
    main: record({ embed: union('#image'), kind: string({ knownValues: ['a', 'b'] }) }),
    image: object({ alt: string() }),
    spam: token(),
  }),
])

const SHOWN: readonly [path: string, name: string, type: string][] = [
  [
    CREATE,
    'create',
    '(client: XrpcClient, input: CreateInput, options?: CallOptions | undefined) => XrpcPromise<CreateOutput, TooLongError>',
  ],
  [CREATE, 'createMethod', 'Method<"procedure", undefined, CreateInput, CreateOutput, TooLongError>'],
  [CREATE, 'CreateInput', 'CreateInput'],
  [NOTE, 'Note', '{ $type: "com.example.note"; embed: NoteEmbed; kind: NoteKind; }'],
  [NOTE, 'isNote', '(value: unknown) => value is Note'],
  [NOTE, 'isImage', '(value: unknown) => value is Image & { $type: string; }'],
  [NOTE, 'note', 'RecordDescriptor<"com.example.note", "tid", Note>'],
  [NOTE, 'NoteEmbed', '(Image & { $type: "com.example.note#image"; }) | UnknownVariant'],
  [NOTE, 'noteKindValues', 'readonly ["a", "b"]'],
  [NOTE, 'spam', '"com.example.note#spam"'],
]

const checker = checkTypes(files)

test.each(SHOWN)('%s: %s', (path, name, type) => {
  expect(checker.typesOf(path)[name]).toBe(type)
})
