import { spawnSync } from 'node:child_process'
import { describeFailure } from '../text/errors.ts'
import { firstLine } from '../text/lines.ts'

/** Greatest answer of git that is taken, in bytes. */
const MAX_ANSWER_BYTES = 2 ** 30

/** What git printed, or why it did not. */
export type GitAnswer = { readonly bytes: Buffer } | { readonly problem: string }

/** Runs git in a folder. Only the repository that is there is asked; nothing of it is changed. */
export function runGit(cwd: string, args: readonly string[], input = ''): GitAnswer {
  const { error, status, stdout, stderr } = spawnSync('git', [...args], { cwd, input, maxBuffer: MAX_ANSWER_BYTES })
  if (error !== undefined) return { problem: `git cannot be run (${describeFailure(error)})` }
  if (status !== 0)
    return { problem: firstLine(stderr.toString('utf8')).replace(/^fatal: /, '') || `git ends with ${status}` }
  return { bytes: stdout }
}

/** The one line that git printed; undefined where it printed nothing or could not. */
export function askGit(cwd: string, args: readonly string[]): string | undefined {
  const answer = runGit(cwd, args)
  return 'problem' in answer ? undefined : answer.bytes.toString('utf8').trim() || undefined
}

/** The commit that a ref names. What looks like an option is none. */
export function findCommit(cwd: string, ref: string): string | undefined {
  return askGit(cwd, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`])
}
