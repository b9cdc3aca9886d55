import { isValidTid } from '@atproto/syntax'
import fc from 'fast-check'
import { beforeEach, expect, test, vi } from 'vitest'
import type { nextTid as NextTid } from '../../src/formats/next-tid.ts'
import { isTid } from '../../src/formats/tid.ts'

/** Each test has a module of its own, with no TID made yet. */
let nextTid: typeof NextTid
beforeEach(async () => {
  vi.resetModules()
  vi.useFakeTimers({ toFake: ['Date'] })
  ;({ nextTid } = await import('../../src/formats/next-tid.ts'))
})

/** The number that a TID is: time in microseconds, and clock id. */
function read(tid: string): { microseconds: bigint; clockId: bigint } {
  const digits = [...tid].map((digit) => BigInt('234567abcdefghijklmnopqrstuvwxyz'.indexOf(digit)))
  const number = digits.reduce((sum, digit) => sum * 32n + digit)
  return { microseconds: number >> 10n, clockId: number & 1023n }
}

test.each([
  // 1,000 microseconds are 31 * 32 + 8.
  ['1970-01-01T00:00:00.001Z', 1, '222222222zc23'],
  // 2 ** 50 microseconds and 11 * 32 + 24.
  ['2005-09-05T05:58:26.843Z', 1023, '322222222fszz'],
])('%s by the clock %d is %s', (time, clockId, tid) => {
  vi.setSystemTime(time)
  expect(nextTid({ clockId })).toBe(tid)
})

test('each is valid, not behind the clock, and greater than the one before, as a text too, whatever the clock does', () => {
  const steps = fc.record({ time: fc.integer({ min: 1, max: 4e12 }), count: fc.nat(20), clockId: fc.nat(1023) })
  fc.assert(
    fc.property(fc.array(steps), (all) => {
      const tids = all.flatMap(({ time, count, clockId }) => {
        vi.setSystemTime(time)
        return Array.from({ length: count }, () => {
          const tid = nextTid({ clockId })
          expect([isTid(tid), isValidTid(tid)]).toEqual([true, true])
          expect(read(tid).clockId).toBe(BigInt(clockId))
          expect(read(tid).microseconds).toBeGreaterThanOrEqual(BigInt(time) * 1_000n)
          return tid
        })
      })
      expect([...tids].sort()).toEqual(tids)
      expect(new Set(tids).size).toBe(tids.length)
    }),
  )
})

test('the clock id is one for all, and another in the next program', async () => {
  const ids = new Set(Array.from({ length: 100 }, () => read(nextTid()).clockId))
  expect(ids.size).toBe(1)
  for (let program = 0; program < 10; program += 1) {
    vi.resetModules()
    const other = await import('../../src/formats/next-tid.ts')
    ids.add(read(other.nextTid()).clockId)
  }
  expect(ids.size).toBeGreaterThan(1)
})

test.each([-1, 1024, 1.5, Number.NaN, Number.POSITIVE_INFINITY])('there is no clock id %d', (clockId) => {
  expect(() => nextTid({ clockId })).toThrow(
    new RangeError(`nextTid: expected a clock id from 0 to 1023, found ${clockId}`),
  )
})
