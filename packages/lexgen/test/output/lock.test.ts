import { spawn, spawnSync } from 'node:child_process'
import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { LOCK_PREFIX } from '../../src/output/files.ts'
import { acquireLock } from '../../src/output/lock.ts'
import { LEXGEN, readTree, temporaryFolder, writeDocuments, lexgen } from '../support/run-lexgen.ts'
import { manyDocuments } from '../support/sample.ts'

const SHORT_MS = 150
const TWO_MINUTES_S = 120
const HOST = hostname().replaceAll(/[^\w-]/g, '_')

/** A process id of this host that nothing has any more. */
const deadPid = (): number => spawnSync(process.execPath, ['-e', '']).pid

test('a lock is held by one at a time and free again after its release', async () => {
  const folder = temporaryFolder()
  const release = await acquireLock(folder)
  expect(await acquireLock(folder, SHORT_MS)).toBeUndefined()
  release?.()
  const again = await acquireLock(folder, SHORT_MS)
  expect(again).toBeTypeOf('function')
  again?.()
  expect(readdirSync(folder)).toEqual([])
})

test('of many that want the lock at once each gets it, and never two together', async () => {
  const folder = temporaryFolder()
  let holders = 0
  let most = 0
  const turns = Array.from({ length: 12 }, async () => {
    const release = await acquireLock(folder)
    holders += 1
    most = Math.max(most, holders)
    await new Promise((resolve) => setTimeout(resolve, 2))
    holders -= 1
    release?.()
    return release !== undefined
  })
  expect(await Promise.all(turns)).toEqual(Array.from({ length: 12 }, () => true))
  expect(most).toBe(1)
})

test.each<[string, string, number, boolean]>([
  ['of a process of this host that has ended', `${deadPid()}.abc.${HOST}`, 0, true],
  ['of a process of this host that runs', `${process.pid}.abc.${HOST}`, 0, false],
  ['of another host, fresh', `${deadPid()}.abc.some-other-host`, 0, false],
  ['of another host, older than two minutes', `1.abc.some-other-host`, TWO_MINUTES_S + 5, true],
  [
    'of a process of this host that runs, older than two minutes',
    `${process.pid}.abc.${HOST}`,
    TWO_MINUTES_S + 5,
    true,
  ],
  ['with a name that says nothing, fresh', 'what', 0, false],
  ['with a name that says nothing, old', 'what', TWO_MINUTES_S + 5, true],
])('a lock %s', async (_title, name, ageSeconds, isTakenOver) => {
  const folder = temporaryFolder()
  const path = join(folder, `${LOCK_PREFIX}${name}`)
  writeFileSync(path, '')
  const then = Date.now() / 1000 - ageSeconds
  utimesSync(path, then, then)
  const release = await acquireLock(folder, SHORT_MS)
  expect(release !== undefined).toBe(isTakenOver)
  release?.()
})

test('runs on one folder at once do not interleave: the output is that of one of them, whole', async () => {
  const folder = temporaryFolder()
  const sets = ['left', 'right']
  for (const set of sets) {
    writeDocuments(join(folder, set), manyDocuments(60, set))
    expect(lexgen(folder, [set, '-o', `whole-${set}`]).code).toBe(0)
  }
  const whole = sets.map((set) => readTree(join(folder, `whole-${set}`)))
  for (let round = 0; round < 4; round += 1) {
    const codes = await Promise.all([...sets, ...sets].map((set) => start(folder, [set, '-o', 'gen'])))
    expect(codes).toEqual([0, 0, 0, 0])
    expect(whole).toContainEqual(readTree(join(folder, 'gen')))
  }
})

function start(cwd: string, args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [LEXGEN, ...args], { cwd, stdio: 'ignore' })
  return new Promise((resolve) => child.once('exit', resolve))
}
