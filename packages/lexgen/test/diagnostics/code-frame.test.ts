import { describe, expect, test } from 'vitest'
import { drawCodeFrame } from '../../src/diagnostics/code-frame.ts'

const at = (line: number, column: number, length: number) => ({
  line,
  column,
  endLine: line,
  endColumn: column + length,
})
const draw = (text: string, line: number, column: number, length: number, columns?: number): string[] =>
  drawCodeFrame(text.split('\n'), at(line, column, length), 1, columns).map((each) => each.text)

/** What stands above the marks. */
function marked(frame: readonly string[]): string {
  const marks = frame.find((line) => /^ +\| +\^+$/.test(line)) ?? ''
  const line = frame[frame.indexOf(marks) - 1] ?? ''
  return Array.from(line)
    .slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)
    .join('')
}

const long = `${'a'.repeat(300)}HERE${'b'.repeat(300)}`

describe('a line that is cut', () => {
  test.each<[string, string, number, number, RegExp]>([
    ['at its end', `HERE${'b'.repeat(300)}`, 1, 4, /^> 1 \| HEREb+…$/],
    ['at its beginning', `${'a'.repeat(300)}HERE`, 301, 4, /^> 1 \| …a+HERE$/],
    ['on both sides', long, 301, 4, /^> 1 \| …a+HEREb+…$/],
    ['not at all', 'aaHEREbb', 3, 4, /^> 1 \| aaHEREbb$/],
    ['not at all where it just fits', `HERE${'b'.repeat(116)}`, 1, 4, /^> 1 \| HEREb+$/],
  ])('%s', (_where, text, column, length, shape) => {
    const frame = draw(text, 1, column, length)
    expect(frame[0]).toMatch(shape)
    expect(marked(frame)).toBe('HERE')
  })

  test.each([200, 126, 100, 80, 60, 40])('is no wider than a terminal of %i columns', (columns) => {
    const frame = draw(`${long}\n${long}\n${long}`, 2, 301, 4, columns)
    expect(Math.max(...frame.map((line) => line.length))).toBeLessThanOrEqual(Math.min(columns, 126))
    expect(marked(frame)).toBe('HERE')
  })

  test('shows something on a terminal that has no columns', () => {
    expect(marked(draw(long, 1, 301, 4, 0))).toBe('HERE')
  })

  test('ends the marks with what is shown', () => {
    const frame = draw(`x${'y'.repeat(500)}`, 1, 2, 500)
    expect(marked(frame)).toMatch(/^y+$/)
  })
})

test('the empty line that the last line end makes is not shown, unless it is the place', () => {
  expect(draw('{\n}\n', 1, 1, 1)).toEqual(['> 1 | {', '    | ^', '  2 | }'])
  expect(draw('{\n', 2, 1, 0)).toEqual(['  1 | {', '> 2 |', '    | ^'])
})

test('marks stand under what is meant, whatever stands before it', () => {
  expect(marked(draw('"\u{1f600}\u202e\u0007": "HERE"', 1, 10, 4))).toBe('HERE')
})

test('the lines around a place far to the right are shown from their beginning', () => {
  const frame = draw(`first\n${long}\nlast ${'c'.repeat(300)}`, 2, 301, 4)
  expect([frame[0], frame.at(-1)]).toEqual(['  1 | first', expect.stringMatching(/^ {2}3 \| last c+…$/)])
})
