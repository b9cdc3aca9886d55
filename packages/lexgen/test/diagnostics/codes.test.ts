import { describe, expect, test } from 'vitest'
import { CODES } from '../../src/diagnostics/codes.ts'
import { explainCode } from '../../src/diagnostics/explain.ts'
import { findNearest } from '../../src/diagnostics/nearest.ts'

describe('the table of codes', () => {
  test.each(Object.entries(CODES))('%s has a title without and a text with a full stop', (code, { title, text }) => {
    expect(code).toMatch(/^LEX\d{4}$/)
    expect(title).toMatch(/[^.]$/)
    expect(text).toMatch(/\.$/)
  })
})

describe('explain', () => {
  test('prints code, severity, title and text, wrapped', () => {
    const lines = explainCode('lex2013')?.split('\n') ?? []
    expect(lines[0]).toBe('LEX2013 (error): default of the wrong type')
    expect(lines[1]).toBe('')
    expect(lines.slice(2).join(' ')).toBe(CODES['LEX2013']?.text)
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
  })

  test('knows codes of tables that it is given, and no others', () => {
    expect(explainCode('LEX5001', { LEX5001: { severity: 'info', title: 't', text: 'Text.' } })).toBe(
      'LEX5001 (info): t\n\nText.',
    )
    expect(explainCode('LEX0000')).toBeUndefined()
    expect(explainCode('constructor')).toBeUndefined()
  })
})

describe('the nearest of several names', () => {
  test.each<[string, string[], string | undefined]>([
    ['requried', ['required', 'nullable'], 'required'],
    ['View', ['views', 'view'], 'view'],
    ['y', ['x', 'z'], undefined],
    ['ab', ['ac', 'aa'], 'aa'],
    ['same', ['same'], undefined],
    ['anything', [], undefined],
    ['strongRef', ['batchWrite'], undefined],
  ])('%s among %j', (name, candidates, want) => {
    expect(findNearest(name, candidates)).toBe(want)
  })

  // Comparing two such names takes half an hour.
  test('is not looked for where names are longer than any NSID', () => {
    const long = 'x'.repeat(1_000_000)
    expect(findNearest(`${long}y`, [`${long}z`])).toBeUndefined()
    expect(findNearest('y', [long, 'Y'])).toBe('Y')
  })
})
