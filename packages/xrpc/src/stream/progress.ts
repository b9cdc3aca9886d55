import type { StreamCursor } from './options.ts'

/** What a message's position says of it, beside the positions before. */
export type Step =
  /** New, or without a position. */
  | 'new'
  /** The message that the connection was to start after: some servers send it once more. */
  | 'repeated'
  /** Its number is lower than that of the message before: the server counts anew. */
  | 'back'

/** How far a stream has come, over all its connections. */
export interface Progress {
  /** A connection begins after this cursor. */
  start(after: StreamCursor | undefined): void
  /** A message of this position has arrived. */
  pass(position: StreamCursor | undefined): Step
  /** Position of the last message that had one, or where the connection was to start. */
  cursor(): StreamCursor | undefined
  /** Whether the present connection has come further than those before: what is sent with each connection does not count. */
  hasAdvanced(): boolean
}

export function trackProgress(): Progress {
  let cursor: StreamCursor | undefined
  /** The cursor that the connection began with, until a message has another. */
  let resumedAfter: StreamCursor | undefined
  /** The position to get past. */
  let mark: StreamCursor | undefined
  let advanced = false
  /** Position of the message before. A cursor of the caller's is none: it may well be ahead of the stream. */
  let last: StreamCursor | undefined

  return {
    start(after) {
      const isOurs = after === cursor
      resumedAfter = isOurs ? after : undefined
      if (!isOurs) last = undefined
      cursor = mark = after
      advanced = false
    },
    pass(position) {
      if (position === undefined) return 'new'
      if (position === resumedAfter) return 'repeated'
      const isBack = isBefore(position, last)
      advanced ||= position !== mark && !isBefore(position, mark)
      cursor = last = position
      resumedAfter = undefined
      return isBack ? 'back' : 'new'
    },
    cursor: () => cursor,
    hasAdvanced: () => advanced,
  }
}

/** Whether a position comes before another; only numbers have an order. */
function isBefore(position: StreamCursor, other: StreamCursor | undefined): boolean {
  return typeof position === 'number' && typeof other === 'number' && position < other
}
