import type { SessionStore } from '@lexgen/xrpc/session'

/** Where the probe runs, and what it talks to. */
export interface Environment {
  readonly service: string
  /** Another origin. */
  readonly elsewhere: string
  /** An origin at which nobody listens. */
  readonly unused: string
  /** A store in a file, on platforms that have files. */
  readonly openFileStore?: (() => SessionStore) | undefined
}

/** One thing that the runtime does. */
export interface Check {
  /** `runtime`: it has to work everywhere. `platform`: not every platform has what it takes. */
  readonly needs: 'runtime' | 'platform'
  /** Rejects where it does not work. */
  readonly run: (environment: Environment) => Promise<unknown>
}

/** What came of a check. */
export interface Finding {
  readonly name: string
  readonly needs: Check['needs']
  readonly works: boolean
  readonly problem: string | undefined
}

/** A check of what has to work everywhere. */
export function mustWork(run: Check['run']): Check {
  return { needs: 'runtime', run }
}

/** A check of what not every platform can do. */
export function mayWork(run: Check['run']): Check {
  return { needs: 'platform', run }
}

/** @throws {Error} where the two are not the same JSON */
export function assertEqual(found: unknown, expected: unknown): void {
  const [foundText, expectedText] = [found, expected].map((value) => JSON.stringify(value) ?? 'undefined')
  if (foundText !== expectedText) throw new Error(`expected ${expectedText}, found ${foundText}`)
}

/** What a promise is rejected with. @throws {Error} where it is not */
export async function failureOf(promise: Promise<unknown>): Promise<Error> {
  try {
    await promise
  } catch (error) {
    if (error instanceof Error) return error
    throw new Error(`rejected with ${String(error)}`, { cause: error })
  }
  throw new Error('expected a rejection, found none')
}

/** @throws {Error} where a promise is not rejected with an error of this name */
export async function assertFails(promise: Promise<unknown>, name: string): Promise<void> {
  const failure = await failureOf(promise)
  if (failure.name !== name) throw new Error(`expected ${name}`, { cause: failure })
}
