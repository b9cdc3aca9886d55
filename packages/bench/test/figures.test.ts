import { describe, expect, test } from 'vitest'
import { findStale } from '../src/benchmarks.ts'
import { type Figures, insertInline, renderComparison, renderFigures } from '../src/figures.ts'

const table = { title: 'T', columns: ['', 'time'], rows: [['a', '1 s']], note: 'How.' }
const figures: Figures = {
  one: { inputs: '1a', machine: 'a machine', table, comparison: [{ name: 'do it', figures: { lexgen: '1 s' } }] },
  two: { inputs: '2b', machine: 'a machine', table, inline: { size: '2.5 kB' } },
}

describe('figures of something earlier', () => {
  test.each([
    ['none', { one: '1a', two: '2b' }, []],
    ['one of which what is measured has changed', { one: '1a', two: '3c' }, ['two']],
    ['one that was never measured', { one: '1a', two: '2b', three: '3c' }, ['three']],
  ])('%s', (_name, hashes, stale) => {
    expect(findStale(figures, hashes)).toEqual(stale)
  })
})

test('each table comes after the hash of what it measured, in the order that is asked for', () => {
  const page = renderFigures(figures, ['two', 'one', 'absent'])
  expect(page.match(/<!-- .*? -->/g)).toEqual(['<!-- two: 2b -->', '<!-- one: 1a -->'])
  expect(page.startsWith('Measured on a machine.\n\n')).toBe(true)
})

test('the comparison has a column for each candidate that was measured, and no figure where it was not', () => {
  const comparison = [{ name: 'do that', figures: { atcute: '2 s' } }]
  const both: Figures = { ...figures, two: { inputs: '2b', machine: 'a machine', table, comparison } }
  const lines = renderComparison(both, ['one', 'two']).split('\n')
  expect(lines[0]).toBe('<!-- one: 1a, two: 2b -->')
  expect(lines.slice(2)).toEqual([
    '|  | lexgen | atcute |',
    '| --- | ---: | ---: |',
    '| do it | 1 s |  |',
    '| do that |  | 2 s |',
  ])
})

describe('a figure in a sentence', () => {
  test('is that of the benchmark', () => {
    const page = 'about <!-- figure:size -->9 kB<!-- /figure -->, gzipped'
    expect(insertInline(page, figures)).toBe('about <!-- figure:size -->2.5 kB<!-- /figure -->, gzipped')
  })

  test('is refused where no benchmark has it', () => {
    expect(() => insertInline('<!-- figure:speed -->9<!-- /figure -->', figures)).toThrow(
      'expected a figure that a benchmark measures, found speed',
    )
  })
})
