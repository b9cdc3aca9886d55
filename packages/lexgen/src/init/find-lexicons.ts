import { type Dirent, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isSkippedFolder } from '../sources/lexicon-files.ts'
import { isSystemError } from '../text/errors.ts'
import { isJsonFile, isMarkdownFile } from '../text/file-names.ts'
import { isObject } from '../text/json.ts'
import { byCodeUnit } from '../text/order.ts'
import { parseSettings } from '../text/parse-json.ts'
import { showPath } from '../text/paths.ts'
import { readLeniently } from './read-file.ts'

/** Lexicons that a project has already. */
export interface FoundLexicons {
  /** Folders that hold them, as a config names them. */
  readonly sources: readonly string[]
  /** Where one is, and its NSID: an example for messages. */
  readonly nsid: string | undefined
}

/** Where people keep lexicons, the most usual first. */
const USUAL_FOLDERS = ['lexicons', 'lexicon', 'src/lexicons', 'src/lexicon']

/** Where what is built or copied lies, which is no source. */
const BUILT_FOLDER = /^(?:dist|build|out|coverage|target|vendor)$/

/** Entries that are looked at in all, so that a large project does not take for ever. */
const MAX_ENTRIES = 20_000

/** Folders that are told apart; where lexicons lie in more, what they have in common is named. */
const MAX_FOLDERS = 3

/**
 * Looks for lexicons: in the usual folders, here and at the top of the workspace, then anywhere below the folder. What lexgen or another
 * tool generated has none.
 */
export function findLexicons(folder: string, workspaceTop: string | undefined): FoundLexicons | undefined {
  const shared = workspaceTop === undefined || workspaceTop === folder ? [] : [join(workspaceTop, 'lexicons')]
  for (const candidate of [...USUAL_FOLDERS.map((name) => join(folder, name)), ...shared]) {
    const [first] = listLexicons(candidate, 1)
    if (first !== undefined) return { sources: [showPath(candidate, folder)], nsid: first.nsid }
  }
  const found = listLexicons(folder, Number.POSITIVE_INFINITY)
  const [first] = found
  if (first === undefined) return undefined
  return { sources: gatherFolders(found.map(({ base }) => showPath(base, folder))), nsid: first.nsid }
}

/** The NSID of a lexicon in a folder, if there is one. */
export function findLexiconIn(folder: string): string | undefined {
  return listLexicons(folder, 1)[0]?.nsid
}

/** Whether a folder holds what could be a lexicon, be it broken or in a page. */
export function holdsDocuments(folder: string): boolean {
  return listEntries(folder).some((entry) =>
    entry.isDirectory()
      ? !isSkippedFolder(entry.name) && holdsDocuments(join(folder, entry.name))
      : isJsonFile(entry.name) ||
        (isMarkdownFile(entry.name) && readLeniently(join(folder, entry.name))?.includes('"lexicon"') === true),
  )
}

interface LexiconFile {
  readonly nsid: string
  /** The folder that its path starts from: of `lexicons/com/example/a.json` with com.example.a that is `lexicons`. */
  readonly base: string
}

function listLexicons(folder: string, most: number): readonly LexiconFile[] {
  const found: LexiconFile[] = []
  let left = MAX_ENTRIES
  const walk = (at: string): void => {
    for (const entry of listEntries(at)) {
      if (found.length >= most || left <= 0) return
      left -= 1
      const path = join(at, entry.name)
      if (entry.isDirectory() && !isSkippedFolder(entry.name) && !BUILT_FOLDER.test(entry.name)) walk(path)
      const nsid = entry.isFile() && isJsonFile(entry.name) ? readNsid(path) : undefined
      if (nsid !== undefined) found.push({ nsid, base: baseOf(path, nsid) })
    }
  }
  walk(folder)
  return found
}

function listEntries(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).toSorted((left, right) => byCodeUnit(left.name, right.name))
  } catch (error) {
    if (!isSystemError(error)) throw error
    return []
  }
}

/** The id of a lexicon in a file of its own. */
function readNsid(path: string): string | undefined {
  const text = readLeniently(path)
  if (text === undefined || !text.includes('"lexicon"')) return undefined
  const parsed = parseSettings(text)
  if (!parsed.ok || !isObject(parsed.value)) return undefined
  const { lexicon, id } = parsed.value
  return typeof lexicon === 'number' && typeof id === 'string' ? id : undefined
}

function baseOf(path: string, nsid: string): string {
  const normal = path.replaceAll('\\', '/')
  const ending = `/${nsid.replaceAll('.', '/')}.json`
  return normal.endsWith(ending) ? normal.slice(0, -ending.length) : normal.slice(0, normal.lastIndexOf('/'))
}

/** Folders without those that lie in others of them; of many, the part of their paths that they share. */
function gatherFolders(folders: readonly string[]): readonly string[] {
  const sorted = [...new Set(folders)].toSorted(byCodeUnit)
  const outer = sorted.filter((each) => !sorted.some((other) => other !== each && isWithin(each, other)))
  if (outer.length <= MAX_FOLDERS) return outer
  const [first = ''] = outer
  const parts = first.split('/')
  const shared = parts.findLastIndex((_, i) => outer.every((each) => isWithin(each, parts.slice(0, i + 1).join('/'))))
  return shared < 0 ? ['.'] : [parts.slice(0, shared + 1).join('/')]
}

function isWithin(path: string, folder: string): boolean {
  return folder === '.' || path === folder || path.startsWith(`${folder}/`)
}
