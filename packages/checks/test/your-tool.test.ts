import { expect, test } from 'vitest'
import { readRows } from '../platforms/src/your-tool/page.mjs'
import { ROWS } from '../platforms/src/your-tool/rows.mjs'

/** The page about tools says what is checked, and nothing else: `npm run platforms` runs the checks. */

interface Row {
  readonly tool: string
  readonly set: string
  readonly why: string
  /** Packages that only some runs install. */
  readonly versions?: readonly string[]
  readonly check: unknown
}

const rows: readonly Row[] = ROWS
const page: readonly (readonly string[])[] = readRows()

test('the rows of the page are those that have a check, with what is set there', () => {
  expect(rows.length).toBeGreaterThan(15)
  expect(page.map((cells) => cells.slice(0, 3))).toEqual(rows.map(({ tool, set, why }) => [tool, set, why]))
  expect(rows.filter(({ check }) => typeof check !== 'function')).toEqual([])
})

test.each(rows.map((row) => [row.tool, row] as const))(
  '%s: the page says when it was checked, and with what',
  (tool, row) => {
    const checked = page.find(([name]) => name === tool)?.at(-1)
    if (row.versions === undefined) return expect(checked).toBe('on every change')
    const versions = row.versions.map((name) => `${name} \\d+\\.\\d+\\.\\d+`).join(', ')
    expect(checked).toMatch(new RegExp(`^\\d{4}-\\d{2}-\\d{2}, ${versions}$`))
  },
)
