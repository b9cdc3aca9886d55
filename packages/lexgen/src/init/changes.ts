import { lstatSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { createLocator } from '../diagnostics/locator.ts'
import { problem } from '../diagnostics/problem.ts'
import { describeFailure, isMissing, isSystemError } from '../text/errors.ts'
import type { Json } from '../text/json.ts'
import { stripByteOrderMark } from '../text/lines.ts'
import { showPath } from '../text/paths.ts'
import { findJsonError } from './edit/find-json-error.ts'
import { mergeIntoJson } from './edit/merge-json.ts'
import { MAX_FILE_BYTES } from './read-file.ts'

/** A file that init makes or adds to. */
export interface ChangedFile {
  /** Absolute. */
  readonly path: string
  /** For people. */
  readonly shown: string
  /** Undefined for one that is new. */
  readonly before: string | undefined
  readonly after: string
  /** What it is for, a phrase each. */
  readonly reasons: readonly string[]
}

/** All that is to be written, put together before anything is. Files that cannot be changed are problems. */
export interface Changes {
  /** Makes a file that is not there. */
  readonly create: (path: string, text: string, reason: string) => void
  /** Changes a text, or makes one of nothing; a text that comes back as it was is no change. */
  readonly edit: (path: string, reason: string, change: (text: string | undefined) => string) => void
  /** Adds what is missing to a file in JSON, with comments or without, that is there. */
  readonly merge: (path: string, reason: string, wanted: { readonly [key: string]: Json }) => void
  /** The files that differ from what is there, in the order in which they were first named. */
  readonly files: () => readonly ChangedFile[]
  readonly problems: readonly Diagnostic[]
  /** The texts that the problems are about. */
  readonly texts: readonly { readonly path: string; readonly text: string }[]
}

/** Starts with no changes; paths are told from `cwd`, and nothing is read through links below `top`. */
export function openChanges(cwd: string, top: string): Changes {
  const files = new Map<string, ChangedFile>()
  const problems: Diagnostic[] = []
  const texts: { path: string; text: string }[] = []
  const unusable = new Set<string>()

  function open(path: string): ChangedFile | undefined {
    const known = files.get(path)
    if (known !== undefined || unusable.has(path)) return known
    const shown = showPath(path, cwd)
    const read = readPlainFile(path, top, shown)
    if ('problem' in read) {
      refuse(path, read.problem)
      return undefined
    }
    const file = { path, shown, before: read.text, after: read.text ?? '', reasons: [] }
    files.set(path, file)
    return file
  }

  function refuse(path: string, found: Diagnostic): void {
    unusable.add(path)
    files.delete(path)
    problems.push(found)
  }

  function edit(path: string, reason: string, change: (text: string | undefined) => string): void {
    const file = open(path)
    if (file === undefined) return
    const after = change(file.before === undefined && file.reasons.length === 0 ? undefined : file.after)
    if (after !== file.after) files.set(path, { ...file, after, reasons: [...file.reasons, reason] })
  }

  function merge(path: string, reason: string, wanted: { readonly [key: string]: Json }): void {
    const file = open(path)
    if (file === undefined) return
    const broken = findJsonError(file.after, file.shown)
    if (broken !== undefined) {
      texts.push({ path: file.shown, text: stripByteOrderMark(file.after) })
      refuse(path, broken)
      return
    }
    const merged = mergeIntoJson(file.after, wanted)
    if ('text' in merged) {
      edit(path, reason, () => merged.text)
      return
    }
    const text = stripByteOrderMark(file.after)
    texts.push({ path: file.shown, text })
    const { pointer, message } = merged
    const position = createLocator(text)(pointer, 'value')
    refuse(path, { ...problem('LEX4019', { path: file.shown, pointer }, message, { hint: MEND }), position })
  }

  return {
    create: (path, text, reason) => edit(path, reason, (before) => before ?? text),
    edit,
    merge,
    files: () => [...files.values()].filter(({ before, after }) => before !== after),
    problems,
    texts,
  }
}

const MEND = 'mend it and run lexgen init again; nothing was written'
const REPLACE = 'make it a file that may be written, and run lexgen init again; nothing was written'

/** The permissions of a file that let anybody write to it. */
const ANY_WRITE = 0o222

/** The text of a file that may be replaced; undefined where nothing is in the way of a new one. */
function readPlainFile(
  path: string,
  top: string,
  shown: string,
): { readonly text: string | undefined } | { readonly problem: Diagnostic } {
  const refuse = (expected: string, found: string, hint = REPLACE): { problem: Diagnostic } => ({
    problem: problem('LEX4019', { path: shown }, `expected ${expected}, found ${found}`, { hint }),
  })
  try {
    for (const folder of foldersBetween(top, path)) {
      const stats = lstatSync(folder, { throwIfNoEntry: false })
      if (stats === undefined) return { text: undefined }
      if (stats.isSymbolicLink()) return refuse('a path without links', `the link ${showPath(folder, top)}`)
      if (!stats.isDirectory()) return refuse('a folder for it', `the file ${showPath(folder, top)}`)
    }
    const stats = lstatSync(path)
    if (stats.isSymbolicLink()) return refuse('a file of this project', 'a symbolic link')
    if (stats.isDirectory()) return refuse('a file', 'a folder')
    if (!stats.isFile()) return refuse('a file', 'something else')
    if (stats.size > MAX_FILE_BYTES) return refuse(`at most ${MAX_FILE_BYTES} bytes`, `${stats.size}`)
    if ((stats.mode & ANY_WRITE) === 0) return refuse('a file that may be written', 'that it is read-only')
    const bytes = readFileSync(path)
    const text = bytes.toString('utf8')
    return Buffer.from(text).equals(bytes) ? { text } : refuse('text in UTF-8', 'bytes that are none', MEND)
  } catch (error) {
    if (isMissing(error)) return { text: undefined }
    if (!isSystemError(error)) throw error
    return refuse('a file that can be read', describeFailure(error))
  }
}

/** The folders on the way from one to a file, without the first. */
function foldersBetween(top: string, path: string): readonly string[] {
  const parts = relative(top, dirname(path))
    .split(/[/\\]/)
    .filter((part) => part !== '')
  return parts.map((_, i) => join(top, ...parts.slice(0, i + 1)))
}
