import { askGit } from '../sources/git.ts'
import { GIT_SCHEME } from '../sources/schemes.ts'
import type { Terminal } from './terminal.ts'

/** A comparison that cannot be made, for want of something to compare with. The message is for people. */
export class ImpossibleError extends Error {
  override name = 'ImpossibleError'
}

/**
 * What to compare with where nobody says: what CI says that the change is to be merged into, or where this branch left the one that
 * the remote "origin" has as its own. Throws an ImpossibleError.
 */
export function findBase(cwd: string, env: NonNullable<Terminal['env']>): string {
  const {
    GITHUB_BASE_REF: github,
    CI_MERGE_REQUEST_DIFF_BASE_SHA: sha,
    CI_MERGE_REQUEST_TARGET_BRANCH_NAME: gitlab,
  } = env
  if (github) return `${GIT_SCHEME}origin/${github}`
  if (sha) return `${GIT_SCHEME}${sha}`
  if (gitlab) return `${GIT_SCHEME}origin/${gitlab}`
  const left = askGit(cwd, ['merge-base', 'HEAD', 'origin/HEAD'])
  if (left !== undefined) return `${GIT_SCHEME}${left}`
  throw new ImpossibleError(
    'expected a base to compare with, found none: name one (lexgen diff git:main), put "base" below "drift" in the config, or let git know the branch of origin (git remote set-head origin --auto)',
  )
}
