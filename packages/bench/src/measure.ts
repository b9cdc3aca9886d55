import { spawnSync } from 'node:child_process'

/** One thing to be measured; a run returns its figure. */
export interface Contender {
  readonly name: string
  readonly run: () => number
  /** Of one that takes minutes: it runs once, ahead of all rounds. */
  readonly once?: boolean
}

export interface CommandOptions {
  readonly cwd?: string
  /** Added to this process's environment. */
  readonly env?: Readonly<Record<string, string>>
  /** Exit codes that are no failure. @default [0] */
  readonly accept?: readonly number[]
}

/** What a finished command left. */
export interface Finished {
  readonly stdout: string
  readonly stderr: string
  /** Wall-clock time of the whole process, in milliseconds. */
  readonly milliseconds: number
}

const MAX_OUTPUT_BYTES = 64 * 1024 * 1024

/** Runs a command to its end. @throws {Error} with what it printed, when it fails */
export function runCommand(command: string, args: readonly string[], options: CommandOptions = {}): Finished {
  const start = performance.now()
  const result = spawnSync(command, args, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    env: { ...process.env, ...options.env },
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT_BYTES,
  })
  const milliseconds = performance.now() - start
  if (result.error) throw result.error
  if (result.status === null || !(options.accept ?? [0]).includes(result.status)) {
    const said = [result.stdout, result.stderr].join('\n').trim()
    throw new Error(`${command} ${args.join(' ')} ended with ${result.status ?? result.signal}\n${said}`)
  }
  return { stdout: result.stdout, stderr: result.stderr, milliseconds }
}

/**
 * Median figure of each contender. They take turns (A B A B ...), so that whatever else the machine does meets all alike;
 * one round before the first is thrown away.
 */
export function alternate(contenders: readonly Contender[], rounds: number): Map<string, number> {
  const figures = new Map(contenders.map(({ name, once, run }) => [name, once === true ? [run()] : []]))
  const turns = contenders.filter(({ once }) => once !== true)
  for (const { run } of turns) run()
  for (let round = 0; round < rounds; round++) {
    for (const { name, run } of turns) figures.get(name)?.push(run())
  }
  return new Map([...figures].map(([name, values]) => [name, median(values)]))
}

/** The middle value; the mean of the two middle ones where their number is even. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = Math.floor(sorted.length / 2)
  const upper = sorted[half] ?? NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? NaN)) / 2
}
