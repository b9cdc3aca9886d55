import { type Dirent, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { isMissing } from '../text/errors.ts'

/** What is at a path of an output folder, or what makes it impossible that a file be there. */
export type Place =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'file' }
  /**
   * `by` is the path, in the output folder, that is no folder where one is needed, or is something that is no file, or a symbolic
   * link: what is behind one may be anybody's.
   */
  | { readonly kind: 'blocked'; readonly by: string; readonly isLink: boolean }
  /** A file whose name differs in case only, on a file system to which both are the same. */
  | { readonly kind: 'twin'; readonly of: string }

type EntryKind = 'file' | 'folder' | 'link' | 'other'
type Listing =
  | Exclude<Place, { kind: 'file' | 'twin' }>
  | { readonly kind: 'folder'; readonly entries: ReadonlyMap<string, EntryKind> }

/** An output folder as it was when it was looked at. */
export interface FolderView {
  readonly at: (path: string) => Place
  /** Names of what is in the folder itself. */
  readonly names: () => readonly string[]
}

/** Looks into an output folder: each folder is listed once, which costs far less than asking for every file. */
export function viewFolder(root: string): FolderView {
  const listings = new Map<string, Listing>()

  function listingOf(folder: string): Listing {
    let listing = listings.get(folder)
    if (listing === undefined) {
      listing = folder === '' ? listFolder('') : listBelow(folder)
      listings.set(folder, listing)
    }
    return listing
  }

  function listBelow(folder: string): Listing {
    const [parent, name] = splitPath(folder)
    const above = listingOf(parent)
    if (above.kind !== 'folder') return above
    const kind = above.entries.get(name)
    // A name that differs in case is the same folder on some file systems: asking for it tells.
    if (kind === undefined) return twinOf(above.entries, name) !== undefined ? listFolder(folder) : { kind: 'nothing' }
    return kind === 'folder' ? listFolder(folder) : { kind: 'blocked', by: folder, isLink: kind === 'link' }
  }

  function listFolder(folder: string): Listing {
    try {
      const entries = readdirSync(join(root, folder), { withFileTypes: true })
      return {
        kind: 'folder',
        entries: new Map(entries.map((entry) => [entry.name, kindOf(entry)])),
      }
    } catch (error) {
      if (isMissing(error)) return { kind: 'nothing' }
      throw error
    }
  }

  function placeAt(path: string): Place {
    const [parent, name] = splitPath(path)
    const listing = listingOf(parent)
    if (listing.kind !== 'folder') return listing
    const kind = listing.entries.get(name)
    if (kind === 'file') return { kind }
    if (kind !== undefined) return { kind: 'blocked', by: path, isLink: kind === 'link' }
    const twin = twinOf(listing.entries, name)
    if (twin === undefined || !existsSync(join(root, path))) return { kind: 'nothing' }
    return { kind: 'twin', of: parent === '' ? twin : `${parent}/${twin}` }
  }

  function listNames(): string[] {
    const listing = listingOf('')
    return listing.kind === 'folder' ? [...listing.entries.keys()] : []
  }

  return { at: placeAt, names: listNames }
}

/** A link is one whatever it leads to: following it would leave the output folder. */
function kindOf(entry: Dirent): EntryKind {
  if (entry.isFile()) return 'file'
  if (entry.isDirectory()) return 'folder'
  return entry.isSymbolicLink() ? 'link' : 'other'
}

function twinOf(entries: ReadonlyMap<string, EntryKind>, name: string): string | undefined {
  const folded = name.toLowerCase()
  return [...entries.keys()].find((each) => each.length === name.length && each.toLowerCase() === folded)
}

/** `com/example/a.ts` -> `com/example` and `a.ts`. */
function splitPath(path: string): [parent: string, name: string] {
  const slash = path.lastIndexOf('/')
  return [path.slice(0, Math.max(slash, 0)), path.slice(slash + 1)]
}
