import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isMissing, isSystemError } from '../text/errors.ts'
import { sha256 } from '../text/sha256.ts'
import { type OutputFile, STAGING_PREFIX } from './files.ts'
import { viewFolder } from './folder-view.ts'
import { isLeftBehind, nameForRun } from './run-names.ts'

/**
 * From which time for one file, in milliseconds, a write counts as slow. A disk that is faster for most files is written to at once,
 * since handing a file to the background costs about as much; a slow one (a network, a virtual machine, a scanner of viruses) in the
 * background.
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
  /** Writes a file, or starts to, if the output folder does not have it. */
  readonly add: (file: OutputFile) => Added
  /** Waits for what was started. Throws what the operating system throws. */
  readonly settle: () => Promise<void>
  /** Whether a file was staged for a path. */
  readonly has: (path: string) => boolean
  /** The folder itself, made when it is first asked for. */
  readonly folder: () => string
  /** The folder below it that looks like the output. */
  readonly tree: () => string
  /** Takes it away, once nothing is being written, and the output folder too where this run made it and nothing came into it. */
  readonly remove: () => Promise<void>
}

/** What became of a file that was added. */
export interface Added {
  /** The same; where it is staged its text is kept there alone. */
  readonly file: OutputFile
  /** Whether it goes on in the background. */
  readonly isPending: boolean
}

/** A folder that is there. */
const DONE = Promise.resolve()

/** Opens the staging of an output folder. Nothing is written until a file is added. */
export function openStaging(root: string): Staging {
  const view = viewFolder(root)
  const folder = join(root, nameForRun(STAGING_PREFIX))
  const tree = join(folder, 'tree')
  const isNewRoot = !existsSync(root)
  const staged = new Set<string>()
  /** Texts that are not written yet. */
  const waiting = new Map<string, string>()
  const folders = new Map<string, Promise<unknown>>()
  const queue: (readonly [path: string, text: string])[] = []
  const running = new Set<Promise<void>>()
  let tried = 0
  let slow = 0
  let made = false
  let failure: unknown

  function makeFolder(): string {
    if (!made) mkdirSync(folder, { recursive: true })
    made = true
    return folder
  }

  function writeNow(path: string, text: string): void {
    const begun = performance.now()
    const parent = join(tree, dirname(path))
    try {
      if (!folders.has(parent)) mkdirSync(parent, { recursive: true })
      folders.set(parent, DONE)
      writeFileSync(join(tree, path), text)
      waiting.delete(path)
    } catch (error) {
      failure ??= error
    }
    if (tried === TRIED_WRITES) return
    tried += 1
    if (performance.now() - begun > SLOW_WRITE_MS) slow += 1
  }

  function start(): void {
    while (running.size < MAX_WRITES) {
      const next = queue.shift()
      if (next === undefined) return
      const writing = write(...next).catch((error: unknown) => {
        failure ??= error
      })
      running.add(writing)
      void writing.then(() => {
        running.delete(writing)
        start()
      })
    }
  }

  async function write(path: string, text: string): Promise<void> {
    const parent = join(tree, dirname(path))
    const ready = folders.get(parent) ?? mkdir(parent, { recursive: true })
    folders.set(parent, ready)
    await ready
    await writeFile(join(tree, path), text)
    waiting.delete(path)
  }

  /** What is staged, or what has become of it: once all is done it is in the output folder. */
  function readBack(path: string): string {
    const text = waiting.get(path)
    if (text !== undefined) return text
    try {
      return readFileSync(join(tree, path), 'utf8')
    } catch (error) {
      if (!isMissing(error)) throw error
      return readFileSync(join(root, path), 'utf8')
    }
  }

  async function drain(): Promise<void> {
    while (running.size > 0) await Promise.all(running)
  }

  return {
    add: (file) => {
      if (failure !== undefined) return { file, isPending: false }
      try {
        if (view.at(file.path).kind !== 'nothing') return { file, isPending: false }
        makeFolder()
      } catch (error) {
        // Planning meets the same and reports it.
        if (!isSystemError(error)) throw error
        return { file, isPending: false }
      }
      const { text, ...rest } = file
      const { path } = rest
      staged.add(path)
      waiting.set(path, text)
      const added: OutputFile = {
        ...rest,
        hash: sha256(text),
        get text() {
          return readBack(path)
        },
      }
      if (tried === TRIED_WRITES && slow > TRIED_WRITES / 2) {
        queue.push([path, text])
        start()
        return { file: added, isPending: true }
      }
      writeNow(path, text)
      return { file: added, isPending: false }
    },
    settle: async () => {
      await drain()
      if (failure !== undefined) throw failure
    },
    has: (path) => staged.has(path),
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
