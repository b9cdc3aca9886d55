import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { PNPM } from './pack.ts'

/** A command and its arguments. */
export type Command = readonly [string, ...string[]]

/** A package manager that installs into an empty project, and what is run in that. */
export interface Installer {
  /** Files that the project has before anything is installed: what tells the package manager where to get packages, and to keep to it. */
  readonly prepare: (project: string, registry: string) => void
  /** Adds packages to the project. */
  readonly add: (...packages: string[]) => Command
  /** Whether Node.js finds source maps where packages are kept: those of 22 and later read none out of an archive. */
  readonly hasMaps: boolean
  /** Runs a module of the project on a Node.js. */
  readonly runModule: (node: string, path: string, ...flags: string[]) => Command
  /** Runs lexgen on a Node.js. */
  readonly runLexgen: (node: string, ...args: string[]) => Command
}

const require = createRequire(import.meta.url)
const YARN_1 = join(dirname(require.resolve('yarn/package.json')), 'bin/yarn.js')
const YARN_4 = join(dirname(require.resolve('@yarnpkg/cli-dist/package.json')), 'bin/yarn.js')

const inNodeModules: Pick<Installer, 'hasMaps' | 'runModule' | 'runLexgen'> = {
  hasMaps: true,
  runModule: (node, path, ...flags) => [node, ...flags, path],
  runLexgen: (node, ...args) => [node, 'node_modules/lexgen/bin/lexgen.js', ...args],
}

/** By name: the package managers that people have, each in a project of its own. */
export const INSTALLERS: Readonly<Record<string, Installer>> = {
  npm: {
    prepare: (project, registry) => {
      writeFileSync(join(project, '.npmrc'), `registry=${registry}\naudit=false\nfund=false\ncache=./cache\n`)
    },
    add: (...packages) => ['npm', 'install', ...packages],
    ...inNodeModules,
  },
  pnpm: {
    prepare: (project, registry) => {
      // In a file that npx does not read, which is to get pnpm where it is. None has an age here.
      const settings = { registry, storeDir: './store', cacheDir: './cache', minimumReleaseAge: 0 }
      writeFileSync(join(project, 'pnpm-workspace.yaml'), JSON.stringify(settings))
    },
    add: (...packages) => [...PNPM, 'add', ...packages],
    ...inNodeModules,
  },
  'yarn 1': {
    prepare: (project, registry) => {
      writeFileSync(join(project, '.yarnrc'), `registry "${registry}"\ncache-folder "./cache"\n`)
    },
    add: (...packages) => [process.execPath, YARN_1, 'add', '--non-interactive', ...packages],
    ...inNodeModules,
  },
  'yarn 4, node_modules': { ...yarn4('node-modules'), ...inNodeModules },
  'yarn 4, Plug’n’Play': {
    ...yarn4('pnp'),
    hasMaps: false,
    runModule: (node, path, ...flags) => [node, YARN_4, 'node', ...flags, path],
    runLexgen: (node, ...args) => [node, YARN_4, 'lexgen', ...args],
  },
}

function yarn4(linker: 'node-modules' | 'pnp'): Pick<Installer, 'prepare' | 'add'> {
  return {
    prepare: (project, registry) => {
      const settings = {
        npmRegistryServer: registry,
        unsafeHttpWhitelist: ['127.0.0.1'],
        globalFolder: './yarn',
        nodeLinker: linker,
        enableTelemetry: false,
        enableImmutableInstalls: false,
        npmMinimalAgeGate: 0,
      }
      // JSON is YAML. The lockfile says that the project begins here.
      writeFileSync(join(project, '.yarnrc.yml'), JSON.stringify(settings))
      writeFileSync(join(project, 'yarn.lock'), '')
    },
    add: (...packages) => [process.execPath, YARN_4, 'add', ...packages],
  }
}
