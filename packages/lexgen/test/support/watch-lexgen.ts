import { type ChildProcess, spawn } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { onTestFinished } from 'vitest'
import { LEXGEN } from './run-lexgen.ts'

/** Longest wait for something that a watching process should do, in milliseconds: only one that hangs takes as long. */
const PATIENCE_MS = 100_000
const POLL_MS = 5

/** A process that watches. */
export interface Watching {
  readonly child: ChildProcess
  readonly output: () => string
  /** Waits for a text on standard error after what was there when it was called last. */
  readonly says: (text: RegExp) => Promise<string>
  readonly stop: (signal: NodeJS.Signals) => Promise<number | null>
}

/** Starts lexgen as a user would who leaves it running, until the test ends. */
export async function watch(
  folder: string,
  args: readonly string[],
  how: readonly string[] = ['--watch'],
): Promise<Watching> {
  const child = spawn(process.execPath, [LEXGEN, ...args, ...how], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => void child.kill('SIGKILL'))
  let text = ''
  let heard = 0
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)))
  const says = async (pattern: RegExp): Promise<string> => {
    const deadline = performance.now() + PATIENCE_MS
    for (;;) {
      const match = pattern.exec(text.slice(heard))
      if (match) {
        heard += match.index + match[0].length
        return match[0]
      }
      if (performance.now() > deadline || child.exitCode !== null)
        throw new Error(`expected ${String(pattern)}, found:\n${text.slice(heard)}`)
      await sleep(POLL_MS)
    }
  }
  const watching = { child, output: () => text, says, stop: (signal: NodeJS.Signals) => (child.kill(signal), ended) }
  await says(/watching for changes\n/)
  return watching
}
