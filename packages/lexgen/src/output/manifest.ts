import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { printJsonFile } from '../layout/json-file.ts'
import type { Style } from '../layout/style.ts'
import type { OutputFile } from './files.ts'
import { MANIFEST_NAME } from '../text/generated-files.ts'
import { sortedRecord } from '../text/order.ts'
import { canonicalJson, isObject, type Json } from '../text/json.ts'
import { stripByteOrderMark } from '../text/lines.ts'
import { parseJson } from '../text/parse-json.ts'
import { isMissing, isSystemError } from '../text/errors.ts'

/** What lexgen wrote, and from what: the only files that it may overwrite or delete. Sorted; no times, no absolute paths. */
export interface Manifest {
  readonly generator: string
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
  readonly options: Readonly<Record<string, Json>>
  readonly documents: readonly { readonly id: string }[]
  readonly files: readonly OutputFile[]
}): Manifest {
  return {
    generator: parts.generator,
    options: parts.options,
    lexicons: sortedRecord(parts.documents.map((document) => [document.id, sha256(canonicalJson(document))])),
    files: sortedRecord(
      parts.files
        .filter(({ isMadeOnce }) => isMadeOnce !== true)
        .map(({ path, text, own }) => [path, sha256(own ?? text)]),
    ),
  }
}

/** The manifest as a file. */
export function printManifest(manifest: Manifest, style: Style): string {
  return printJsonFile({ ...manifest }, style)
}

/** The manifest of an output folder: undefined where there is none, a reason where it cannot be read. */
export function readManifest(folder: string): Manifest | undefined | { readonly problem: string } {
  let text: string
  try {
    text = readFileSync(join(folder, MANIFEST_NAME), 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    if (isSystemError(error)) return { problem: error.code }
    throw error
  }
  return parseManifest(text)
}

function parseManifest(text: string): Manifest | { readonly problem: string } {
  const parsed = parseJson(stripByteOrderMark(text))
  if (!parsed.ok) return { problem: `it is no JSON: ${parsed.reason}` }
  const { value } = parsed
  if (!isObject(value) || !isObject(value['files'])) return { problem: 'it has no list of files' }
  const unsafe = Object.keys(value['files']).find((path) => !isSafePath(path))
  if (unsafe !== undefined) return { problem: `it lists ${JSON.stringify(unsafe)}, which is outside the output folder` }
  return {
    generator: typeof value['generator'] === 'string' ? value['generator'] : '',
    options: isObject(value['options']) ? (value['options'] as Record<string, Json>) : {},
    lexicons: pickStrings(value['lexicons']),
    files: pickStrings(value['files']),
  }
}

/** SHA-256 of a text as hexadecimal digits. */
export function sha256(text: string): string {
  return hash('sha256', text)
}

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
