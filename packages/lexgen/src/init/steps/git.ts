import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runGit } from '../../sources/git.ts'
import { splitLines } from '../../text/lines.ts'
import { showPath } from '../../text/paths.ts'
import { appendLine } from '../edit/append-line.ts'
import type { Project } from '../project.ts'
import type { Settings } from '../settings.ts'
import type { Setup } from '../setup.ts'

/** Reviews fold what is generated, and a merge never mixes two versions of it: it is generated anew. */
const ATTRIBUTES = 'linguist-generated=true gitlab-generated=true -merge'

/** Whether git leaves out what is generated. */
export function isIgnored({ folder, gitTop }: Project, { out }: Settings): boolean {
  if (gitTop === undefined) return false
  return !('problem' in runGit(folder, ['check-ignore', '--quiet', `${out}/index.ts`]))
}

/** Adds a line about what is generated to the nearest .gitattributes, or makes one. */
export function planAttributes(setup: Setup): void {
  const { project, settings, changes } = setup
  const { folder, folders, gitTop } = project
  if (gitTop === undefined || isIgnored(project, settings)) return
  const at = folders.find((each) => existsSync(join(each, '.gitattributes'))) ?? folder
  const out = showPath(resolve(folder, settings.out), at)
  // What lies outside of the repository is not its own.
  if (out.startsWith('../')) return
  const reason = 'reviews fold what is generated, and merges leave it whole'
  changes.edit(join(at, '.gitattributes'), reason, (text = '') =>
    isMarked(text, out) ? text : appendLine(text, `${quotePattern(`${escapePattern(out)}/**`)} ${ATTRIBUTES}`),
  )
}

/** Keeps out of git what is installed for a package that init made itself, and what is built. */
export function planIgnore({ project, changes }: Setup): void {
  const { folder, folders, gitTop, hasManifest, denoConfig } = project
  if (gitTop === undefined || hasManifest || denoConfig !== undefined) return
  const at = folders.find((each) => existsSync(join(each, '.gitignore'))) ?? folder
  const isLeftOut = (path: string): boolean => !('problem' in runGit(folder, ['check-ignore', '--quiet', path]))
  const lines = ['node_modules/', 'dist/'].filter((line) => !isLeftOut(`${line}index.js`))
  changes.edit(join(at, '.gitignore'), 'what is installed and built stays out of git', (text = '') =>
    lines.filter((line) => !splitLines(text).includes(line)).reduce(appendLine, text),
  )
}

/** Whether a line of .gitattributes says already that a folder is generated, whatever else it says. */
function isMarked(text: string, out: string): boolean {
  return splitLines(text).some((line) => {
    const [pattern = '', ...attributes] = line.trim().split(/\s+/)
    const folder = pattern
      .replaceAll(/["\\]/g, '')
      .replace(/^\//, '')
      .replace(/\/\*{0,2}$/, '')
    return folder === out && attributes.some((each) => /^(?:linguist|gitlab)-generated/.test(each))
  })
}

/** A path as a pattern that means nothing but it: what stands for other names in patterns (gitignore, "PATTERN FORMAT") is escaped. */
function escapePattern(path: string): string {
  return path.replaceAll(/[*?[\\]/g, String.raw`\$&`)
}

/** A pattern with blanks stands between quotes (gitattributes, "DESCRIPTION"). */
function quotePattern(pattern: string): string {
  return /[\s"\\]/.test(pattern) ? JSON.stringify(pattern) : pattern
}
