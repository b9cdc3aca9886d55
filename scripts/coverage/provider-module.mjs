// What vitest loads as its coverage provider, in every worker too: only the process that reports needs more than the one for V8.
import v8 from '@vitest/coverage-v8'

export default {
  ...v8,
  getProvider: async () => {
    const { LinesOfAllProcesses } = await import('./provider.mjs')
    return new LinesOfAllProcesses()
  },
}
