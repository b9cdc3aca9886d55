import { splitConflicts } from '../text/conflicts.ts'
import { generatedMarkOf } from '../text/generated-marks.ts'
import { normaliseLines, stripByteOrderMark } from '../text/lines.ts'
import { isSameJson, parseSettings } from '../text/parse-json.ts'
import type { OutputFile } from './files.ts'
import { sha256 } from '../text/sha256.ts'
import { HASH_SEPARATOR, type Manifest } from './manifest.ts'

/** How far from its beginning a file's mark is looked for, in characters: a module begins with the lines of `--header`. */
const MARK_REACH = 4_000

/**
 * Whether a file may be overwritten: it carries the mark of generated files, whoever edited or formatted it since, or it is what a
 * manifest says that lexgen wrote, says the same as what is to be written, or has a form that nothing else has, where a file cannot have
 * a mark. That a manifest lists a path proves nothing by itself.
 */
export function isGenerated({ path, text, isLikeIt }: OutputFile, current: string, owned: Manifest['files']): boolean {
  const isListed = Object.hasOwn(owned, path)
  return (
    hasMark(path, current) ||
    isUntouched(path, current, owned) ||
    saysTheSame(path, current, text) ||
    (isLikeIt !== undefined && splitConflicts(current).every((each) => isJsonLike(each, isLikeIt, isListed)))
  )
}

function isJsonLike(text: string, isLikeIt: NonNullable<OutputFile['isLikeIt']>, isListed: boolean): boolean {
  const parsed = parseSettings(text)
  return parsed.ok && isLikeIt(parsed.value, isListed)
}

/**
 * Whether a file is what lexgen wrote, line ends and a byte order mark aside: then nobody loses anything by its deletion. Where a merge
 * left conflicts in it, both versions have to be.
 */
export function isUntouched(path: string, current: string, owned: Manifest['files']): boolean {
  const hashes = Object.hasOwn(owned, path) ? (owned[path] ?? '').split(HASH_SEPARATOR) : []
  if (hashes.length === 0) return false
  const isKnown = (text: string): boolean => {
    const plain = normaliseLines(text)
    return [text, plain, plain.replaceAll('\n', '\r\n')].some((each) => hashes.includes(sha256(each)))
  }
  return splitConflicts(current).every(isKnown)
}

function hasMark(path: string, current: string): boolean {
  const mark = generatedMarkOf(path)
  return mark !== undefined && `\n${stripByteOrderMark(current.slice(0, MARK_REACH))}`.includes(`\n${mark}`)
}

function saysTheSame(path: string, current: string, wanted: string): boolean {
  if (!path.endsWith('.json')) return normaliseLines(current) === normaliseLines(wanted)
  return isSameJson(current, wanted)
}
