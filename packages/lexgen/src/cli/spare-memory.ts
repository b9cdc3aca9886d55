import { setFlagsFromString } from 'node:v8'
import type { NoteProgress } from '../text/progress.ts'

/** From how many documents on memory counts for more than time. */
const MANY_DOCUMENTS = 10_000

/**
 * Lets V8 collect its garbage once two fifths of what is alive have come on top: by itself it waits for several times as much, which for a
 * large site is the greater part of what the process takes. With few documents that would cost a tenth of the time for nothing.
 */
export function spareMemory(note: NoteProgress | undefined): NoteProgress {
  let isSparing = false
  return (phase, done, total) => {
    if (!isSparing && total !== undefined && total >= MANY_DOCUMENTS) {
      isSparing = true
      setFlagsFromString('--heap-growing-percent=40')
    }
    note?.(phase, done, total)
  }
}
