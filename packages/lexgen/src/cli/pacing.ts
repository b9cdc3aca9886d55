// When a watching process does what: changes are gathered, and runs do not overlap.

/**
 * Pause after the last change before anything is done about it, in milliseconds: editors write a file in several steps. Longer than
 * the 50 ms for which chokidar drops further changes of a file, so that the run sees what those wrote.
 */
const SETTLE_MS = 60

/** A promise and what settles it; nobody need be waiting for it. */
export function settleable<T>(): {
  readonly promise: Promise<T>
  readonly resolve: (value: T) => void
  readonly reject: (reason: unknown) => void
} {
  let resolvePromise: (value: T) => void = () => undefined
  let reject: (reason: unknown) => void = () => undefined
  const promise = new Promise<T>((fulfil, refuse) => ([resolvePromise, reject] = [fulfil, refuse]))
  promise.catch(() => undefined)
  return { promise, resolve: resolvePromise, reject }
}

/** Gathers changed files and hands them on once nothing more has come for a while. */
export function settleChanges(handle: (paths: readonly string[]) => void): {
  readonly note: (path: string) => void
  readonly forget: () => void
} {
  const paths = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  const settle = (): void => {
    const noted = [...paths]
    paths.clear()
    handle(noted)
  }
  return {
    note: (path) => {
      paths.add(path)
      clearTimeout(timer)
      timer = setTimeout(settle, SETTLE_MS)
    },
    forget: () => clearTimeout(timer),
  }
}

/** Runs one at a time; calls that come meanwhile are answered by one more run. */
export function runOneAtATime(run: () => Promise<void>): {
  readonly trigger: () => Promise<void>
  /** Waits for a run that has begun, however it ends. */
  readonly idle: () => Promise<void>
} {
  let running: Promise<void> | undefined
  let again = false
  const loop = async (): Promise<void> => {
    do {
      again = false
      await run()
    } while (again)
  }
  return {
    trigger: () => {
      if (running) again = true
      running ??= loop().finally(() => (running = undefined))
      return running
    },
    idle: async () => {
      again = false
      await Promise.allSettled([running])
    },
  }
}
