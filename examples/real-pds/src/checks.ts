/** Runs checks one after the other, says how each ended, and counts. */
export interface Checks {
  /** One line on the terminal: what is checked, how it ended, how long it took. Rejects when the check does, to end its group. */
  readonly step: <T>(name: string, run: () => Promise<T>) => Promise<T>
  /** Steps that build on one another: the first failure ends the group, not the run. */
  readonly group: <T>(name: string, run: () => Promise<T>) => Promise<T | undefined>
  readonly counts: () => { readonly passed: number; readonly failed: number }
}

/** Already reported where it happened. */
class StepFailure extends Error {}

export function createChecks(print: (line: string) => void): Checks {
  let passed = 0
  let failed = 0
  const report = (name: string, cause: unknown): void => {
    failed += 1
    print(`  FAILED  ${name}`)
    print(`          ${describe(cause).replaceAll('\n', '\n          ')}`)
  }
  return {
    step: async (name, run) => {
      const start = performance.now()
      try {
        const value = await run()
        passed += 1
        print(`  ok      ${name} (${Math.round(performance.now() - start)} ms)`)
        return value
      } catch (cause) {
        report(name, cause)
        throw new StepFailure(name, { cause })
      }
    },
    group: async (name, run) => {
      print(name)
      try {
        return await run()
      } catch (cause) {
        if (!(cause instanceof StepFailure)) report(`${name}, between two steps`, cause)
        return undefined
      }
    },
    counts: () => ({ passed, failed }),
  }
}

function describe(cause: unknown): string {
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)
}
