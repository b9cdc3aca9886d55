import type * as FsPromises from 'node:fs/promises'
import { mkdir, mkdtemp, readFile, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import type * as Os from 'node:os'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { fileLock } from '../../src/session/node/index.ts'

/** What happens in the moment before a call of the file system. */
const before = vi.hoisted(() => ({
  open: async (_path: string): Promise<void> => undefined,
  rename: async (_path: string): Promise<void> => undefined,
  readFile: async (_path: string): Promise<void> => undefined,
}))
/** Files that were opened. */
const opened = vi.hoisted((): { readonly fd: number }[] => [])
const machine = vi.hoisted(() => ({ platform: '' }))

vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof FsPromises>()
  return {
    ...original,
    open: async (...args: Parameters<typeof original.open>) => {
      await before.open(String(args[0]))
      const handle = await original.open(...args)
      opened.push(handle)
      return handle
    },
    rename: async (...args: Parameters<typeof original.rename>) => {
      await before.rename(String(args[0]))
      return original.rename(...args)
    },
    readFile: async (...args: Parameters<typeof original.readFile>) => {
      await before.readFile(String(args[0]))
      return original.readFile(...args)
    },
  }
})
vi.mock('node:os', async (importOriginal) => {
  const original = await importOriginal<typeof Os>()
  return { ...original, platform: () => machine.platform || original.platform() }
})

const nothing = async (): Promise<void> => undefined
/** Above what any system gives to a process. */
const NO_SUCH_PID = 2 ** 30
const HOUR_MS = 3_600_000
/** Ends a wait that is in vain. */
const SHORT = { maxWait: 60 }
/** Takes a lock away soon, and ends a wait that is in vain. */
const IMPATIENT = { staleAfter: 30, maxWait: 400 }

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lexgen-session-'))
  path = join(folder, 'x.lock')
})
afterEach(async () => {
  Object.assign(before, { open: nothing, rename: nothing, readFile: nothing })
  machine.platform = ''
  expect(opened.splice(0).filter(({ fd }) => fd !== -1)).toEqual([])
  await rm(folder, { recursive: true })
})

/** Leaves a lock there as a process of this machine makes it. */
async function putLock(fields: object = { pid: NO_SUCH_PID }): Promise<string> {
  const made = await fileLock(path)(() => readFile(path, 'utf8'))
  const text = JSON.stringify({ ...JSON.parse(made), id: 'other', ...fields })
  await writeFile(path, text)
  return text
}

/** Shows life, as its holder does. */
let touches = 0
const touch = (): Promise<void> => utimes(path, 1, (touches += 1))

it('the holder of a lock shows life in steps that every file system can tell apart', async () => {
  await fileLock(path, { staleAfter: 30 })(async () => {
    const { mtimeMs } = await stat(path)
    await expect.poll(async () => (await stat(path)).mtimeMs).toBeGreaterThan(mtimeMs + 5_000)
    const steps = ((await stat(path)).mtimeMs - mtimeMs) / 2_000
    expect(steps).toBeCloseTo(Math.round(steps), 2)
  })
})

it('a lock that was lost to another is not touched for it', async () => {
  await fileLock(path, { staleAfter: 30 })(async () => {
    await writeFile(path, '{"id":"other"}')
    await utimes(path, 1, 1)
    await sleep(100)
    expect((await stat(path)).mtimeMs).toBe(1_000)
  })
  expect(await readFile(path, 'utf8')).toBe('{"id":"other"}')
})

it('a lock that is gone is not made again, and nobody is warned', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  await fileLock(path, { staleAfter: 30 })(async () => {
    await rm(path)
    await sleep(100)
  })
  expect(await readdir(folder)).toEqual([])
  expect(warn).not.toHaveBeenCalled()
})

it('a lock that cannot be touched is a warning, and the work goes on', async () => {
  const warn = vi.spyOn(process, 'emitWarning').mockImplementation(() => undefined)
  const result = await fileLock(path, { staleAfter: 30 })(async () => {
    before.readFile = () => Promise.reject(Object.assign(new Error('no disk'), { code: 'EIO' }))
    await expect.poll(() => warn.mock.calls[0]?.[0]).toMatchObject({ message: 'no disk' })
    before.readFile = nothing
    return 'done'
  })
  expect(result).toBe('done')
  expect(await readdir(folder)).toEqual([])
})

it('a holder that shows life before its lock is taken away keeps it', async () => {
  const text = await putLock({ pid: process.pid })
  before.open = async (opening) => {
    if (opening.endsWith('.takeover')) await touch()
  }
  await expect(fileLock(path, IMPATIENT)(nothing)).rejects.toThrow('is held by process')
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['x.lock'], text])
})

it('a holder that shows life while its lock is taken away gets it back', async () => {
  const text = await putLock({ pid: process.pid })
  before.rename = touch
  const seen: string[][] = []
  before.open = async () => void seen.push(await readdir(folder))
  await expect(fileLock(path, IMPATIENT)(nothing)).rejects.toThrow('is held by process')
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['x.lock'], text])
  expect(seen.length).toBeGreaterThan(2)
})

it('a lock that shows life again and again is waited for, with pauses, though its process runs no longer', async () => {
  const text = await putLock()
  let tries = 0
  before.open = async (opening) => {
    if (!opening.endsWith('.takeover')) return
    tries += 1
    if (tries < 100) await touch()
  }
  await expect(fileLock(path, SHORT)(nothing)).rejects.toThrow('is held by process')
  expect(tries).toBeLessThan(10)
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['x.lock'], text])
})

it('a lock that another took away first is had like any that is free', async () => {
  await putLock()
  before.rename = () => rm(path)
  expect(await fileLock(path, { maxWait: HOUR_MS })(async () => 'mine')).toBe('mine')
  expect(await readdir(folder)).toEqual([])
})

it('a lock that a third took meanwhile stays that one’s, though the holder before shows life', async () => {
  await putLock()
  const third = JSON.stringify({ id: 'third', pid: process.pid })
  before.rename = touch
  before.readFile = async (reading) => {
    // What was moved aside is looked at once more.
    if (/\.lock\.[\da-f-]{36}$/.test(reading)) await writeFile(path, third)
  }
  await expect(fileLock(path, SHORT)(nothing)).rejects.toThrow('is held by process')
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['x.lock'], third])
})

it('a lock that cannot be taken away says why, and leaves no guard', async () => {
  const text = await putLock()
  before.rename = () => Promise.reject(Object.assign(new Error('no'), { code: 'EPERM' }))
  await expect(fileLock(path, { maxWait: HOUR_MS })(nothing)).rejects.toMatchObject({ code: 'EPERM' })
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['x.lock'], text])
})

it('a lock that somebody else takes away right now is waited for', async () => {
  const text = await putLock()
  await writeFile(`${path}.takeover`, '')
  await expect(fileLock(path, SHORT)(nothing)).rejects.toThrow('is held by process')
  expect([await readdir(folder), await readFile(path, 'utf8')]).toEqual([['x.lock', 'x.lock.takeover'], text])
})

it('a lock of a process that may not be asked is not taken', async () => {
  const text = await putLock()
  const kill = vi.spyOn(process, 'kill').mockImplementation(() => {
    throw Object.assign(new Error('no'), { code: 'EPERM' })
  })
  await expect(fileLock(path, SHORT)(nothing)).rejects.toThrow('is held by process')
  expect(kill).toHaveBeenCalledWith(NO_SUCH_PID, 0)
  expect(await readFile(path, 'utf8')).toBe(text)
})

it('a lock of a process of another restart of the machine is not taken for one of these', async () => {
  const { space } = JSON.parse(await putLock()) as { readonly space: string }
  const text = await putLock({ space: `${space} of before` })
  await expect(fileLock(path, SHORT)(nothing)).rejects.toThrow('is held by process')
  expect(await readFile(path, 'utf8')).toBe(text)
})

it('where nothing tells processes of containers apart, nobody is said to be gone', async () => {
  before.readFile = async (reading) => {
    if (reading.startsWith('/proc/')) throw new Error('no /proc')
  }
  const text = await putLock()
  expect(JSON.parse(text)).toEqual({ id: 'other', pid: NO_SUCH_PID, host: hostname() })
  await expect(fileLock(path, SHORT)(nothing)).rejects.toThrow('is held by process')
})

it('where there are no containers, a process is one of its machine', async () => {
  machine.platform = 'darwin'
  expect(JSON.parse(await putLock())).toMatchObject({ space: hostname() })
  expect(await fileLock(path, { maxWait: HOUR_MS })(async () => 'mine')).toBe('mine')
})

it('a folder on the way to a lock is made', async () => {
  await mkdir(join(folder, 'a'))
  expect(await fileLock(join(folder, 'a/b/c.lock'))(async () => 'mine')).toBe('mine')
})
