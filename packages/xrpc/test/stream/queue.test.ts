import { describe, expect, it } from 'vitest'
import { createQueue } from '../../src/stream/queue.ts'

const LIMITS = { maxMessages: 10, maxBytes: 1_000 }
const done = { done: true, value: undefined }

/** Whether a promise has settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const pending = Symbol('pending')
  return (await Promise.race([promise, new Promise((resolve) => setImmediate(resolve, pending))])) !== pending
}

describe('a queue', () => {
  it('hands out in order what was pushed before and after it was asked', async () => {
    const queue = createQueue<number>(LIMITS)
    queue.push(1, 1)
    const first = queue.take()
    const second = queue.take()
    const third = queue.take()
    queue.push(2, 1)
    queue.push(3, 1)
    expect(await Promise.all([first, second, third])).toEqual([1, 2, 3].map((value) => ({ done: false, value })))
  })

  it('keeps the order over many more than it holds at once', async () => {
    const queue = createQueue<number>({ maxMessages: 1e9, maxBytes: 1e9 })
    let next = 0
    for (let i = 0; i < 5_000; i++) {
      queue.push(i, 1)
      if (i % 3 === 0) expect(await queue.take()).toEqual({ done: false, value: next++ })
    }
    while (next < 5_000) expect(await queue.take()).toEqual({ done: false, value: next++ })
  })

  it.each([
    { name: 'messages', bytes: 1, full: 10 },
    { name: 'bytes', bytes: 300, full: 4 },
  ])('is full by $name, and drained at half', async ({ bytes, full }) => {
    const queue = createQueue<number>(LIMITS)
    for (let i = 1; i < full; i++) queue.push(i, bytes)
    expect(queue.isFull()).toBe(false)
    queue.push(full, bytes)
    expect(queue.isFull()).toBe(true)
    const drained = queue.drained()
    let left = full
    while (!(await isSettled(drained))) {
      await queue.take()
      left -= 1
    }
    expect(left).toBe(Math.floor(Math.min(LIMITS.maxMessages / 2, LIMITS.maxBytes / 2 / bytes)))
  })

  it('hands out what waits before its end', async () => {
    const queue = createQueue<number>(LIMITS)
    queue.push(1, 1)
    queue.finish({ kind: 'ended' })
    queue.push(2, 1)
    expect([await queue.take(), await queue.take(), await queue.take()]).toEqual([
      { done: false, value: 1 },
      done,
      done,
    ])
  })

  it('tells a failure once, then the end', async () => {
    const queue = createQueue<number>(LIMITS)
    const waiting = [queue.take(), queue.take()]
    queue.finish({ kind: 'failed', error: 'no' })
    expect(await Promise.allSettled([...waiting, queue.take()])).toEqual([
      { status: 'rejected', reason: 'no' },
      { status: 'fulfilled', value: done },
      { status: 'fulfilled', value: done },
    ])
  })

  it('holds to its first end, unless it is abandoned before anybody heard of it', async () => {
    const queue = createQueue<number>(LIMITS)
    queue.push(1, 1)
    queue.finish({ kind: 'ended' })
    queue.finish({ kind: 'failed', error: 'late' })
    queue.abandon({ kind: 'failed', error: 'abandoned' })
    await expect(queue.take()).rejects.toBe('abandoned')
    queue.abandon({ kind: 'failed', error: 'again' })
    expect(await queue.take()).toEqual(done)
  })

  it('lets go of whoever waits for it to drain when it ends', async () => {
    const queue = createQueue<number>(LIMITS)
    for (let i = 0; i < 10; i++) queue.push(i, 1)
    const drained = queue.drained()
    expect(await isSettled(drained)).toBe(false)
    queue.finish({ kind: 'ended' })
    expect(await isSettled(drained)).toBe(true)
  })
})
