import { statSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'
import { brokenFiles } from './scripts/mutation/broken-files.mjs'
import { findGroup } from './scripts/mutation/groups.mjs'
import { keptThread } from './scripts/mutation/kept-thread.mjs'
import { EVERY_RUN, SETUP_FILES } from './vitest.config.ts'

/** Short files first: most mutants are found by the first test that meets them, and long files load more. */
class ShortFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((one, other) => sizeOf(one) - sizeOf(other)))
  }
}

const { tests, leftOut = [] } = findGroup()
const sizeOf = ({ moduleId }: TestSpecification): number => statSync(moduleId).size

// The tests of one group, one file after another in one thread.
export default defineConfig({
  plugins: [
    {
      name: 'kept-thread',
      // Stryker asks for threads whatever a config says.
      configureVitest({ project }) {
        project.config.pool = keptThread.name
        project.config.poolRunner = keptThread
      },
    },
  ],
  test: {
    ...EVERY_RUN,
    include: [...tests],
    exclude: ['**/node_modules/**', ...leftOut],
    setupFiles: [...SETUP_FILES, 'scripts/mutation/forget-mutant.mjs'],
    reporters: [brokenFiles],
    sequence: { sequencer: ShortFirst },
  },
})
