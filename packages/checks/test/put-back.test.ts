import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

/** What tests put other things in the place of; each is seen by the hooks of the tests after it, as by those of another file. */
const seen = (): unknown[] => [fetch, setTimeout, Date, process.env['LEXGEN_PUT_BACK'], console.debug]
const before = seen()

describe.each(['one', 'another'])('%s file', () => {
  const atItsStart: unknown[] = []
  beforeAll(() => void atItsStart.push(...seen()))
  afterAll(() => expect(seen()).toEqual(before))

  test('begins with nothing of the one before', () => {
    expect(atItsStart).toEqual(before)
    vi.stubGlobal('fetch', () => undefined)
    vi.stubEnv('LEXGEN_PUT_BACK', 'yes')
    vi.spyOn(console, 'debug').mockReturnValue(undefined)
    vi.useFakeTimers()
    expect(seen().map((each, index) => each === before[index])).toEqual(before.map(() => false))
  })
})
