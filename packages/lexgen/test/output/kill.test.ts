import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { LOCK_PREFIX, STAGING_PREFIX } from '../../src/output/files.ts'
import { MANIFEST_NAME } from '../../src/text/generated-files.ts'
import { LEXGEN, lexgen, readTree, temporaryFolder, writeDocuments } from '../support/run-lexgen.ts'
import { manyDocuments } from '../support/sample.ts'

/** A kill in each step, and with LEXGEN_FULL_MATRIX=1 nearly three. */
const KILLS = process.env['LEXGEN_FULL_MATRIX'] === '1' ? 25 : 9
const MAX_RUNS = 100
/** Steps in which the kills go through the time that writing takes. */
const STEPS = 9
const DOCUMENTS = 250
/** Runs that are measured, unharmed, for the time from the first sign of writing to the end. */
const MEASURED_RUNS = 2
/** Later than any run ends, in milliseconds. */
const NEVER_MS = 300_000

/** Kills a run some milliseconds after it starts to write. Gives back whether that was in time, and how long it wrote. */
async function killWhileWriting(
  folder: string,
  args: readonly string[],
  delay: number,
): Promise<{ hit: boolean; wrote: number }> {
  const listStaging = (): string[] => readdirSync(join(folder, 'gen')).filter((name) => name.startsWith(STAGING_PREFIX))
  // What an earlier kill left is no sign.
  const before = new Set(listStaging())
  const isWriting = (): boolean => listStaging().some((name) => !before.has(name))
  const child = spawn(process.execPath, [LEXGEN, ...args], { cwd: folder, stdio: 'ignore' })
  const ended = new Promise<NodeJS.Signals | null>((resolve) => child.once('exit', (_code, signal) => resolve(signal)))
  while (child.exitCode === null && !isWriting()) await sleep(0)
  const start = performance.now()
  const timer = setTimeout(() => child.kill('SIGKILL'), delay)
  const hit = (await ended) === 'SIGKILL'
  clearTimeout(timer)
  return { hit, wrote: performance.now() - start }
}

test('killing a run at any moment leaves every file whole, and the next run succeeds', async () => {
  const folder = temporaryFolder()
  const sets = ['left', 'right']
  for (const set of sets) {
    writeDocuments(join(folder, set), manyDocuments(DOCUMENTS, set))
    expect(lexgen(folder, [set, '-o', `whole-${set}`]).code).toBe(0)
  }
  const whole = sets.map((set) => readTree(join(folder, `whole-${set}`)))
  expect(lexgen(folder, ['left', '-o', 'gen']).code).toBe(0)

  const other = (run: number): string[] => [sets[(run + 1) % 2] ?? '', '-o', 'gen']
  let writing = 0
  for (let run = 0; run < MEASURED_RUNS; run += 1) {
    writing = Math.max(writing, (await killWhileWriting(folder, other(run), NEVER_MS)).wrote)
  }
  let hits = 0
  let mixed = 0
  for (let run = 0; run < MAX_RUNS && hits < KILLS; run += 1) {
    const { hit } = await killWhileWriting(folder, other(run), (writing * (hits % STEPS)) / STEPS)
    if (!hit) {
      // It ended sooner than the ones that were measured.
      writing *= 0.9
      continue
    }
    hits += 1
    const tree = readTree(join(folder, 'gen'))
    const files = Object.entries(tree).filter(
      ([path]) => path !== MANIFEST_NAME && !path.startsWith(STAGING_PREFIX) && !path.startsWith(LOCK_PREFIX),
    )
    expect(files.filter(([path, text]) => !whole.some((each) => each[path] === text)).map(([path]) => path)).toEqual([])
    // The manifest is whole too, and it lists every file that is there.
    const listed: Record<string, string> = JSON.parse(tree[MANIFEST_NAME] ?? '').files
    expect(files.map(([path]) => path).filter((path) => listed[path] === undefined)).toEqual([])
    const left = files.filter(([path, text]) => whole[0]?.[path] === text).length
    if (left > 0 && left < files.length) mixed += 1
  }
  console.log(`${hits} of ${KILLS} runs were killed before they ended; ${mixed} left files of both sets`)
  expect(hits).toBeGreaterThanOrEqual(KILLS / 2)

  for (const [index, set] of sets.entries()) {
    expect(lexgen(folder, [set, '-o', 'gen'])).toMatchObject({ code: 0 })
    expect(readTree(join(folder, 'gen'))).toEqual(whole[index])
  }
})
