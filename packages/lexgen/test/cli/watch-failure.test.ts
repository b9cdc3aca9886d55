import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { generate } from '../../src/api/generate.ts'
import { defaultOptions } from '../../src/api/options.ts'
import type { CommandInvocation } from '../../src/cli/invocation.ts'
import type { Terminal } from '../../src/cli/terminal.ts'
import { watch } from '../../src/cli/watch.ts'
import { temporaryFolder, writeDocuments } from '../support/run-lexgen.ts'
import { SAMPLE } from '../support/sample.ts'

vi.mock('../../src/api/generate.ts')

const NOTHING = { ok: false, diagnostics: [], sources: [], documents: 0, files: [], notes: [], missing: undefined }

test.each<[string, () => void]>([
  ['the first run', () => vi.mocked(generate).mockRejectedValueOnce(new Error('broken'))],
  ['a later run', () => vi.mocked(generate).mockResolvedValueOnce(NOTHING).mockRejectedValueOnce(new Error('broken'))],
])('what %s throws that should not ends the watching', async (_title, prepare) => {
  const cwd = temporaryFolder()
  writeDocuments(join(cwd, 'lexicons'), SAMPLE)
  prepare()
  const terminal: Terminal = {
    cwd,
    program: 'lexgen',
    stdin: () => Promise.resolve(''),
    color: { stdout: false, stderr: false },
    stdout: () => undefined,
    // The first run is over: a save sets off the next.
    stderr: (text: string) => {
      if (text.startsWith('watching')) writeDocuments(join(cwd, 'lexicons'), SAMPLE)
    },
  }
  const invocation: CommandInvocation = { kind: 'generate', sources: ['lexicons'], flags: {}, config: undefined }
  const request = { ...defaultOptions(), sources: ['lexicons'], out: 'gen', cwd }
  const task = { request, invocation, configFiles: [] }
  const watching = watch(task, () => Promise.resolve(task), terminal)
  await expect(watching).rejects.toThrow('broken')
})
