/** How much may wait in a queue before it counts as full. */
export interface QueueLimits {
  /** Number of messages. */
  maxMessages: number
  /** Sum of the sizes of their frames, in bytes. */
  maxBytes: number
}

/** How a queue ends. */
export type QueueEnd = { kind: 'ended' } | { kind: 'failed'; error: unknown }

/** Messages that have arrived and have not been asked for; the meeting point of a socket that pushes and a loop that pulls. */
export interface MessageQueue<Message> {
  /** Adds a message whose frame had `bytes` bytes. Never refuses one: whoever pushes asks {@link MessageQueue.isFull} afterwards. */
  push(message: Message, bytes: number): void
  /** The next message; after the last the end, or the failure once and then the end. */
  take(): Promise<IteratorResult<Message, undefined>>
  /** Nothing more will come; what waits is still handed out before the end. The first call holds. */
  finish(end: QueueEnd): void
  /** Like `finish()`, but throws away what waits, and takes the place of an end that nobody has heard of yet. */
  abandon(end: QueueEnd): void
  isFull(): boolean
  /** Resolves when at most half of the limits is taken, or when the queue has been finished. */
  drained(): Promise<void>
}

interface Entry<Message> {
  message: Message
  bytes: number
}

interface Waiter<Message> {
  resolve: (result: IteratorResult<Message, undefined>) => void
  reject: (error: unknown) => void
}

/** Consumed slots at the head are kept until this many have gathered, so that taking a message costs no move of all others. */
const COMPACT_AFTER = 1_024

export function createQueue<Message>({ maxMessages, maxBytes }: QueueLimits): MessageQueue<Message> {
  let entries: (Entry<Message> | undefined)[] = []
  let head = 0
  let bytesHeld = 0
  let end: QueueEnd | undefined
  let told = false
  const takers: Waiter<Message>[] = []
  let drainers: (() => void)[] = []

  const count = () => entries.length - head

  const wakeDrainers = () => {
    if (end === undefined && (count() > maxMessages / 2 || bytesHeld > maxBytes / 2)) return
    const waking = drainers
    drainers = []
    for (const resolve of waking) resolve()
  }

  const shift = (): Entry<Message> | undefined => {
    const entry = entries[head]
    if (entry === undefined) return undefined
    entries[head] = undefined
    head += 1
    bytesHeld -= entry.bytes
    if (head === entries.length || head >= COMPACT_AFTER) {
      entries = entries.slice(head)
      head = 0
    }
    if (drainers.length > 0) wakeDrainers()
    return entry
  }

  /** Settles one `take()` with the end; a failure is told once, after it there is only the end, as with a generator. */
  const tellEnd = (last: QueueEnd, { resolve, reject }: Waiter<Message>) => {
    if (told || last.kind === 'ended') resolve({ done: true, value: undefined })
    else reject(last.error)
    told = true
  }

  const settle = (next: QueueEnd) => {
    end = next
    wakeDrainers()
    for (const taker of takers.splice(0)) tellEnd(next, taker)
  }

  return {
    push(message, bytes) {
      if (end !== undefined) return
      const taker = takers.shift()
      if (taker !== undefined) return taker.resolve({ done: false, value: message })
      entries.push({ message, bytes })
      bytesHeld += bytes
    },
    take() {
      return new Promise((resolve, reject) => {
        const entry = shift()
        if (entry !== undefined) resolve({ done: false, value: entry.message })
        else if (end !== undefined) tellEnd(end, { resolve, reject })
        else takers.push({ resolve, reject })
      })
    },
    finish(next) {
      if (end === undefined) settle(next)
    },
    abandon(next) {
      entries = []
      head = 0
      bytesHeld = 0
      settle(next)
    },
    isFull: () => count() >= maxMessages || bytesHeld >= maxBytes,
    drained() {
      return new Promise((resolve) => {
        drainers.push(resolve)
        wakeDrainers()
      })
    },
  }
}
