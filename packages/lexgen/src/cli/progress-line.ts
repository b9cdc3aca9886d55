import { showCount } from '../text/lists.ts'
import type { NoteProgress, Phase } from '../text/progress.ts'

/** How long a run lasts before it says how far it has come, in milliseconds. */
const PATIENCE_MS = 1_000
/** Least time between two states of the line, in milliseconds. */
const REDRAW_MS = 100
/** Back to the start of the line, and all of it away (ECMA-48, CR and EL 2). */
const ERASE = '\r\u001b[2K'
const DEFAULT_COLUMNS = 80

/** What the pieces of a stage are; a stage without any has nothing to count. */
const NOUNS: Readonly<Partial<Record<Phase, string>>> = {
  reading: 'document',
  checking: 'document',
  generating: 'file',
  comparing: 'file',
}

/** One line of a terminal that says how far a run has come. */
export interface ProgressLine {
  readonly note: NoteProgress
  /** Takes the line away, before anything else is printed and at the end. What comes later is a run of its own, and waits again. */
  readonly clear: () => void
}

/** Where the line stands, and the clock, in milliseconds since the process began. */
interface LineRequest {
  readonly write: (text: string) => void
  readonly columns: () => number | undefined
  readonly now: () => number
}

/** A line that is written once a run has lasted for a second, and again at most ten times a second. */
export function openProgressLine({ write, columns, now }: LineRequest): ProgressLine {
  let begun = 0
  let drawn = -REDRAW_MS
  let text: string | undefined
  let isShown = false
  let timer: NodeJS.Timeout | undefined
  const draw = (): void => {
    if (text === undefined) return
    drawn = now()
    isShown = true
    // A line that is as wide as the terminal would go on below. One without a size says that it has no columns.
    write(ERASE + text.slice(0, (columns() || DEFAULT_COLUMNS) - 1))
  }
  return {
    note: (phase, done, total) => {
      const time = now()
      text = describe(phase, done, total)
      // For what waits, such as for a registry: nothing else is noted meanwhile.
      timer ??= setTimeout(draw, Math.max(0, begun + PATIENCE_MS - time)).unref()
      if (time - begun >= PATIENCE_MS && time - drawn >= REDRAW_MS) draw()
    },
    clear: () => {
      clearTimeout(timer)
      timer = undefined
      text = undefined
      begun = now()
      if (isShown) write(ERASE)
      isShown = false
    },
  }
}

/** `reading 120 of 387 documents`, `generating: 240 files`, `linking`. */
function describe(phase: Phase, done: number | undefined, total: number | undefined): string {
  const noun = NOUNS[phase]
  if (noun === undefined || done === undefined) return phase
  if (total === undefined) return `${phase}: ${showCount(done, noun)}`
  return `${phase} ${done} of ${showCount(total, noun)}`
}
