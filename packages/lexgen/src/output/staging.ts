import { existsSync, mkdirSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isSystemError } from '../text/errors.ts'
import { type OutputFile, STAGING_PREFIX } from './files.ts'
import { viewFolder } from './folder-view.ts'
import { isLeftBehind, nameForRun } from './run-names.ts'

/**
 * From which time for one file, in milliseconds, a disk counts as slow. A faster one is written to at once, since handing a file to the
 * background costs about as much; a slow one (a network, a virtual machine, a scanner of viruses) in the background.
 */
const SLOW_WRITE_MS = 0.4
/** Files after which that is decided. */
const TRIED_WRITES = 16

/** Files that are being written at once; more would only wait for the same disk, and each holds a file descriptor. */
const MAX_WRITES = 16

/**
 * A folder of a run's own, in the output folder, in which new texts wait until they are renamed. Files that are not there yet are
 * written here while later ones are still being made, which hides most of the time that the disk takes. Nothing outside it is
 * touched, so it needs no lock; another run leaves it alone for two minutes, as long as this process runs.
 */
export interface Staging {
  /** Writes a file, or starts to, if the output folder does not have it. Returns whether it goes on in the background. */
  readonly add: (file: OutputFile) => boolean
  /** Waits for what was started. Throws what the operating system throws. */
  readonly settle: () => Promise<void>
  /** Whether a text is staged under a path. */
  readonly has: (path: string, text: string) => boolean
  /** The folder itself, made when it is first asked for. */
  readonly folder: () => string
  /** The folder below it that looks like the output. */
  readonly tree: () => string
  /** Takes it away, once nothing is being written, and the output folder too where this run made it and nothing came into it. */
  readonly remove: () => Promise<void>
}

/** A folder that is there. */
const DONE = Promise.resolve()

/** Opens the staging of an output folder. Nothing is written until a file is added. */
export function openStaging(root: string): Staging {
  const view = viewFolder(root)
  const folder = join(root, nameForRun(STAGING_PREFIX))
  const tree = join(folder, 'tree')
  const isNewRoot = !existsSync(root)
  const staged = new Map<string, string>()
  const folders = new Map<string, Promise<unknown>>()
  const queue: OutputFile[] = []
  const running = new Set<Promise<void>>()
  let tried = 0
  let triedMs = 0
  let made = false
  let failure: unknown

  function makeFolder(): string {
    if (!made) mkdirSync(folder, { recursive: true })
    made = true
    return folder
  }

  function writeNow({ path, text }: OutputFile): void {
    const begun = performance.now()
    const parent = join(tree, dirname(path))
    try {
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
      folders.set(parent, DONE)
      writeFileSync(join(tree, path), text)
    } catch (error) {
      failure ??= error
    }
    if (tried === TRIED_WRITES) return
    tried += 1
    triedMs += performance.now() - begun
  }

  function start(): void {
    while (running.size < MAX_WRITES) {
      const file = queue.shift()
      if (file === undefined) return
      const writing = write(file).catch((error: unknown) => {
        failure ??= error
      })
      running.add(writing)
      void writing.then(() => {
        running.delete(writing)
        start()
      })
    }
  }

  async function write({ path, text }: OutputFile): Promise<void> {
    const parent = join(tree, dirname(path))
    const ready = folders.get(parent) ?? mkdir(parent, { recursive: true })
    folders.set(parent, ready)
    await ready
    await writeFile(join(tree, path), text)
  }

  async function drain(): Promise<void> {
    while (running.size > 0) await Promise.all(running)
  }

  return {
    add: (file) => {
      if (failure !== undefined) return false
      try {
        if (view.at(file.path).kind !== 'nothing') return false
        makeFolder()
      } catch (error) {
        // Planning meets the same and reports it.
        if (!isSystemError(error)) throw error
        return false
      }
      staged.set(file.path, file.text)
      if (tried === TRIED_WRITES && triedMs > TRIED_WRITES * SLOW_WRITE_MS) {
        queue.push(file)
        start()
        return true
      }
      writeNow(file)
      return false
    },
    settle: async () => {
      await drain()
      if (failure !== undefined) throw failure
    },
    has: (path, text) => staged.get(path) === text,
    folder: makeFolder,
    tree: () => {
      makeFolder()
      return tree
    },
    remove: async () => {
      queue.length = 0
      await drain()
      if (!made) return
      made = false
      try {
        rmSync(folder, { recursive: true, force: true })
        if (isNewRoot && readdirSync(root).length === 0) rmdirSync(root)
      } catch (error) {
        // How the run ended is told already, and the next one clears away what is left.
        if (!isSystemError(error)) throw error
      }
    },
  }
}

/** Takes away the staging that runs left behind which were cut short. */
export function removeOldStaging(root: string, names: readonly string[]): void {
  for (const name of names) {
    if (name.startsWith(STAGING_PREFIX) && isLeftBehind(root, name, STAGING_PREFIX)) {
      rmSync(join(root, name), { recursive: true, force: true })
    }
  }
}
