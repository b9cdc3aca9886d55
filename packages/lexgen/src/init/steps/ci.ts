import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { showPath } from '../../text/paths.ts'
import { printWorkflow } from '../print-workflow.ts'
import { type Project, findFirst } from '../project.ts'
import { isFolder, listNames, lookAt } from '../read-file.ts'
import type { Setup } from '../setup.ts'
import { isIgnored } from './git.ts'
import type { Scripts } from '../scripts.ts'

const GITHUB_FOLDER = '.github/workflows'
const WORKFLOW_NAME = 'lexgen.yml'

/** What other services read; a folder stands for all that is in it. */
const OTHER_PLACES = [
  '.gitlab-ci.yml',
  '.forgejo/workflows',
  '.gitea/workflows',
  '.tangled/workflows',
  '.woodpecker',
  '.woodpecker.yml',
  '.woodpecker.yaml',
  '.circleci/config.yml',
  'azure-pipelines.yml',
  'bitbucket-pipelines.yml',
  '.buildkite/pipeline.yml',
  '.drone.yml',
  '.travis.yml',
  'appveyor.yml',
  'Jenkinsfile',
]

/**
 * Has CI say whether what is generated is current: by a workflow of its own on GitHub, where there are workflows and none runs lexgen.
 * Workflows of others, and other services, get advice only.
 */
export function planCi(setup: Setup, scripts: Scripts): void {
  const { project, settings, changes, advise } = setup
  const { packageManager, folder } = project
  const root = project.gitTop ?? project.workspaceTop ?? folder
  if (isIgnored(project, settings)) {
    const message = `git ignores ${settings.out}, so that it has to be generated before whatever reads it is built, in CI too`
    return advise(message, [packageManager.run(scripts.generate)])
  }
  const other = OTHER_PLACES.find((name) => existsSync(join(root, name)))
  const hasWorkflows = isFolder(join(root, GITHUB_FOLDER))
  const places = [hasWorkflows ? GITHUB_FOLDER : undefined, other].filter((each) => each !== undefined)
  const way = showPath(folder, root)
  const isRun = places.some((place) => textsOf(join(root, place)).some((text) => runsCheck(text, scripts)))
  // Of several packages in a workspace the first has made the workflow.
  if (isRun && !isForOthers(lookAt(join(root, GITHUB_FOLDER, WORKFLOW_NAME)), way)) return
  if (hasWorkflows) {
    const path = join(root, GITHUB_FOLDER, WORKFLOW_NAME)
    if (!existsSync(path)) {
      changes.create(
        path,
        printWorkflow(workflowOf(project, root)),
        `fails where ${settings.out} is not what the lexicons give`,
      )
      return
    }
  }
  if (places.length === 0) return
  const place = showPath(join(root, hasWorkflows ? join(GITHUB_FOLDER, WORKFLOW_NAME) : (other ?? '')), folder)
  const lines = [
    packageManager.installFrozen,
    ...(way === '.' ? [] : [`cd ${way}`]),
    packageManager.exec('lexgen check'),
  ]
  advise(
    `to have CI say whether ${settings.out} is what the lexicons give, add these commands to a job in ${place}`,
    lines,
  )
}

/** What a workflow for a package has to know. */
function workflowOf(project: Project, root: string): Parameters<typeof printWorkflow>[0] {
  const { folder, folders, gitTop, packageManager, workspaceTop } = project
  const lockFile = findFirst(folders, packageManager.lockFiles)
  const install = lockFile === undefined ? (workspaceTop ?? folder) : join(lockFile, '..')
  const versionFile = findFirst([folder, root], ['.nvmrc', '.node-version'])
  return {
    packageManager,
    installFolder: showPath(install, root),
    packageFolder: showPath(folder, root),
    lockFile: lockFile === undefined ? undefined : showPath(lockFile, root),
    versionFile: versionFile === undefined ? undefined : showPath(versionFile, root),
    saysVersion: folders.some((each) => lookAt(join(each, 'package.json')).includes('"packageManager"')),
    branch: defaultBranch(gitTop),
  }
}

/** The branch that pull requests are merged into, as the last fetch of "origin" has it; without one, the branch that is worked on. */
function defaultBranch(gitTop: string | undefined): string {
  if (gitTop === undefined) return 'main'
  const head = lookAt(join(gitTop, '.git/refs/remotes/origin/HEAD'))
  const isShared = isFolder(join(gitTop, '.git/refs/remotes'))
  const own = isShared ? '' : lookAt(join(gitTop, '.git/HEAD'))
  return (
    /^ref: refs\/remotes\/origin\/([\w./-]+)$/m.exec(head)?.[1] ??
    /^ref: refs\/heads\/([\w./-]+)$/m.exec(own)?.[1] ??
    'main'
  )
}

/** Whether a workflow runs in folders of which this is none. */
function isForOthers(workflow: string, way: string): boolean {
  const folders = [...workflow.matchAll(/working-directory: *(.+)$/gm)].map(([, name = '']) => name.replaceAll('"', ''))
  return way !== '.' && folders.length > 0 && !folders.some((name) => name === way)
}

function textsOf(path: string): readonly string[] {
  return isFolder(path) ? listNames(path).map((name) => lookAt(join(path, name))) : [lookAt(path)]
}

/** Whether a job runs lexgen, itself or by a script. */
function runsCheck(text: string, { check, generate }: Scripts): boolean {
  const names = [check, generate].map((name) => name.replaceAll(/[^\w:-]/g, ''))
  const said = text.replaceAll(/(?:^|\s)#.*$/gm, '')
  return (
    /\blexgen\b/.test(said) ||
    new RegExp(`\\b(?:npm|pnpm|yarn|bun|deno)(?: run| task)? (?:${names.join('|')})(?![\\w:-])`).test(said)
  )
}
