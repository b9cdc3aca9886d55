import { describe, expect, test } from 'vitest'
import { document, object, ref, string } from '../support/build.ts'
import { temporaryFolder, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

const json = (value: unknown): string => JSON.stringify(value)
const plain = (maxLength: number): string =>
  json(document('com.example.thing', { main: object({ x: string({ maxLength }) }) }))
const user = (fields: object): string =>
  json(document('com.example.user', { main: object({ thing: ref('com.example.thing'), ...fields }) }))

/** A document in which something is wrong, by what that is. */
const broken: readonly [string, string][] = [
  ['a key twice', '{"lexicon":1,"id":"com.example.thing","defs":{"a":{"type":"token"},"a":{"type":"token"}}}'],
  ['a ref to nothing', json(document('com.example.thing', { main: object({ x: ref('#gone') }) }))],
  ['no such type', json({ lexicon: 1, id: 'com.example.thing', defs: { main: { type: 'x' } } })],
  ['no JSON', '{ "lexicon": 1,'],
]

/** What `lexgen diff old new` says. */
async function run(old: Record<string, string>, now: Record<string, string>, ...args: readonly string[]) {
  const cwd = temporaryFolder()
  for (const [side, files] of Object.entries({ old, new: now }))
    writeFiles(
      cwd,
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${side}/com/example/${name}.json`, text])),
    )
  const { code, stdout, stderr } = await runMain(cwd, ['diff', 'old', 'new', ...args])
  return { code, out: stdout, err: stderr }
}

describe('lexgen diff --skip-invalid', () => {
  test.each(broken)(
    'says nothing of a lexicon that is broken in the base (%s), and that it says nothing',
    async (_, text) => {
      const { code, out, err } = await run(
        { thing: text, user: user({}) },
        { thing: plain(9), user: user({}) },
        '--skip-invalid',
        '--verbose',
      )
      expect([code, out]).toEqual([0, ''])
      expect(err).toMatch(/^old\/com\/example\/thing\.json:.* - warning LEX3014: /)
      expect(err).toContain('old -> new: no changes in what could be compared; 1 lexicon not compared\n')
    },
  )

  test.each(broken)('does not take a lexicon for removed that is broken in the head (%s)', async (_, text) => {
    const { code, out, err } = await run({ thing: plain(9) }, { thing: text, user: user({}) }, '--skip-invalid')
    expect([code, out]).toEqual([0, ''])
    expect(err).toMatch(/^new\/com\/example\/thing\.json:.* - warning LEX3014: /)
    expect(err).toContain('0 errors, 0 warnings, 1 note, 1 lexicon not compared; it asks for a minor version')
  })

  test.each(broken)('compares what refers to a lexicon that is broken in the base (%s)', async (_, text) => {
    const { code, out } = await run(
      { thing: text, user: user({ x: string() }) },
      { thing: plain(9), user: user({}) },
      '--skip-invalid',
      '--format=json',
    )
    const report = JSON.parse(out) as { findings: { rule: string; nsid: string }[]; notCompared: string[] }
    expect(code).toBe(1)
    expect(report.findings.map(({ rule, nsid }) => `${rule} ${nsid}`)).toEqual([
      'prop-removed-required com.example.user',
    ])
    expect(report.notCompared).toEqual(['com.example.thing'])
  })

  test('says that a lexicon is gone where another one is broken', async () => {
    const { code, out } = await run({ thing: plain(9), other: '{' }, { user: user({}) }, '--skip-invalid')
    expect(code).toBe(1)
    expect(out).toContain('error LEX7002')
  })

  test.each(broken)('is what a broken base (%s) is told to be compared with', async (_, text) => {
    const { code, err } = await run({ thing: text }, { thing: plain(9) })
    expect(code).toBe(3)
    expect(err).toMatch(/cannot be read\nhint: --skip-invalid compares what can be read\n$/)
  })

  test('is no help where there is no base at all', async () => {
    const { code, err } = await run({}, { thing: plain(9) })
    expect(code).toBe(3)
    expect(err).toMatch(/cannot be read\n$/)
  })
})
