// Tools that only `--all` installs, and what is shown of each: that what the row says to set works, and that it is needed.
import { chmodSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { BINARIES, HERE, ROOT } from '../workspace.mjs'
import { fenceOf, headerFlags } from './page.mjs'
import { expectEqual, expectFailure } from './project.mjs'

const MODULES = join(HERE, 'on-demand/node_modules')
const NOTHING = 'nothing'
const QUIET = {
  NEXT_TELEMETRY_DISABLED: '1',
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NO_COLOR: '1',
  CI: 'true',
}
/** Nothing that a build asks or sends, and a limit that only a hang meets. */
const BUILD = { env: QUIET, timeout: 1_200_000 }
const BUNDLER = {
  moduleResolution: 'bundler',
  module: 'esnext',
  target: 'es2022',
  lib: ['es2022', 'dom'],
  strict: true,
  noEmit: true,
}

const bin = (name) => join(MODULES, '.bin', name)

export const ON_DEMAND = [
  ...['Turbopack', 'webpack'].map((bundler) => ({
    tool: `Next.js, ${bundler}`,
    set: NOTHING,
    why: 'its config tells lexgen to end imports in nothing: with `.js` webpack would not find the modules',
    versions: ['next'],
    check: (workshop) => checkNext(workshop, bundler.toLowerCase()),
  })),
  {
    tool: 'Metro, React Native',
    set: 'a tsconfig.json that resolves as bundlers do, as that of the template, or `--import-ext none`',
    why: 'Metro finds no `.ts` behind `.js`',
    versions: ['react-native', 'metro'],
    check: checkMetro,
  },
  {
    tool: 'Biome',
    set: '`"includes": ["**", "!src/gen"]` among the `files` of biome.json, or [lines of `--header`](committed-sdk.md#linters-and-formatters) where Biome does not format',
    why: 'its rules and its layout are not those of generated code',
    versions: ['@biomejs/biome'],
    check: checkBiome,
  },
  {
    tool: 'ESLint with typescript-eslint, strict',
    set: '`{ ignores: ["src/gen/**"] }` where warnings fail the run',
    why: 'each module begins with `/* eslint-disable */`, of which ESLint warns where there is nothing to disable',
    versions: ['eslint', 'typescript-eslint'],
    check: checkEslint,
  },
  {
    tool: 'Turborepo',
    set: '`inputs` and `outputs` of the task, [below](#turborepo-and-nx)',
    why: 'the task runs when a lexicon or what shapes the code has changed, and else its files come out of the cache',
    versions: ['turbo'],
    check: checkTurbo,
  },
  {
    tool: 'Nx',
    set: '`inputs` and `outputs` of the target, [below](#turborepo-and-nx)',
    why: 'as with Turborepo, but Nx has to be told that the version of lexgen counts',
    versions: ['nx'],
    check: checkNx,
  },
]

async function checkNext({ makeProject }, bundler) {
  const project = await makeProject(`next-${bundler}`, {
    // As create-next-app makes it.
    'tsconfig.json': {
      compilerOptions: {
        ...BUNDLER,
        jsx: 'react-jsx',
        isolatedModules: true,
        resolveJsonModule: true,
        esModuleInterop: true,
        skipLibCheck: true,
        allowJs: true,
        incremental: true,
        plugins: [{ name: 'next' }],
      },
      include: ['**/*.ts', '**/*.tsx', 'next-env.d.ts', '.next/types/**/*.ts'],
      exclude: ['node_modules'],
    },
    'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(join(HERE, 'on-demand'))} } }\n`,
    'app/layout.tsx':
      'export default function Layout({ children }: { children: React.ReactNode }) {\n  return <html><body>{children}</body></html>\n}\n',
    'app/shown.tsx':
      "'use client'\nimport { greet } from '../src/gen/com/example/greet'\nexport function Shown() {\n  return <p>{greet.name.length}</p>\n}\n",
  })
  await project.lexgen()
  project.write(
    'app/page.tsx',
    `import { createXrpcClient } from '@lexgen/xrpc'
import { createClient } from '../src/gen/client'
import { Shown } from './shown'

export default async function Page() {
  const { greeting } = await createClient(createXrpcClient({ service: '${project.service}' })).com.example.greet({ name: 'tool' })
  return <main>{greeting}<Shown /></main>
}
`,
  )
  const build = () =>
    project.run(process.execPath, [join(MODULES, 'next/dist/bin/next'), 'build', `--${bundler}`], BUILD)
  await build()
  const page = readFileSync(join(project.folder, '.next/server/app/index.html'), 'utf8')
  expectEqual(page.includes('<main>hello tool'), true, 'the page has what the call gave')
  if (bundler !== 'webpack') return
  await project.lexgen('--import-ext', 'js')
  await expectFailure(build(), 'Module not found')
}

async function checkMetro({ makeProject }) {
  const config = `const { getDefaultConfig, mergeConfig } = require('@react-native/metro-config')
module.exports = mergeConfig(getDefaultConfig(__dirname), {
  watchFolders: [${JSON.stringify(join(HERE, 'on-demand'))}],
  // What starts React Native itself needs a device.
  serializer: { getModulesRunBeforeMainModule: () => [], getPolyfills: () => [] },
})
`
  const project = await makeProject('metro', {
    'package.json': { name: 'metro', private: true },
    'metro.config.js': config,
    'tsconfig.json': { compilerOptions: BUNDLER, include: ['src'] },
  })
  const build = () => {
    const options = ['--config', 'metro.config.js', '--platform', 'ios', '--out', 'bundle.js', '--reset-cache']
    return project.run(BINARIES.node22, [join(MODULES, 'metro/src/cli.js'), 'build', 'src/app.ts', ...options], {
      env: QUIET,
    })
  }
  await project.lexgen()
  project.writeApp('')
  await build()
  await project.expectGreeting(process.execPath, ['bundle.js'])
  await project.lexgen('--import-ext', 'js')
  await expectFailure(build(), 'greet')
}

async function checkBiome({ makeProject }) {
  const rules = { linter: { rules: { preset: 'recommended' } } }
  const project = await makeProject('biome', { 'biome.json': rules })
  const lint = (...args) => project.run(bin('biome'), ['ci', ...args, 'src'], BUILD)
  await project.lexgen()
  await expectFailure(lint(), 'src/gen')
  await project.lexgen(...headerFlags('biome'))
  await lint('--formatter-enabled=false')
  await project.lexgen()
  project.write('biome.json', { ...rules, files: { includes: ['**', '!src/gen'] } })
  project.write('src/main.ts', 'export const one = 1;\n')
  await lint()
}

async function checkEslint({ makeProject }) {
  const project = await makeProject('eslint', {
    'tsconfig.json': { compilerOptions: BUNDLER, include: ['src'] },
    'src/main.ts': 'export const one = 1\n',
  })
  const configure = (first) =>
    project.write(
      'eslint.config.js',
      `import tseslint from 'typescript-eslint'
export default tseslint.config(${first}...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked, {
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
}, { ignores: ['eslint.config.js'] })
`,
    )
  const lint = (...args) => project.run(process.execPath, [join(MODULES, 'eslint/bin/eslint.js'), ...args, '.'])
  await project.lexgen()
  configure('')
  await lint()
  await expectFailure(lint('--max-warnings', '0'), 'too many warnings')
  configure('{ ignores: ["src/gen/**"] }, ')
  await lint('--max-warnings', '0')
}

async function checkTurbo({ makeProject }) {
  const project = await makeProject('turbo', {
    'package.json': {
      name: 'turbo',
      private: true,
      type: 'module',
      packageManager: 'npm@11.0.0',
      scripts: { generate: 'lexgen' },
    },
    'turbo.json': fenceOf('turbo.json'),
    '.gitignore': 'node_modules\n.turbo\n',
  })
  installLexgen(project)
  const run = () => project.run(bin('turbo'), ['run', 'generate', '--no-color'], BUILD)
  await checkCache(project, run, (said) => /1 cached, 1 total/.test(said))
}

async function checkNx({ makeProject }) {
  const project = await makeProject('nx', {
    'package.json': { name: 'nx', private: true, type: 'module', devDependencies: { lexgen: '0.1.0' } },
    'package-lock.json': {
      name: 'nx',
      lockfileVersion: 3,
      packages: {
        '': { name: 'nx', devDependencies: { lexgen: '0.1.0' } },
        'node_modules/lexgen': { version: '0.1.0', dev: true },
      },
    },
    'nx.json': {},
    'project.json': fenceOf('project.json'),
    '.gitignore': 'node_modules\n.nx\n',
  })
  installLexgen(project)
  const run = () => project.run(bin('nx'), ['run', 'sdk:generate'], BUILD)
  await checkCache(project, run, (said) => /read the output from the cache|existing outputs match/i.test(said))
}

/** Puts the command where scripts find it. */
function installLexgen({ folder, write }) {
  write(
    'node_modules/.bin/lexgen',
    `#!/bin/sh\nexec ${process.execPath} ${join(ROOT, 'packages/lexgen/bin/lexgen.js')} "$@"\n`,
  )
  chmodSync(join(folder, 'node_modules/.bin/lexgen'), 0o755)
}

/** A task runs once, comes out of the cache then, also where its files are gone, and runs again for another lexicon. */
async function checkCache({ folder, write }, run, isCached) {
  expectEqual(isCached(await run()), false, 'the first run is from the cache')
  rmSync(join(folder, 'src/gen'), { recursive: true })
  expectEqual(isCached(await run()), true, 'the second run is from the cache')
  expectEqual(existsSync(join(folder, 'src/gen/com/example/greet.ts')), true, 'the files come back')
  write('lexicons/com/example/other.json', { lexicon: 1, id: 'com.example.other', defs: { main: { type: 'token' } } })
  expectEqual(isCached(await run()), false, 'the run after a lexicon came is from the cache')
  expectEqual(
    readdirSync(join(folder, 'src/gen/com/example')).includes('other.ts'),
    true,
    'the new lexicon is generated',
  )
}
