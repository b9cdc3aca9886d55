/** What installs packages and runs scripts. */
export type PackageManagerName = 'npm' | 'pnpm' | 'yarn' | 'bun' | 'deno'

/** How one of them is asked. */
export interface PackageManager {
  readonly name: PackageManagerName
  /** Where two generations of one take other flags: the earlier. */
  readonly isClassic?: true
  /** Files of its own that lie beside package.json. */
  readonly marks: readonly string[]
  /** Those of them that say what is installed. */
  readonly lockFiles: readonly string[]
  /** Adds packages: `runtime` is needed by what runs, `tools` by who builds it. */
  readonly add: (packages: readonly string[], kind: 'runtime' | 'tools', isWorkspaceRoot: boolean) => string
  readonly run: (script: string) => string
  /** Runs the command of a package that is installed. */
  readonly exec: (command: string) => string
  /** Installs in CI what the lock file says. */
  readonly installFrozen: string
}

const YARN = {
  name: 'yarn',
  lockFiles: ['yarn.lock'],
  add: (packages, kind) => `yarn add ${kind === 'tools' ? '-D ' : ''}${packages.join(' ')}`,
  run: (script) => `yarn run ${script}`,
  exec: (command) => `yarn ${command}`,
} satisfies Partial<PackageManager>

/** Those whose files are more likely to be there by accident come last. */
export const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    name: 'pnpm',
    marks: ['pnpm-lock.yaml', 'pnpm-workspace.yaml'],
    lockFiles: ['pnpm-lock.yaml'],
    add: (packages, kind, isRoot) =>
      `pnpm add ${kind === 'tools' ? '-D ' : ''}${isRoot ? '-w ' : ''}${packages.join(' ')}`,
    run: (script) => `pnpm run ${script}`,
    exec: (command) => `pnpm exec ${command}`,
    installFrozen: 'pnpm install --frozen-lockfile',
  },
  {
    ...YARN,
    marks: ['.yarnrc.yml', '.pnp.cjs'],
    installFrozen: 'yarn install --immutable',
  },
  {
    ...YARN,
    isClassic: true,
    marks: ['yarn.lock'],
    add: (packages, kind, isRoot) =>
      `yarn add ${kind === 'tools' ? '-D ' : ''}${isRoot ? '-W ' : ''}${packages.join(' ')}`,
    installFrozen: 'yarn install --frozen-lockfile',
  },
  {
    name: 'bun',
    marks: ['bun.lock', 'bun.lockb'],
    lockFiles: ['bun.lock', 'bun.lockb'],
    add: (packages, kind) => `bun add ${kind === 'tools' ? '-d ' : ''}${packages.join(' ')}`,
    run: (script) => `bun run ${script}`,
    exec: (command) => `bunx ${command}`,
    installFrozen: 'bun install --frozen-lockfile',
  },
  {
    name: 'npm',
    marks: ['package-lock.json', 'npm-shrinkwrap.json'],
    lockFiles: ['package-lock.json', 'npm-shrinkwrap.json'],
    add: (packages, kind) => `npm install ${kind === 'tools' ? '--save-dev ' : ''}${packages.join(' ')}`,
    run: (script) => `npm run ${script}`,
    exec: (command) => `npx ${command}`,
    installFrozen: 'npm ci',
  },
  {
    name: 'deno',
    marks: ['deno.lock'],
    lockFiles: ['deno.lock'],
    add: (packages) => `deno add ${packages.map((each) => `npm:${each}`).join(' ')}`,
    run: (script) => `deno task ${script}`,
    exec: (command) => `deno run -A npm:${command}`,
    installFrozen: 'deno install --frozen',
  },
]

/** The one of a name and version, such as `yarn` and `1.22.22`; undefined for a name that is none. */
export function findPackageManager(name: string | undefined, version = ''): PackageManager | undefined {
  const isClassic = name === 'yarn' && version.startsWith('1.')
  return PACKAGE_MANAGERS.find((each) => each.name === name && (each.isClassic === true) === isClassic)
}

/** The one that every Node.js has. */
export function defaultPackageManager(): PackageManager {
  const npm = findPackageManager('npm')
  if (npm === undefined) throw new Error('the table of package managers has no npm')
  return npm
}
