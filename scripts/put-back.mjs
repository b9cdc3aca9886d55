// A setup file of every run: what a test put in the place of something else is gone before anything of the next test runs, and that
// is its hooks too, and those of another file in the same worker. Vitest's own options for it come after the hooks.
import { afterEach, vi } from 'vitest'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.unstubAllEnvs()
  vi.restoreAllMocks()
})
