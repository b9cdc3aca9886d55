import { type Json, isObject } from '../../text/json.ts'
import { mergeRecord } from '../../text/merge-record.ts'

type JsonRecord = Readonly<Record<string, Json>>

/** A range of the form that lexgen writes. */
const CARET = /^\^(\d+)\.(\d+)\.(\d+)$/

/**
 * The tables of dependencies of a package.json with what a generated package needs. Ranges that somebody chose stay; those of the form
 * `^1.2.3` are raised where they are below what is needed. What is a plain dependency needs no other entry.
 */
export function mergeRanges(
  existing: JsonRecord,
  needed: Readonly<Record<'peerDependencies' | 'devDependencies', Readonly<Record<string, string>>>>,
): Record<string, Json> {
  const plain = isObject(existing['dependencies']) ? existing['dependencies'] : {}
  const tables = Object.entries(needed).flatMap(([table, wanted]): [string, Json][] => {
    const theirs = isObject(existing[table]) ? existing[table] : {}
    const missing = Object.entries(wanted).filter(([name]) => !Object.hasOwn(plain, name))
    const merged = mergeRecord(
      theirs,
      Object.fromEntries(missing.map(([name, range]) => [name, raiseRange(theirs[name], range)])),
    )
    return existing[table] === undefined && missing.length === 0 ? [] : [[table, merged]]
  })
  return Object.fromEntries(tables)
}

function raiseRange(theirs: Json | undefined, needed: string): Json {
  if (theirs === undefined) return needed
  const [had, has] = [CARET.exec(String(theirs)), CARET.exec(needed)].map((found) => found?.slice(1).map(Number))
  if (had === undefined || has === undefined) return theirs
  const first = had.findIndex((part, index) => part !== has[index])
  return (had[first] ?? 0) < (has[first] ?? 0) ? needed : theirs
}
