import { execFile, execFileSync } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSessionServer, type SessionServer } from '../../../../examples/session/src/server/index.ts'
import type { Page, Sample } from '../../../lexgen/src/documentation/page.ts'
import { ajvOracle } from '../../../lexgen/test/support/oracles/ajv.ts'
import { programOf } from '../../../lexgen/test/support/generate-text.ts'
import { pagesOf } from '../../../lexgen/test/support/pages.ts'
import { ROOT } from '../support/compile.ts'
import { CORPORA } from '../support/corpora.ts'

/** What a sample sends, as what runs it is told. */
interface Sent {
  readonly url: string
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  /** Text, or the name of a file. */
  readonly body: string | undefined
}

const TOKEN = 'secret'

function codeOf({ samples }: Page, id: Sample['id']): string | undefined {
  return samples.find((sample) => sample.id === id)?.code
}

describe.each(['current', 'injection'])('the requests of the documents %s', (set) => {
  const documents = CORPORA[set]?.() ?? []
  const pages = pagesOf(documents).filter((page) => codeOf(page, 'curl') !== undefined)
  const curl = runCurl(pages.map((page) => codeOf(page, 'curl') ?? ''))

  test('are the same from a shell and with fetch', async () => {
    expect(curl.length).toBe(pages.length)
    for (const [at, page] of pages.entries()) {
      const sent = await runFetch(codeOf(page, 'fetch') ?? '')
      expect({ nsid: page.nsid, ...curl[at] }).toEqual({ nsid: page.nsid, ...sent })
    }
  })

  test('name their method, and hold an input that the lexicon allows', () => {
    // Property names that are no text of Unicode are more than ajv can take.
    const isValid = set === 'injection' ? () => undefined : ajvOracle(programOf(documents))
    let count = 0
    for (const [at, { nsid, kind }] of pages.entries()) {
      const { url = '', method, headers, body = '' } = curl[at] ?? {}
      const { origin, pathname } = new URL(url)
      expect([origin, pathname, method]).toEqual([
        'https://pds.example.com',
        `/xrpc/${nsid}`,
        kind === 'query' ? 'GET' : 'POST',
      ])
      if (headers?.['content-type'] !== 'application/json') continue
      const verdict = isValid({ ref: `${nsid}#main`, part: 'input' }, JSON.parse(body))
      if (verdict !== undefined) expect([nsid, verdict]).toEqual([nsid, true])
      count += 1
    }
    expect(count).toBeGreaterThan(0)
  })
})

/** Runs commands in a shell of POSIX whose `curl` tells its arguments. */
function runCurl(commands: readonly string[]): Sent[] {
  const script = [`curl() { printf '%s\\0' "$@"; printf '\\0'; }`, `TOKEN=${TOKEN}`, ...commands].join('\n')
  const told = execFileSync('sh', ['-s'], { input: script, encoding: 'utf8', maxBuffer: 2 ** 28 })
  return told
    .split('\0\0')
    .filter((each) => each !== '')
    .map((each) => readArguments(each.split('\0')))
}

function readArguments(args: readonly string[]): Sent {
  const headers: Record<string, string> = {}
  let [url, body, method]: (string | undefined)[] = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (!arg.startsWith('--')) {
      url = arg
      continue
    }
    at += 1
    const value = args[at] ?? ''
    if (arg === '--request') method = value
    else if (arg === '--header')
      headers[value.slice(0, value.indexOf(':')).toLowerCase()] = value.slice(value.indexOf(':') + 2)
    else if (arg !== '--output') body = arg === '--data' ? JSON.stringify(JSON.parse(value)) : value.replace(/^@/, '')
  }
  return { url: new URL(url ?? '').href, method: method ?? (body === undefined ? 'GET' : 'POST'), headers, body }
}

/** Runs code as a module of its own whose `fetch` tells what it is given. */
async function runFetch(code: string): Promise<Sent> {
  let sent: Sent | undefined
  const fetch = (url: string, init: Partial<Sent> = {}): Response => {
    sent = { url: new URL(url).href, method: init.method ?? 'GET', headers: init.headers ?? {}, body: init.body }
    return new Response('{}')
  }
  const globals = {
    fetch,
    process: { env: { TOKEN } },
    console: { log: () => undefined },
    openAsBlob: (file: string) => file,
  }
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor
  const run = AsyncFunction(...Object.keys(globals), code.replace("import { openAsBlob } from 'node:fs'\n", ''))
  await (run(...Object.values(globals)) as Promise<void>)
  if (sent === undefined) throw new Error(`Nothing was sent by ${code}`)
  return sent
}

describe('the session server', () => {
  let server: SessionServer
  beforeAll(async () => {
    // What the sample of a login says.
    const account = {
      handle: 'alice.example.com',
      did: 'did:web:alice.example.com',
      email: 'identifier',
      password: 'password',
    }
    server = await startSessionServer({ accounts: [account] })
  })
  afterAll(() => server.close())

  test('takes what curl sends by the samples of the session methods', async () => {
    const pages = pagesOf(documentsIn('lexicons/com/atproto/server'), server.url)
    const call = async (name: string, token = ''): Promise<Record<string, string>> => {
      const page = pages.find(({ nsid }) => nsid === `com.atproto.server.${name}`)
      const code = (page && codeOf(page, 'curl')) ?? ''
      const header = token === '' || code.includes('$TOKEN') ? '' : ' --header "Authorization: Bearer $TOKEN"'
      const command = `${code}${header} --silent --fail-with-body --noproxy '*' --max-time 10`
      // The server is in this process: it answers while the shell runs.
      const { stdout } = await promisify(execFile)('sh', ['-c', command], { env: { ...process.env, TOKEN: token } })
      return stdout === '' ? {} : (JSON.parse(stdout) as Record<string, string>)
    }
    const session = await call('createSession')
    expect(await call('getSession', session['accessJwt'])).toMatchObject({ handle: 'alice.example.com' })
    expect(await call('getServiceAuth', session['accessJwt'])).toHaveProperty('token')
    const next = await call('refreshSession', session['refreshJwt'])
    expect(next['accessJwt']).not.toBe(session['accessJwt'])
    expect(await call('deleteSession', next['refreshJwt'])).toEqual({})
  })
})

function documentsIn(folder: string): object[] {
  const path = join(ROOT, folder)
  return readdirSync(path).map((name) => JSON.parse(readFileSync(join(path, name), 'utf8')) as object)
}
