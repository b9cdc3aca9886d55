import type { LexiconDocument } from '../../src/language/document.ts'
import { document, json, object, params, procedure, query, ref, string, token, union } from './build.ts'

/** What an injected declaration would be called; it may stand in no output outside comments and string literals. */
export const INJECTED = 'injected'

const LONG_TEXT_LENGTH = 10_240

/** Texts that try to leave the comment, the string, the template or the line that they are printed into. */
export const HOSTILE_TEXTS: readonly string[] = [
  `*/ ${INJECTED}: number; /*`,
  `*/ export const ${INJECTED} = 1; /*`,
  '*/*',
  '/* /** */ */',
  '*\\/ \\*/',
  '*',
  '/',
  '**/',
  '*\n/',
  `'; export const ${INJECTED} = 1; '`,
  `"; export const ${INJECTED} = 1; "`,
  `\`; export const ${INJECTED} = 1; \``,
  '`code` and ```fence```',
  `\${${INJECTED}}`,
  `\`\${globalThis.${INJECTED}}\``,
  `line\nexport const ${INJECTED} = 1`,
  `line\r\nexport const ${INJECTED} = 1\r`,
  `line\u2028export const ${INJECTED} = 1`,
  `line\u2029export const ${INJECTED} = 1`,
  `line\u0085export const ${INJECTED} = 1\v\f`,
  '\u202e\u2066*/ fdet \u2069\u202c',
  '\u200b\ufeff\u00ad',
  '\0\u0001\u001b[31m\u007f',
  '@deprecated @param x @throws {Error} {@link x} @see',
  'not @deprecated at all',
  '@',
  '\\',
  '\\\\n \\u002a/ \\x2a/',
  '\\u{2a}/',
  '</script><script>',
  '<!-- --> ]]>',
  '//# sourceMappingURL=data:x',
  '// @ts-ignore',
  '/// <reference path="/etc/passwd" />',
  '# heading\n---\n| a | b |\n[x](javascript:y)',
  '\ud800',
  '\udc00 tail',
  'emoji 🦋 naïve 日本語',
  '__proto__',
  '',
  ' ',
  '  leading and trailing  ',
  'x'.repeat(LONG_TEXT_LENGTH),
  '*/ '.repeat(LONG_TEXT_LENGTH / 3),
  'word '.repeat(LONG_TEXT_LENGTH / 5),
]

/** One text in one place. */
export interface InjectionCase {
  readonly place: string
  readonly document: LexiconDocument
}

const id = (name: string): string => `com.inject.${name}`

/** Free text: whatever it is, the document is valid and must generate. */
const FREE_PLACES: Readonly<Record<string, (text: string, nsid: string) => LexiconDocument>> = {
  descriptions: (text, nsid) => ({
    ...document(nsid, {
      main: {
        ...procedure({
          parameters: { ...params({ p: { ...string(), description: text } }), description: text },
          input: { ...json(object({ a: { ...string(), description: text } })), description: text },
          output: {
            ...json({ ...object({ b: { ...ref('#thing'), description: text } }), description: text }),
            description: text,
          },
          errors: [{ name: 'Bad', description: text }],
        }),
        description: text,
      },
      thing: { ...object({ u: { ...union('#thing'), description: text } }), description: text },
      mark: { ...token(), description: text },
      kind: { ...string({ knownValues: ['a'] }), description: text },
      list: { type: 'array', description: text, items: { type: 'integer', description: text } },
    }),
    description: text,
  }),
  recordDescriptions: (text, nsid) =>
    document(nsid, {
      main: {
        type: 'record',
        key: 'tid',
        description: text,
        record: { ...object({ x: { type: 'blob', description: text } }), description: text },
      },
    }),
  streamDescriptions: (text, nsid) =>
    document(nsid, {
      main: {
        type: 'subscription',
        description: text,
        message: { description: text, schema: { ...union('#m'), description: text } },
      },
      m: object(),
    }),
  knownValues: (text, nsid) =>
    document(nsid, {
      main: object({ k: string({ knownValues: [text, 'other'] }) }),
      k: string({ knownValues: [text] }),
    }),
  enums: (text, nsid) =>
    document(nsid, { main: object({ k: string({ enum: [text, 'other'] }) }), k: string({ enum: [text] }) }),
  constants: (text, nsid) =>
    document(nsid, { main: object({ k: string({ const: text }) }), k: string({ const: text }) }),
  defaults: (text, nsid) =>
    document(nsid, {
      main: query({
        parameters: params({ k: string({ default: text }) }),
        output: json(object({ k: string({ default: text }) })),
      }),
    }),
  properties: (text, nsid) =>
    document(nsid, {
      main: procedure({
        parameters: params({ [text]: string() }, [text]),
        input: json(object({ [text]: union('#thing') })),
        output: json(object({ [text]: string({ knownValues: ['a'] }) })),
      }),
      thing: { type: 'object', properties: { [text]: { type: 'integer' } }, nullable: [text] },
    }),
  permissions: (text, nsid) =>
    document(nsid, {
      main: {
        type: 'permission-set',
        title: text,
        detail: text,
        description: text,
        permissions: [{ type: 'permission', resource: text, [text]: text }],
      },
    }),
}

/** Text that has a grammar: such a document is refused with a diagnostic, or generates code that is as clean as any. */
const CHECKED_PLACES: Readonly<Record<string, (text: string, nsid: string) => LexiconDocument>> = {
  definitionName: (text, nsid) =>
    document(nsid, { [text]: object(), list: object({ all: union(`#${text}`), one: ref(`#${text}`) }) }),
  tokenName: (text, nsid) => document(nsid, { [text]: token(), kind: string({ knownValues: [`${nsid}#${text}`] }) }),
  errorName: (text, nsid) => document(nsid, { main: query({ errors: [{ name: text, description: text }] }) }),
  encoding: (text, nsid) =>
    document(nsid, { main: procedure({ input: { encoding: text }, output: { encoding: text } }) }),
  format: (text, nsid) => document(nsid, { main: object({ s: string({ format: text }) }) }),
  recordKey: (text, nsid) => document(nsid, { main: { type: 'record', key: `literal:${text}`, record: object() } }),
  id: (text, nsid) => document(`${nsid}${text}`, { main: query() }),
  accepts: (text, nsid) => document(nsid, { main: object({ b: { type: 'blob', accept: [text] } }) }),
  ref: (text, nsid) => document(nsid, { main: object({ r: ref(text) }) }),
}

const cases = (places: typeof FREE_PLACES, texts: readonly string[]): InjectionCase[] =>
  Object.entries(places).flatMap(([place, make]) =>
    texts.map((text, index) => ({ place, document: make(text, id(`${place.toLowerCase()}.n${index}`)) })),
  )

/** Every text in every place for free text; the documents are valid and fit into one output. */
export const freeTextCases = (texts: readonly string[]): readonly InjectionCase[] => cases(FREE_PLACES, texts)

/** Every text in every place that has a grammar; each to be tried alone. */
export const checkedTextCases = (texts: readonly string[]): readonly InjectionCase[] => cases(CHECKED_PLACES, texts)

/** The documents with every hostile text in every place for free text. */
export const INJECTION_DOCUMENTS: readonly LexiconDocument[] = freeTextCases(HOSTILE_TEXTS).map(
  ({ document: each }) => each,
)
