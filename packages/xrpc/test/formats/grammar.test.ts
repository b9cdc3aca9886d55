import { describe, expect, test } from 'vitest'
import { grammarCases } from './grammar/cases.ts'
import { formatNames, guards } from './guards.ts'

describe.each(formatNames)('the grammar of %s', (format) => {
  test.each(grammarCases[format])('$about, $valid: $value', ({ value, valid }) => {
    expect(guards[format](value)).toBe(valid)
  })
})
