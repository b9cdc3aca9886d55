import { getEventListeners } from 'node:events'
import { expect, it } from 'vitest'
import { abortable } from '../../src/internal/abortable.ts'

const reason = new Error('enough')
const never = (): Promise<never> => new Promise(() => undefined)
const later = <T>(value: T): Promise<T> => new Promise((resolve) => setImmediate(() => resolve(value)))

it.each([
  { name: 'resolves with the promise', start: () => later(1), abort: false, want: { status: 'fulfilled', value: 1 } },
  {
    name: 'rejects with the promise',
    start: () => later(1).then(() => Promise.reject(reason)),
    abort: false,
    want: { status: 'rejected', reason },
  },
  { name: 'rejects with the reason of an abort', start: never, abort: true, want: { status: 'rejected', reason } },
])('$name, and leaves no listener', async ({ start, abort, want }) => {
  const controller = new AbortController()
  const outcome = Promise.allSettled([abortable(start(), controller.signal)])
  if (abort) controller.abort(reason)
  expect(await outcome).toEqual([want])
  await later(0)
  if (!abort) expect(getEventListeners(controller.signal, 'abort')).toEqual([])
})

it('rejects at once where the signal has aborted before', async () => {
  await expect(abortable(never(), AbortSignal.abort(reason))).rejects.toBe(reason)
})

it('follows the promise where there is no signal', async () => {
  await expect(abortable(later(1), undefined)).resolves.toBe(1)
})

it('puts one listener on a signal that many share', async () => {
  const controller = new AbortController()
  const outcomes = Promise.allSettled(Array.from({ length: 100 }, () => abortable(never(), controller.signal)))
  expect(getEventListeners(controller.signal, 'abort')).toHaveLength(1)
  controller.abort(reason)
  expect(await outcomes).toEqual(Array.from({ length: 100 }, () => ({ status: 'rejected', reason })))
})
