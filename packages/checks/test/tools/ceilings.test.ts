import { readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundleSize } from '@lexgen/bench/bundle-size'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CEILINGS } from '../../src/ceilings.ts'
import { compile, figure, makeProject } from '../support/compile.ts'
import { CORPORA } from '../support/corpora.ts'
import { generateInto, temporaryFolder } from '../support/generate.ts'

const LOGIN_APP = `
import { createXrpcClient } from '@lexgen/xrpc'
import { AuthFactorTokenRequiredError, createSession } from './gen/com/atproto/server/createSession.js'
import { getSession } from './gen/com/atproto/server/getSession.js'

const service = 'https://pds.example'
try {
  const session = await createSession(createXrpcClient({ service }), { identifier: 'alice.example', password: 'secret' })
  const client = createXrpcClient({ service, headers: { authorization: \`Bearer \${session.accessJwt}\` } })
  console.log((await getSession(client)).handle)
} catch (error) {
  if (error instanceof AuthFactorTokenRequiredError) console.log('a code, please')
  else throw error
}
`

const SESSION_APP = `
import { createXrpcClient, retry } from '@lexgen/xrpc'
import { PasswordSession } from '@lexgen/xrpc/session'
import { AuthFactorTokenRequiredError } from './gen/com/atproto/server/createSession.js'
import { getSession } from './gen/com/atproto/server/getSession.js'

try {
  const session = await PasswordSession.login({ service: 'https://pds.example', identifier: 'alice.example', password: 'secret' })
  const client = createXrpcClient({ handler: session, use: [retry()] })
  console.log((await getSession(client)).handle)
} catch (error) {
  if (error instanceof AuthFactorTokenRequiredError) console.log('a code, please')
  else throw error
}
`

const TYPES_APP = `
import type { XrpcError } from '@lexgen/xrpc'
import type { Post } from './gen/app/bsky/feed/post.js'
import './gen/com/atproto/server/getSession.js'
export const textOf = (post: Post, error: XrpcError): string => post.text
`

const folder = temporaryFolder()
const generated = join(folder.path, 'gen')

beforeAll(() => {
  makeProject(folder.path)
  generateInto(generated, CORPORA['current']?.() ?? [])
})
afterAll(folder.remove)

test.each([
  ['loginApp', LOGIN_APP],
  ['sessionApp', SESSION_APP],
  ['typedSubset', TYPES_APP],
] as const)('%s stays below its ceiling', (name, text) => {
  const { gzipped } = bundleSize(text, folder.path)
  expect(gzipped).toBeGreaterThan(0)
  expect(gzipped, CEILINGS[name].reason).toBeLessThanOrEqual(CEILINGS[name].limit)
})

test('outputSize stays below its ceiling', () => {
  const entries = new Set(['index.ts', 'client.ts'])
  const files = readdirSync(generated, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !entries.has(path),
  )
  const bytes = files.reduce((sum, path) => sum + statSync(join(generated, path)).size, 0)
  expect(files.length).toBe(CORPORA['current']?.().length)
  expect(bytes, CEILINGS.outputSize.reason).toBeLessThanOrEqual(CEILINGS.outputSize.limit)
})

test('the apps that are measured type-check, and instantiations stay below their ceiling', async () => {
  writeFileSync(join(folder.path, 'login.ts'), LOGIN_APP)
  writeFileSync(join(folder.path, 'session.ts'), SESSION_APP)
  const options = { strict: true, skipLibCheck: true, module: 'nodenext' }
  const apps = await compile('typescript-7.0', folder.path, {
    name: 'apps',
    include: ['login.ts', 'session.ts'],
    options,
  })
  expect(apps.errors).toEqual([])
  const all = await compile('typescript-5.9', folder.path, { name: 'all', include: ['gen'], options })
  expect(all.errors).toEqual([])
  expect(figure(all, 'Instantiations'), CEILINGS.instantiations.reason).toBeLessThanOrEqual(
    CEILINGS.instantiations.limit,
  )
})
