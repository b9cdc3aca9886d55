import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describeJsonFault } from '../diagnostics/json-fault.ts'
import { printJsonFile } from '../layout/json-file.ts'
import type { Style } from '../layout/style.ts'
import type { OutputFile } from './files.ts'
import { splitConflicts } from '../text/conflicts.ts'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import { sortedRecord } from '../text/order.ts'
import { canonicalJson, isObject, type Json } from '../text/json.ts'
import { sha256 } from '../text/sha256.ts'
import { stripByteOrderMark } from '../text/lines.ts'
import { parseSettings } from '../text/parse-json.ts'
import { errorCode, isMissing } from '../text/errors.ts'
import { type MakingCommand, readMakingCommand } from '../text/making-commands.ts'

/** What lexgen wrote, and from what: the only files that it may overwrite or delete. Sorted; no times, no absolute paths. */
export interface Manifest {
  readonly generator: string
  /** The command that made it. @default 'generate' */
  readonly command?: MakingCommand
  /** The options that the output depends on. */
  readonly options: Readonly<Record<string, Json>>
  /** SHA-256 of each document's canonical JSON, by NSID. */
  readonly lexicons: Readonly<Record<string, string>>
  /** SHA-256 of each file, by path; of a file in which others write too, that of lexgen's own part. */
  readonly files: Readonly<Record<string, string>>
}

/** A manifest that says what this output is. */
export function manifestOf(parts: {
  readonly generator: string
  readonly command?: MakingCommand
  readonly options: Readonly<Record<string, Json>>
  readonly documents: readonly { readonly id: string }[]
  readonly files: readonly OutputFile[]
}): Manifest {
  return {
    generator: parts.generator,
    ...(parts.command !== undefined && parts.command !== 'generate' && { command: parts.command }),
    options: parts.options,
    lexicons: sortedRecord(parts.documents.map((document) => [document.id, sha256(canonicalJson(document))])),
    files: sortedRecord(
      parts.files
        .filter(({ isMadeOnce }) => isMadeOnce !== true)
        .map((file) => [file.path, file.own === undefined ? (file.hash ?? sha256(file.text)) : sha256(file.own)]),
    ),
  }
}

/** The manifest as a file. */
export function printManifest(manifest: Manifest, style: Style): string {
  return printJsonFile({ ...manifest }, style)
}

/** What an output folder has for a manifest. */
export interface FoundManifest {
  /** Undefined where there is none that can be read. */
  readonly manifest: Manifest | undefined
  /** Why what is there is no manifest, or no whole one; it is written anew. */
  readonly problem: string | undefined
  /** What in it no accident brings about; then nothing is to be written at all. */
  readonly refused?: string
}

/**
 * The manifest of an output folder. Of one in which a merge left conflicts, both versions count: what either lists was written by
 * lexgen. Throws what the operating system throws.
 */
export function readManifest(folder: string): FoundManifest {
  let text: string
  try {
    text = readFileSync(join(folder, MANIFEST_NAME), 'utf8')
  } catch (error) {
    // A folder in its place is in the way, which the plan reports.
    if (isMissing(error) || errorCode(error) === 'EISDIR') return { manifest: undefined, problem: undefined }
    throw error
  }
  const versions = splitConflicts(stripByteOrderMark(text)).map(parseManifest)
  const [ours, theirs] = versions.flatMap((version) => ('problem' in version ? [] : [version]))
  const problems = versions.flatMap((version) => ('problem' in version ? [version.problem] : []))
  const manifest = ours && theirs ? { ...ours, files: mergeFiles(theirs.files, ours.files) } : ours
  const outside = Object.keys(manifest?.files ?? {}).find((path) => !isSafePath(path))
  return {
    manifest,
    problem: versions.length > 1 ? 'a merge left conflicts in it' : problems[0],
    ...(outside !== undefined && {
      refused: `it lists ${JSON.stringify(outside)}, which is outside the output folder`,
    }),
  }
}

type ParsedManifest = Manifest | { readonly problem: string }

function parseManifest(text: string): ParsedManifest {
  const parsed = parseSettings(text)
  if (!parsed.ok) return { problem: `it is no JSON: ${describeJsonFault(text, parsed.reason)}` }
  const { value } = parsed
  if (!isObject(value) || !isObject(value['files'])) return { problem: 'it has no list of files' }
  return {
    generator: typeof value['generator'] === 'string' ? value['generator'] : '',
    ...readCommand(value['command']),
    options: isObject(value['options']) ? (value['options'] as Record<string, Json>) : {},
    lexicons: pickStrings(value['lexicons']),
    files: pickStrings(value['files']),
  }
}

function readCommand(value: unknown): Pick<Manifest, 'command'> {
  const command = readMakingCommand(value)
  return command === undefined ? {} : { command }
}

/** What two manifests list; of a file that differs both hashes, since either may be there. */
export function mergeFiles(before: Manifest['files'], after: Manifest['files']): Manifest['files'] {
  const changed = Object.entries(after).map(([path, hash]): [string, string] => {
    const old = before[path]
    return [path, old === undefined || old === hash ? hash : [old, hash].join(HASH_SEPARATOR)]
  })
  return sortedRecord(Object.entries({ ...before, ...Object.fromEntries(changed) }))
}

/** Between two hashes of one file in a manifest: that of a run which is at work lists what is there and what is to be there. */
export const HASH_SEPARATOR = ' '

/** A path that stays below the folder it is joined to. */
function isSafePath(path: string): boolean {
  return (
    path !== '' &&
    !/^([/\\]|[A-Za-z]:)/.test(path) &&
    !path.split(/[/\\]/).some((part) => part === '..' || part === '.' || part === '')
  )
}

function pickStrings(value: unknown): Record<string, string> {
  if (!isObject(value)) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
