import { officialLexicons } from '@lexgen/bench/official'
import type { Validator } from '@lexgen/xrpc/validate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  type CheckUnresolved,
  acceptUnresolved,
  buildChecks,
  refuseUnresolved,
} from '../../../lexgen/site/validate/build-checks.ts'
import { checkText } from '../../../lexgen/site/validate/check-text.ts'
import type { DocumentChecks, NamespaceChecks } from '../../../lexgen/src/emit/docs-html/validate/checks-data.ts'
import { sample } from '../../../lexgen/src/sample.ts'
import { rollDice } from '../../../lexgen/src/sampling/dice.ts'
import { generateDocs } from '../../../lexgen/test/support/generate-docs.ts'
import { programOf } from '../../../lexgen/test/support/generate-text.ts'
import { mutate } from '../../../lexgen/test/support/oracles/mutate.ts'
import { nameOf, subjectsOf } from '../../../lexgen/test/support/oracles/oracle.ts'
import { validator } from '../../../xrpc/src/validate/validator.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { validatorsOf } from '../support/validator-oracle.ts'
import { bundleValidators } from '../support/validators.ts'

/** Pages validate with functions that are made of data; generated validators are code. They find the same, in the same words. */

const SEEDS = 2
const SEEDS_OF_RARE = 40
const MUTATIONS = 6
const ROLES = { params: 'Params', input: 'Input', output: 'Output', message: 'Message' } as const

const folder = temporaryFolder()
/** What no official lexicon has, or too little of. */
const RARE = {
  lexicon: 1,
  id: 'com.example.rare',
  defs: {
    main: {
      type: 'procedure',
      parameters: {
        type: 'params',
        required: ['limit'],
        properties: {
          limit: { type: 'integer', default: 5, maximum: 9 },
          tags: { type: 'array', items: { type: 'string', maxLength: 3 } },
        },
      },
      output: {
        encoding: 'application/json',
        schema: {
          type: 'object',
          required: ['count', 'name', 'constructor'],
          nullable: ['name', 'list', 'tree'],
          properties: {
            count: { type: 'integer', default: 1 },
            name: { type: 'string', maxGraphemes: 2 },
            list: {
              type: 'array',
              minLength: 1,
              items: { type: 'array', maxLength: 2, items: { type: 'union', refs: ['#tree'] } },
            },
            tree: { type: 'ref', ref: '#tree' },
            constructor: { type: 'string', const: 'x' },
            kind: { type: 'string', enum: ['a', 'b'], default: 'a' },
            raw: { type: 'bytes', maxLength: 4 },
            one: { type: 'union', closed: true, refs: ['#tree', '#flag'] },
          },
        },
      },
    },
    tree: {
      type: 'object',
      nullable: ['left'],
      properties: { left: { type: 'ref', ref: '#tree' }, any: { type: 'unknown' } },
    },
    flag: { type: 'token' },
    same: { type: 'array', items: { type: 'ref', ref: '#tree' } },
  },
}
const LEXICONS = [...officialLexicons(), RARE]
const program = programOf(LEXICONS)
let generated: ReadonlyMap<string, Validator<unknown>>
let documents: ReadonlyMap<string, DocumentChecks>

beforeAll(async () => {
  generateInto(folder.path, LEXICONS, '--validators')
  generated = await validatorsOf(program, await bundleValidators(folder.path))
  documents = checksIn(generateDocs(LEXICONS))
})
afterAll(folder.remove)

/** What the scripts of a site hold. */
function checksIn(files: ReadonlyMap<string, string>): Map<string, DocumentChecks> {
  const read = [...files].flatMap(([path, text]) => {
    if (!/^validators\/.*\.js$/.test(path)) return []
    const checks: NamespaceChecks = JSON.parse(text.slice(text.indexOf(']=') + 2))
    return Object.entries(checks)
  })
  return new Map(read)
}

/** An object with null for one of its properties, each in turn. */
const withNulls = (value: unknown): unknown[] =>
  typeof value !== 'object' || value === null || Array.isArray(value)
    ? []
    : Object.keys(value).map((key) => ({ ...value, [key]: null }))

const issuesOf = (result: ReturnType<Validator<unknown>['validate']>): unknown => (result.ok ? [] : result.issues)

test('values of the official lexicons and of rare constructs, valid and changed', () => {
  const { checkOf } = buildChecks(documents, refuseUnresolved)
  const counts = { compared: 0, refused: 0 }
  subjectsOf(program.documents).forEach((subject, index) => {
    const [nsid = '', def = 'main'] = subject.ref.split('#')
    const ofPage = validator(checkOf(nsid, def, subject.part === undefined ? 'type' : ROLES[subject.part]))
    const ofCode = generated.get(nameOf(subject))
    if (ofCode === undefined) return
    for (let seed = 0; seed < (nsid === RARE.id ? SEEDS_OF_RARE : SEEDS); seed += 1) {
      const value = sample(program, subject.ref, { part: subject.part, ...(seed > 0 && { seed }) })
      const changed = mutate(value, MUTATIONS, rollDice(index * SEEDS + seed)).map((mutation) => mutation.value)
      for (const each of [value, ...changed, ...withNulls(value), null, [], 'text', {}, { $type: nsid }]) {
        for (const mode of ['strict', 'lenient'] as const) {
          const [here, there] = [ofPage.validate(each, { mode }), ofCode.validate(each, { mode })]
          expect([nameOf(subject), issuesOf(here)]).toEqual([nameOf(subject), issuesOf(there)])
          counts.compared += 1
          counts.refused += here.ok ? 0 : 1
        }
      }
    }
  })
  expect(counts.compared).toBeGreaterThan(20_000)
  expect(counts.refused / counts.compared).toBeGreaterThan(0.3)
})

const ref = { $type: 'app.bsky.embed.record', record: { uri: 'at://did:plc:abc/app.bsky.feed.post/3k', cid: 'x' } }
const post = (rest: object): string =>
  JSON.stringify({ $type: 'app.bsky.feed.post', text: 'Hi', createdAt: '2024-01-01T00:00:00Z', ...rest })

test.each<[string, string, CheckUnresolved, unknown]>([
  ['a valid record', post({}), refuseUnresolved, { kind: 'valid' }],
  [
    'a record with what is missing and what is wrong',
    post({ createdAt: undefined, langs: ['en', 'not a language'], text: 1 }),
    refuseUnresolved,
    {
      kind: 'invalid',
      issues: expect.arrayContaining([
        { path: 'createdAt', expected: 'a datetime with seconds and time zone', found: 'nothing' },
        { path: 'text', expected: 'a string', found: 'a number' },
        expect.objectContaining({ path: 'langs[1]' }),
      ]),
    },
  ],
  [
    'what a document that is not there would say, as an issue',
    post({ embed: ref }),
    refuseUnresolved,
    {
      kind: 'invalid',
      issues: [
        expect.objectContaining({
          path: 'embed.record',
          expected: expect.stringContaining('com.atproto.repo.strongRef'),
        }),
      ],
    },
  ],
  ['the same as valid where that is asked for', post({ embed: ref }), acceptUnresolved, { kind: 'valid' }],
  [
    'text that is no JSON',
    '{\n  "a": [1,\n x]}',
    refuseUnresolved,
    { kind: 'broken', message: 'This is no JSON: line 3, column 2 has "x".' },
  ],
  [
    'nothing',
    '',
    refuseUnresolved,
    { kind: 'broken', message: 'This is no JSON: line 1, column 1 has the end of the text.' },
  ],
  [
    'a name that every object has',
    '{"__proto__":{"text":"x"},"constructor":1}',
    refuseUnresolved,
    expect.objectContaining({ kind: 'invalid' }),
  ],
  [
    'what is nested without end',
    '['.repeat(200_000) + ']'.repeat(200_000),
    refuseUnresolved,
    expect.objectContaining({ kind: 'invalid' }),
  ],
])('%s', (_title, text, checkUnresolved, expected) => {
  const some = new Map([...documents].filter(([nsid]) => nsid !== 'com.atproto.repo.strongRef'))
  expect(checkText(text, buildChecks(some, checkUnresolved).checkOf('app.bsky.feed.post', 'main', 'type'))).toEqual(
    expected,
  )
})
