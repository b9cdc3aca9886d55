import { afterAll, expect, test } from 'vitest'
import { type Measured, openInputHasher } from '../src/inputs.ts'

const hasher = openInputHasher()
afterAll(hasher.close)

const APP =
  "import { createXrpcClient } from '@lexgen/xrpc'\nconsole.log(createXrpcClient({ service: 'https://a.test' }))"

const appOf = (text: string): Measured => ({ module: 'bundle.ts', subjects: [{ kind: 'app', text }] })

test.each([
  ['a comment', appOf(`${APP} // as it should be`), true],
  ['another layout', appOf(APP.replace('\n', ';\n\n  ')), true],
  ['an import that is not used', appOf(`import { retry } from '@lexgen/xrpc'\n${APP}`), true],
  ['other code', appOf(APP.replace('a.test', 'b.test')), false],
  ['more of the runtime', appOf(`import { retry } from '@lexgen/xrpc'\nretry()\n${APP}`), false],
  ['another benchmark', { ...appOf(APP), module: 'calls.ts' }, false],
  ['another command', { module: 'bundle.ts', subjects: [{ kind: 'command', entry: 'docs-command.ts' }] }, false],
] satisfies [string, Measured, boolean][])('%s', async (_name, measured, isSame) => {
  const hash = await hasher.hash(appOf(APP))
  expect(hash).toMatch(/^[0-9a-f]{16}$/)
  expect((await hasher.hash(measured)) === hash).toBe(isSame)
})
