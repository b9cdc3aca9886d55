import { isUtf8 } from 'node:buffer'
import { hasErrors } from '../diagnostics/has-errors.ts'
import { problem } from '../diagnostics/problem.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { stripByteOrderMark } from '../text/lines.ts'
import { askGit, findCommit, runGit } from './git.ts'
import { isLexiconFile, isSkippedFolder } from './lexicon-files.ts'
import { readText } from './read-text.ts'
import type { Reading, ReadResult } from './reading.ts'
import { splitGitSpec } from './schemes.ts'
import { appendAll } from '../text/lists.ts'

/** A file of a commit. */
interface Blob {
  /** From the working directory, with `/`. */
  readonly path: string
  readonly id: string
  /** Whether it was named itself, not only its folder. */
  readonly named: boolean
}

/** Reads the lexicons that a path held at a commit, out of the repository that is there: one list of files, one batch of contents. */
export async function readCommit(spec: string, { cwd, expectedId }: Reading): Promise<ReadResult> {
  const { ref, path = '.' } = splitGitSpec(spec)
  const commit = findCommit(cwd, ref)
  if (commit === undefined) return refuse(describeMissingRef(spec, ref, cwd))
  const blobs = await listBlobs(cwd, commit, path)
  if ('problem' in blobs) return refuse(failure(spec, blobs.problem))
  if (blobs.list.length === 0)
    return refuse(problem('LEX1002', { path: spec }, `expected lexicons in ${spec}, found no file that could be one`))
  const contents = readBlobs(cwd, blobs.list)
  if ('problem' in contents) return refuse(failure(spec, contents.problem))
  const result: ReadResult = { sources: [], diagnostics: [] }
  for (const [i, { path: file, named }] of blobs.list.entries()) {
    const bytes = contents.list[i] ?? Buffer.alloc(0)
    if (!isUtf8(bytes)) {
      result.diagnostics.push(
        problem('LEX1004', { path: file }, `expected UTF-8 in ${file} at ${ref}, found other bytes`),
      )
      continue
    }
    const read = await readText({ path: file, text: stripByteOrderMark(bytes.toString('utf8')), named, expectedId })
    appendAll(result.sources, read.sources)
    appendAll(result.diagnostics, read.diagnostics)
  }
  if (result.sources.length === 0 && !hasErrors(result.diagnostics))
    result.diagnostics.push(problem('LEX1002', { path: spec }, `expected lexicons in ${spec}, found none`))
  return result
}

function refuse(found: Diagnostic): ReadResult {
  return { sources: [], diagnostics: [found] }
}

function failure(spec: string, found: string): Diagnostic {
  return problem('LEX1022', { path: spec }, `expected git to read ${spec}, found an error: ${found}`)
}

/** Why a ref is none, and the command that would bring it. */
function describeMissingRef(spec: string, ref: string, cwd: string): Diagnostic {
  const inside = runGit(cwd, ['rev-parse', '--is-inside-work-tree'])
  if ('problem' in inside) return failure(spec, inside.problem)
  if (ref === '')
    return problem('LEX1022', { path: spec }, 'expected a commit, a branch or a tag after git:, found none')
  const isShallow = askGit(cwd, ['rev-parse', '--is-shallow-repository']) === 'true'
  const message = `expected a commit of this repository at ${ref}, found none${isShallow ? ' in a shallow clone' : ''}`
  return problem('LEX1022', { path: spec }, message, { hint: hintForMissingRef(ref, isShallow, cwd) })
}

function hintForMissingRef(ref: string, isShallow: boolean, cwd: string): string {
  if (askGit(cwd, ['rev-parse', '--verify', '--quiet', 'HEAD']) === undefined)
    return 'the repository has no commits yet: commit first, or compare with a folder'
  if (askGit(cwd, ['remote']) === undefined)
    return 'it has no remote to fetch from either: name a commit, branch or tag that it has'
  return `run: ${fetchCommand(ref, isShallow)}`
}

function fetchCommand(ref: string, isShallow: boolean): string {
  const [, remote, branch] = /^(?:refs\/remotes\/)?(origin|upstream)\/([\w./-]+)$/.exec(ref) ?? []
  if (remote !== undefined && branch !== undefined)
    return `git fetch ${remote} ${branch}:refs/remotes/${remote}/${branch}`
  if (/^[0-9a-f]{40}$/.test(ref)) return `git fetch origin ${ref}`
  // `HEAD~3` and the like: there, but cut off.
  if (/[~^@]/.test(ref) || ref === 'HEAD') return isShallow ? 'git fetch --unshallow' : 'git fetch --all'
  return /^v?\d/.test(ref) ? `git fetch origin tag ${ref}` : `git fetch origin ${ref}:${ref}`
}

async function listBlobs(
  cwd: string,
  commit: string,
  path: string,
): Promise<{ readonly list: readonly Blob[] } | { readonly problem: string }> {
  const fixed = path.split(/[*?{[(!]/, 1)[0] ?? ''
  const isGlob = fixed !== path
  const folder = isGlob ? fixed.replace(/[^/]*$/, '') || '.' : path
  const answer = runGit(cwd, ['ls-tree', '-r', '-z', commit, '--', folder])
  if ('problem' in answer) return answer
  const matches = isGlob ? (await import('picomatch')).default(path.replace(/^\.\//, '')) : () => true
  const named = folder.replaceAll('\\', '/').replace(/^\.\//, '').replace(/\/$/, '')
  const list = answer.bytes
    .toString('utf8')
    .split('\0')
    .flatMap((line): Blob[] => {
      // `100644 blob <id>\t<path>`; links and submodules are no files.
      const [, id, file] = /^100\d{3} blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? []
      if (id === undefined || file === undefined || !matches(file)) return []
      const isNamed = file === named
      return isNamed || mayHoldLexicons(file, named) ? [{ path: file, id, named: isNamed }] : []
    })
  return { list }
}

/** What holds for a folder on a disk: dependencies and what tools keep for themselves are passed over. */
function mayHoldLexicons(file: string, folder: string): boolean {
  const below = folder !== '.' && file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : file
  const steps = below.split('/').filter((step) => step !== '..')
  return isLexiconFile(steps.at(-1) ?? '') && !steps.slice(0, -1).some(isSkippedFolder)
}

function readBlobs(
  cwd: string,
  blobs: readonly Blob[],
): { readonly list: readonly Buffer[] } | { readonly problem: string } {
  const answer = runGit(cwd, ['cat-file', '--batch'], blobs.map(({ id }) => `${id}\n`).join(''))
  if ('problem' in answer) return answer
  const list: Buffer[] = []
  let at = 0
  // `<id> blob <size>\n<content>\n` for each.
  for (const { path } of blobs) {
    const end = answer.bytes.indexOf('\n', at)
    const size = Number(answer.bytes.toString('utf8', at, end).split(' ')[2])
    if (end < 0 || !Number.isInteger(size)) return { problem: `${path} is missing in the repository` }
    list.push(answer.bytes.subarray(end + 1, end + 1 + size))
    at = end + 1 + size + 1
  }
  return { list }
}
