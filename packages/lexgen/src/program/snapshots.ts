import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { LoadResult } from '../sources/load-documents.ts'
import type { LexiconUnit } from '../sources/source.ts'
import { MANIFEST_NAME, SNAPSHOT_NAME } from '../text/generated-files.ts'

/** Whether a file, by its absolute path, is the snapshot that lexgen made in the folder of its output. */
export function isSnapshotIn(folder: string | undefined, path: string): boolean {
  return folder !== undefined && path === join(folder, SNAPSHOT_NAME) && isSnapshot(path)
}

/** Leaves out of the snapshots of generated packages what is also among the sources itself: the one was made from the other. */
export function giveWay(loaded: LoadResult, cwd: string): LoadResult {
  const isCopy = ({ source }: LexiconUnit): boolean => isSnapshot(resolve(cwd, source.path))
  if (!loaded.units.some(isCopy)) return loaded
  const sound = loaded.units.flatMap((unit) => (isCopy(unit) ? [] : [unit.document.id]))
  const originals = new Set([...sound, ...loaded.unreadable])
  return { ...loaded, units: loaded.units.filter((unit) => !isCopy(unit) || !originals.has(unit.document.id)) }
}

function isSnapshot(path: string): boolean {
  return basename(path) === SNAPSHOT_NAME && existsSync(join(dirname(path), MANIFEST_NAME))
}
