import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  localStorageStore,
  webLock,
  type SessionData,
  type SessionLock,
  type SessionStore,
} from '../../src/session/index.ts'
import { fileLock, fileStore } from '../../src/session/node/index.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lexgen-session-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true })
})

const data: SessionData = {
  service: 'https://example.com',
  era: 'server',
  did: 'did:plc:alice',
  handle: 'alice.test',
  accessJwt: 'a',
  refreshJwt: 'r',
  didDoc: { id: 'did:plc:alice' },
}

const mapStorage = () => {
  const map = new Map<string, string>()
  return {
    map,
    getItem: (key: string) => map.get(key) ?? null,
    setItem: (key: string, value: string) => void map.set(key, value),
    removeItem: (key: string) => void map.delete(key),
  }
}

describe.each<[string, () => SessionStore]>([
  ['a file', () => fileStore(join(folder, 'deep/er/session.json'))],
  ['a file by URL', () => fileStore(pathToFileURL(join(folder, 'session.json')))],
  ['localStorage', () => localStorageStore({ storage: mapStorage() })],
])('a session in %s', (_name, make) => {
  it('comes back as it was saved, and is gone when removed', async () => {
    const store = make()
    expect(await store.load()).toBeUndefined()
    await store.save(data)
    expect(await store.load()).toEqual(data)
    await store.save({ ...data, accessJwt: 'b' })
    expect(await store.load()).toEqual({ ...data, accessJwt: 'b' })
    await store.remove()
    expect(await store.load()).toBeUndefined()
    await store.remove()
  })
})

describe('localStorage', () => {
  it('is the global one, under a key of its own', async () => {
    const storage = mapStorage()
    vi.stubGlobal('localStorage', storage)
    await localStorageStore().save(data)
    await localStorageStore({ key: 'mine' }).save(data)
    expect([...storage.map.keys()]).toEqual(['lexgen.session', 'mine'])
  })
})

describe('a session file', () => {
  it('is for its owner only, from its first moment, and stays so', async () => {
    const file = join(folder, 'session.json')
    const store = fileStore(file)
    await writeFile(file, JSON.stringify(data), { mode: 0o644 })
    await store.save(data)
    expect((await stat(file)).mode & 0o777).toBe(0o600)
  })

  it('leaves nothing beside it', async () => {
    const store = fileStore(join(folder, 'session.json'))
    await Promise.all(Array.from({ length: 20 }, (_, i) => store.save({ ...data, accessJwt: `${i}` })))
    await store.lock?.(async () => undefined)
    expect(await readdir(folder)).toEqual(['session.json'])
  })

  it('is whole for whoever reads while it is written', async () => {
    const store = fileStore(join(folder, 'session.json'))
    await store.save(data)
    const progress = { writing: true }
    const writes = (async () => {
      for (let i = 0; i < 100; i++) await store.save({ ...data, didDoc: { id: 'x'.repeat(20_000) } })
      progress.writing = false
    })()
    while (progress.writing) expect((await store.load())?.did).toBe(data.did)
    await writes
  })

  it('in whose place is a folder can be neither read nor written, and leaves nothing beside it', async () => {
    const store = fileStore(join(folder, 'session.json'))
    await mkdir(join(folder, 'session.json'))
    await expect(store.load()).rejects.toMatchObject({ code: 'EISDIR' })
    await expect(store.save(data)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:EISDIR|EEXIST|ENOTEMPTY)$/),
    })
    expect(await readdir(folder)).toEqual(['session.json'])
  })

  it('is in folders that are for its owner only', async () => {
    await fileStore(join(folder, 'made/for/session.json')).save(data)
    expect((await stat(join(folder, 'made'))).mode & 0o777).toBe(0o700)
  })

  it.each([
    ['no JSON', '{"accessJwt":"secret', 'expected JSON, found other text'],
    ['nothing', '', 'expected JSON, found other text'],
    ['another document', '{"accessJwt":"secret"}', 'expected a session, found other JSON'],
    ['a list', '[]', 'expected a session, found other JSON'],
    ['null', 'null', 'expected a session, found other JSON'],
    ['an unknown era', JSON.stringify({ ...data, era: 'secret' }), 'expected a session, found other JSON'],
  ])('that holds %s is an error that names it and quotes nothing', async (_name, text, message) => {
    const file = join(folder, 'session.json')
    await writeFile(file, text)
    const error = await fileStore(file)
      .load()
      .catch((error: unknown) => error)
    expect(error).toBeInstanceOf(SyntaxError)
    expect(error).toMatchObject({ message: `${file}: ${message}` })
  })
})

describe.each(['service', 'did', 'accessJwt', 'refreshJwt'] as const)('a stored session whose %s', (field) => {
  it.each([
    ['is missing', undefined],
    ['is empty', ''],
    ['is no string', 5],
  ])('%s is none', async (_name, value) => {
    const file = join(folder, 'session.json')
    await writeFile(file, JSON.stringify({ ...data, [field]: value }))
    await expect(fileStore(file).load()).rejects.toThrow(`${file}: expected a session, found other JSON`)
  })
})

it.each(['server', 'session'] as const)('a stored session of the methods of %s comes back', async (era) => {
  const store = fileStore(join(folder, 'session.json'))
  await store.save({ ...data, era })
  expect(await store.load()).toEqual({ ...data, era })
})

/** Runs ten pieces of work that may not overlap. */
async function checkExclusive(lock: SessionLock): Promise<void> {
  let inside = 0
  let most = 0
  const results = await Promise.all(
    Array.from({ length: 10 }, (_, i) =>
      lock(async () => {
        inside += 1
        most = Math.max(most, inside)
        await sleep(3)
        inside -= 1
        return i
      }),
    ),
  )
  expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  expect(most).toBe(1)
}

/** What a lock file says that a process of this machine has made. */
async function holder(fields: object): Promise<string> {
  const path = join(folder, 'sample.lock')
  const text = await fileLock(path)(() => readFile(path, 'utf8'))
  return JSON.stringify({ ...JSON.parse(text), id: 'other', ...fields })
}

describe('a file lock', () => {
  /** Above what Linux gives to any process. */
  const NO_SUCH_PID = 2 ** 30
  const HOUR_MS = 3_600_000

  /** Puts a lock there whose time is `ageMs` ago by this clock. */
  async function put(text: string, ageMs: number): Promise<string> {
    const path = join(folder, 'x.lock')
    await writeFile(path, text)
    const then = new Date(Date.now() - ageMs)
    await utimes(path, then, then)
    return path
  }

  it('is held by one at a time', () => checkExclusive(fileLock(join(folder, 'x.lock'))))

  it('is released when the work fails, and hands on why', async () => {
    const lock = fileLock(join(folder, 'x.lock'))
    const reason = new Error('no')
    await expect(lock(() => Promise.reject(reason))).rejects.toBe(reason)
    expect(await readdir(folder)).toEqual([])
  })

  it('is for its owner only, and says who holds it', async () => {
    const path = join(folder, 'x.lock')
    const [text, { mode }] = await fileLock(path)(() => Promise.all([readFile(path, 'utf8'), stat(path)]))
    expect(JSON.parse(text)).toMatchObject({ pid: process.pid, host: hostname() })
    expect(mode & 0o777).toBe(0o600)
  })

  it.each([
    ['the process that holds it', () => holder({}), String(process.pid)],
    ['nobody, where nobody is known', async () => 'junk', 'unknown'],
    ['nobody, where nothing is said', async () => 'null', 'unknown'],
  ])('waited for in vain names %s', async (_name, text, pid) => {
    const path = await put(await text(), 0)
    await expect(fileLock(path, { maxWait: 30 })(async () => 1)).rejects.toThrow(
      `${path} is held by process ${pid} for longer than 30 ms; if no such process runs any more, remove the file`,
    )
  })

  it.each([
    ['itself', 'x.lock', 'EISDIR'],
    ['where it is made while another is taken away', 'x.lock.takeover', 'EISDIR'],
  ])('in whose place is a folder (%s) says so at once', async (_name, name, code) => {
    const path = await put(await holder({ pid: NO_SUCH_PID }), 0)
    await rm(join(folder, name), { force: true })
    await mkdir(join(folder, name))
    await expect(fileLock(path, { maxWait: HOUR_MS })(async () => 1)).rejects.toMatchObject({ code })
  })

  it('that cannot be made says why at once', async () => {
    const path = await put('', 0)
    await expect(fileLock(join(path, 'deeper.lock'), { maxWait: HOUR_MS })(async () => 1)).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:EEXIST|ENOTDIR)$/),
    })
    await expect(fileLock(join(folder, 'n'.repeat(300)), { maxWait: HOUR_MS })(async () => 1)).rejects.toMatchObject({
      code: 'ENAMETOOLONG',
    })
  })

  it('of a process that no longer runs is taken over at once', async () => {
    const path = await put(await holder({ pid: NO_SUCH_PID }), 0)
    await checkExclusive(fileLock(path, { staleAfter: HOUR_MS, maxWait: HOUR_MS }))
    expect(await readdir(folder)).toEqual([])
  })

  const others: [name: string, text: () => Promise<string>][] = [
    ['a process that runs', () => holder({})],
    ['a process of another machine', () => holder({ host: 'elsewhere', space: 'elsewhere', pid: NO_SUCH_PID })],
    ['a process of another container of this machine', () => holder({ space: 'another', pid: NO_SUCH_PID })],
    ['a process of which nobody knows where it runs', () => holder({ space: undefined, pid: NO_SUCH_PID })],
    ['nobody known', async () => 'junk'],
    ['somebody who has not written who', async () => ''],
  ]

  describe.each(others)('of %s', (_name, text) => {
    it.each([
      ['fresh', 0],
      ['old', HOUR_MS],
      ['from the future', -HOUR_MS],
    ])('is waited for, but not for ever, and left alone, though it looks %s', async (_age, ageMs) => {
      const written = await text()
      const path = await put(written, ageMs)
      await expect(fileLock(path, { maxWait: 60 })(async () => 1)).rejects.toThrow(path)
      expect(await readFile(path, 'utf8')).toBe(written)
    })

    it('is taken over once it was seen untouched for long', async () => {
      const path = await put(await text(), -HOUR_MS)
      await checkExclusive(fileLock(path, { staleAfter: 300, maxWait: HOUR_MS }))
      expect(await readdir(folder)).toEqual([])
    })
  })

  it('is taken over, though a process was ended while it took it over', async () => {
    const path = await put(await holder({}), 0)
    await writeFile(`${path}.takeover`, '')
    await checkExclusive(fileLock(path, { staleAfter: 300, maxWait: HOUR_MS }))
    expect(await readdir(folder)).toEqual([])
  })

  it.each([
    ['stands', 0],
    ['goes back with every look', -HOUR_MS],
    ['runs ahead with every look', HOUR_MS],
  ])('that is held for long does not become stale, though the clock %s', async (_name, stepMs) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const lock = fileLock(join(folder, 'x.lock'), { staleAfter: 400 })
    const setting = setInterval(() => vi.setSystemTime(Date.now() + stepMs), 5)
    const order: string[] = []
    const first = lock(async () => {
      await sleep(1_500)
      order.push('first')
    })
    await sleep(20)
    await Promise.all([first, lock(async () => void order.push('second'))])
    clearInterval(setting)
    expect(order).toEqual(['first', 'second'])
  })

  it('that was lost to another is not released for it', async () => {
    const path = join(folder, 'x.lock')
    const text = await holder({})
    await fileLock(path)(async () => writeFile(path, text))
    expect(await readFile(path, 'utf8')).toBe(text)
  })

  it('waited for in vain leaves nothing beside it, whenever the waiter is ended', async () => {
    const path = await put(await holder({}), 0)
    const names = new Set<string>()
    const waiting = fileLock(path, { maxWait: 300 })(async () => 1).catch(() => undefined)
    const watching = setInterval(async () => (await readdir(folder)).forEach((name) => names.add(name)), 1)
    await waiting
    clearInterval(watching)
    expect([...names]).toEqual(['x.lock'])
  })
})

describe('what ended processes left behind', () => {
  const ID = '0b4d2c7e-1111-4222-8333-9abcdef01234'

  it('is removed by the next one that takes the lock, and nothing else is', async () => {
    const old = new Date(Date.now() - 600_000)
    const names = [
      `session.json.${ID}.tmp`,
      `session.json.lock.${ID}`,
      `session.json.mine.tmp`,
      `another.json.${ID}.tmp`,
      `session.json.${ID}.old`,
      `session.json.${ID}0.tmp`,
      `session.json.0${ID}.tmp`,
      `session.json.backup`,
    ]
    for (const name of names) {
      await writeFile(join(folder, name), 'secret')
      await utimes(join(folder, name), old, old)
    }
    await writeFile(join(folder, `session.json.${ID.replace('0', 'f')}.tmp`), 'being written')
    await fileStore(join(folder, 'session.json')).lock?.(async () => undefined)
    expect((await readdir(folder)).sort()).toEqual(
      [...names.slice(2), `session.json.${ID.replace('0', 'f')}.tmp`].sort(),
    )
  })
})

describe('a web lock', () => {
  it('asks the platform, under its name', async () => {
    const request = vi.fn((_name: string, run: () => Promise<unknown>) => run())
    vi.stubGlobal('navigator', { locks: { request } })
    expect(await webLock('mine')(async () => 5)).toBe(5)
    expect(request).toHaveBeenCalledWith('mine', expect.any(Function))
  })

  it('holds within the process where the platform has none, by name', async () => {
    vi.stubGlobal('navigator', undefined)
    expect(await webLock('mine')(async () => 5)).toBe(5)
    await checkExclusive((run) => webLock('mine')(run))
    await webLock('mine')(() => webLock('another')(async () => 5))
    await expect(webLock('mine')(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await webLock('mine')(async () => 6)).toBe(6)
  })
})
