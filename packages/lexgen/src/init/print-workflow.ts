import type { PackageManager } from './package-managers.ts'

/** What a workflow of GitHub has to know; paths start from the top of the repository. */
export interface Workflow {
  readonly packageManager: PackageManager
  /** Where dependencies are installed, and where lexgen runs. */
  readonly installFolder: string
  readonly packageFolder: string
  readonly lockFile: string | undefined
  /** A file that says which Node.js is meant. */
  readonly versionFile: string | undefined
  /** Whether package.json says which version of the package manager is meant. */
  readonly saysVersion: boolean
  readonly branch: string
}

/** Node.js where nothing says which. */
const NODE_VERSION = 22

/** The text of a workflow that fails where what is committed is not what the lexicons give. */
export function printWorkflow(workflow: Workflow): string {
  const { packageManager, installFolder, packageFolder, branch } = workflow
  const check = packageManager.exec('lexgen check --format github')
  return [
    'name: lexgen',
    'on:',
    '  pull_request:',
    '  push:',
    `    branches: [${branch}]`,
    'permissions:',
    '  contents: read',
    'jobs:',
    '  lexgen:',
    '    runs-on: ubuntu-latest',
    '    steps:',
    '      - uses: actions/checkout@v4',
    ...setUp(workflow).map((line) => `      ${line}`),
    ...(packageManager.name === 'deno' ? [] : runIn(installFolder, [`- run: ${packageManager.installFrozen}`])),
    ...runIn(packageFolder, ['- name: Is the generated code what the lexicons give?', `  run: ${check}`]),
    '',
  ].join('\n')
}

function runIn(folder: string, lines: readonly string[]): string[] {
  const where = folder === '.' ? [] : [`  working-directory: ${quoteScalar(folder)}`]
  return [...lines, ...where].map((line) => `      ${line}`)
}

/** The steps that bring what the commands need. */
function setUp({ packageManager, lockFile, versionFile, saysVersion }: Workflow): readonly string[] {
  const cache = [
    `    cache: ${packageManager.name}`,
    ...(lockFile?.includes('/') ? [`    cache-dependency-path: ${quoteScalar(lockFile)}`] : []),
  ]
  const node = [
    '- uses: actions/setup-node@v4',
    '  with:',
    versionFile === undefined
      ? `    node-version: ${NODE_VERSION}`
      : `    node-version-file: ${quoteScalar(versionFile)}`,
  ]
  switch (packageManager.name) {
    case 'npm':
      return [...node, ...cache]
    case 'pnpm':
      return [
        '- uses: pnpm/action-setup@v4',
        ...(saysVersion ? [] : ['  with:', '    version: latest']),
        ...node,
        ...cache,
      ]
    case 'yarn':
      return ['- run: corepack enable', ...node, ...cache]
    case 'bun':
      return ['- uses: oven-sh/setup-bun@v2']
    case 'deno':
      return ['- uses: denoland/setup-deno@v2']
  }
}

/** A path as a scalar of YAML. */
function quoteScalar(text: string): string {
  return /^[\w./-]+$/.test(text) ? text : JSON.stringify(text)
}
