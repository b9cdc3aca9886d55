import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { describeError, describeFailure, isMissing, isSystemError } from '../../src/text/errors.ts'

function thrownBy(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}

test('what the operating system refuses is told from a bug, and what is missing from what is refused', () => {
  const missing = thrownBy(() => readFileSync('/nowhere/at/all'))
  const folder = thrownBy(() => readFileSync('/'))
  const bug = thrownBy(() => readFileSync('\0'))
  expect([missing, folder, bug, 'thrown'].map(isSystemError)).toEqual([true, true, false, false])
  expect([missing, folder, bug].map(isMissing)).toEqual([true, false, false])
})

test('a reason is what a code means, or the first line of what an error says', () => {
  expect(describeFailure(thrownBy(() => readFileSync('/nowhere/at/all')))).toBe('that it is not there (ENOENT)')
  expect(describeFailure(new Error('first\nsecond'))).toBe('an error: first')
  expect(describeFailure('thrown')).toBe('thrown')
  expect(describeError(new Error('first\nsecond'))).toBe('first\nsecond')
})
