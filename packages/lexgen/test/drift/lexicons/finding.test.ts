import { describe, expect, test } from 'vitest'
import { compare, documentOf, findingOf, json, linesOf, objectWith, PLACES, queryWith } from './compare.ts'

const text = { type: 'string' }
const object = (properties: object = {}, more: object = {}): object => ({ type: 'object', properties, ...more })
const required = objectWith(text, { required: ['x'] })
const optional = objectWith(text)

describe('a finding', () => {
  const base = PLACES.record(object({ a: { ...text, maxLength: 300 }, gone: text }))
  const head = PLACES.record(object({ a: { ...text, maxLength: 100 } }))
  const report = compare([base], [head])

  test('says what changed, where, and what it was and is', () => {
    const { message, old, new: now, help } = findingOf(report, 'string-length-narrowed')
    expect(message).toBe('record.a: maxLength 100 now, 300 before')
    expect([old, now]).toEqual([{ maxLength: 300 }, { maxLength: 100 }])
    expect(help).toMatch(/^Leave the bounds/)
  })

  test('has texts as they were and are', () => {
    const set = (title: string): object =>
      documentOf('set', { main: { type: 'permission-set', title, permissions: [] } })
    const { old, new: now } = findingOf(compare([set('A')], [set('B')]), 'permission-text-changed')
    expect([old, now]).toEqual(['A', 'B'])
  })

  test('of a definition that is gone says where one of its shape is new', () => {
    const part = object({ x: text })
    const before = [documentOf('one', { part, other: text }), documentOf('two', { other: text })]
    const after = [documentOf('one', { other: text }), documentOf('two', { other: text, moved: part })]
    expect(findingOf(compare(before, after), 'def-removed').help).toBe(
      '`com.example.two#moved` is new and of the same shape: make the old definition a copy of it.',
    )
  })

  test('stands in both files, or at what is left of the place', () => {
    const moved = findingOf(report, 'string-length-narrowed')
    expect([moved.pointer, moved.base, moved.head]).toEqual([
      '/defs/main/record/properties/a/maxLength',
      { file: 'lexicons/com/example/thing.json', line: 13, col: 26 },
      { file: 'lexicons/com/example/thing.json', line: 13, col: 26 },
    ])
    const gone = findingOf(report, 'prop-removed-optional')
    expect([gone.pointer, gone.base?.line, gone.head?.line]).toEqual(['/defs/main/record/properties/gone', 15, 10])
  })

  test('has no place in a set that lacks the document', () => {
    const [added] = compare([], [base]).findings
    const [removed] = compare([base], []).findings
    const place = { file: 'lexicons/com/example/thing.json', line: 1, col: 1 }
    expect([added?.base, added?.head, removed?.base, removed?.head]).toEqual([undefined, place, place, undefined])
  })

  test('points into a document of an earlier dialect as that is written', () => {
    const legacy = {
      lexicon: 1,
      id: 'com.example.find',
      type: 'query',
      parameters: { type: 'object', properties: { limit: { type: 'number', maximum: 50 } } },
      output: { encoding: 'application/json', schema: { type: 'object', properties: {} } },
    }
    const today = documentOf('find', {
      main: {
        type: 'query',
        parameters: { type: 'params', properties: { limit: { type: 'integer', maximum: 40 } } },
        output: json(object()),
      },
    })
    const found = findingOf(compare([legacy], [today]), 'integer-range-narrowed')
    expect([found.base?.line, found.head?.line]).toEqual([10, 12])
    expect(linesOf(compare([legacy], [today]))).toEqual(['error integer-range-narrowed find parameters.limit'])
  })

  test('has a fingerprint that texts, layout and order do not change, and old, new and place do', () => {
    const fingerprintOf = (from: object, to: object): string | undefined => {
      const [found] = compare([PLACES.record(from)], [PLACES.record(to)]).findings.filter(
        ({ rule }) => rule !== 'description-changed',
      )
      return found?.fingerprint
    }
    const added = fingerprintOf(object(), optional)
    expect(added).toMatch(/^[0-9a-f]{64}$/)
    expect(fingerprintOf(object(), objectWith({ description: 'A', ...text }))).toBe(added)
    expect(fingerprintOf(object({}, { description: 'A' }), optional)).toBe(added)
    expect(fingerprintOf(object(), objectWith({ ...text, maxLength: 3 }))).not.toBe(added)
    expect(fingerprintOf(object(), object({ y: text }))).not.toBe(added)
    expect(fingerprintOf(object(), required)).not.toBe(added)
  })
})

describe('what is accepted', () => {
  const [base, head] = [[queryWith({ a: text, b: text })], [queryWith({ a: text })]] as const
  const { fingerprint } = findingOf(compare(base, head), 'param-removed')
  const accept = (until: string | undefined, today: string) =>
    compare(base, head, { accepted: [{ fingerprint, reason: 'nobody used it', ...(until && { until }) }], today })

  test('is said of the finding, and does not count', () => {
    const { findings, summary, unusedAcceptances } = accept(undefined, '2026-11-27')
    expect(findings[0]?.accepted).toEqual({ reason: 'nobody used it' })
    expect([summary.warnings, summary.accepted, summary.semver]).toEqual([0, 1, 'major'])
    expect(unusedAcceptances).toEqual([])
  })

  test.each([
    ['on its last day', '2026-11-27', 1, []],
    ['after it', '2026-11-26', 0, [{ fingerprint, reason: 'nobody used it', state: 'expired' }]],
  ])('%s', (_name, until, accepted, unused) => {
    const report = accept(until, '2026-11-27')
    expect([report.summary.accepted, report.unusedAcceptances]).toEqual([accepted, unused])
  })

  test('is told of where there is nothing to accept', () => {
    const entry = { fingerprint: '0'.repeat(64), reason: 'long ago' }
    expect(compare(base, base, { accepted: [entry] }).unusedAcceptances).toEqual([{ ...entry, state: 'unused' }])
  })
})
