import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { LoadedSource } from '../sources/load-documents.ts'
import { MANIFEST_NAME, SNAPSHOT_NAME } from '../text/generated-files.ts'

/** Whether a file, by its absolute path, is the snapshot that lexgen made in the folder of its output. */
export function isSnapshotIn(folder: string | undefined, path: string): boolean {
  return folder !== undefined && path === join(folder, SNAPSHOT_NAME) && isSnapshot(path)
}

/** Leaves out of the snapshots of generated packages what is also among the sources itself: the one was made from the other. */
export function giveWay(all: readonly LoadedSource[], cwd: string): readonly LoadedSource[] {
  const copies = new Set(all.filter(({ source }) => isSnapshot(resolve(cwd, source.path))))
  if (copies.size === 0) return all
  const originals = new Set(all.flatMap((loaded) => (copies.has(loaded) ? [] : [loaded.id])))
  return all.filter((loaded) => !copies.has(loaded) || loaded.id === undefined || !originals.has(loaded.id))
}

function isSnapshot(path: string): boolean {
  return basename(path) === SNAPSHOT_NAME && existsSync(join(dirname(path), MANIFEST_NAME))
}
