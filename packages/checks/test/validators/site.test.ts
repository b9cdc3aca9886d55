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
import type { DocumentChecks } from '../../../lexgen/src/emit/docs-html/validate/checks-data.ts'
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
const MUTATIONS = 6
const ROLES = { params: 'Params', input: 'Input', output: 'Output', message: 'Message' } as const

const folder = temporaryFolder()
const program = programOf(officialLexicons())
let generated: ReadonlyMap<string, Validator<unknown>>
let documents: ReadonlyMap<string, DocumentChecks>

beforeAll(async () => {
  generateInto(folder.path, officialLexicons(), '--validators')
  generated = await validatorsOf(program, await bundleValidators(folder.path))
  documents = checksIn(generateDocs(officialLexicons()))
})
afterAll(folder.remove)

/** What the scripts of a site hold. */
function checksIn(files: ReadonlyMap<string, string>): Map<string, DocumentChecks> {
  const read = [...files].flatMap(([path, text]): [string, DocumentChecks][] => {
    const [, nsid] = /^validators\/(.*)\.js$/.exec(path) ?? []
    return nsid === undefined ? [] : [[nsid, JSON.parse(text.slice(text.indexOf(']=') + 2))]]
  })
  return new Map(read)
}

const issuesOf = (result: ReturnType<Validator<unknown>['validate']>): unknown => (result.ok ? [] : result.issues)

test('values of the official lexicons, valid and changed', () => {
  const { checkOf } = buildChecks(documents, refuseUnresolved)
  const counts = { compared: 0, refused: 0 }
  subjectsOf(program.documents).forEach((subject, index) => {
    const [nsid = '', def = 'main'] = subject.ref.split('#')
    const ofPage = validator(checkOf(nsid, def, subject.part === undefined ? 'type' : ROLES[subject.part]))
    const ofCode = generated.get(nameOf(subject))
    if (ofCode === undefined) return
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const value = sample(program, subject.ref, { part: subject.part, ...(seed > 0 && { seed }) })
      const changed = mutate(value, MUTATIONS, rollDice(index * SEEDS + seed)).map((mutation) => mutation.value)
      for (const each of [value, ...changed, null, [], 'text', {}, { $type: nsid }]) {
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
