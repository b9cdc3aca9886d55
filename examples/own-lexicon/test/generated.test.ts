import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const FOLDER = fileURLToPath(new URL('..', import.meta.url))
const LEXGEN = fileURLToPath(new URL('../node_modules/lexgen/bin/lexgen.js', import.meta.url))

test.each(['check', 'lint'])('lexgen %s finds nothing, with no more than the config file to go by', (command) => {
  const { status, stderr } = spawnSync(process.execPath, [LEXGEN, command, '--strict'], {
    cwd: FOLDER,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toMatchObject({ status: 0 })
})
