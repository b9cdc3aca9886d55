// Where newcomers come from: what their project has before lexgen, how they install, and how they run a call.
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { readGreetingInPage } from './page.mjs'
import { versionOf } from './workspace.mjs'

const GREETING = 'hello newcomer, valid'
const BUNDLER = {
  target: 'es2022',
  lib: ['es2022', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  strict: true,
  noEmit: true,
  skipLibCheck: true,
}

const npmInstall =
  (...packages) =>
  ({ lexgen, '@lexgen/xrpc': runtime }) => [
    `npm install ${runtime} ${packages.filter((each) => /^(?:next|react)/.test(each)).join(' ')}`.trim(),
    `npm install --save-dev ${lexgen} ${packages.filter((each) => !/^(?:next|react)/.test(each)).join(' ')}`.trim(),
  ]

/** Has a program print what comes back. */
const expectGreeting = async (run, line) => {
  const said = await run(line)
  if (said.trim().split('\n').at(-1) !== GREETING) throw new Error(`${line}: expected "${GREETING}", found ${said}`)
}

const writeMain = ({ write, program, service }) => {
  const path = program.path.replace(/hello$/, 'main.ts')
  write(path, `import { sayHello } from './hello${program.ending}'\n\nconsole.log(await sayHello('${service}'))\n`)
  return path
}

export const ENVIRONMENTS = [
  {
    name: 'Node.js',
    npx: 'npx',
    files: () => ({ 'package.json': { private: true, type: 'module' } }),
    install: npmInstall(versionOf('typescript'), versionOf('@types/node')),
    greet: {
      title: 'npx tsc, and a call on Node.js',
      act: async (project) => {
        writeMain(project)
        await project.run('npx tsc')
        await expectGreeting(project.run, 'node dist/main.js')
      },
    },
  },
  ...['Turbopack', 'webpack'].map((bundler) => ({
    name: `Next.js with ${bundler}`,
    npx: 'npx',
    files: () => ({
      'package.json': { private: true, scripts: { build: `next build --${bundler.toLowerCase()}` } },
      'next.config.mjs': 'export default {}\n',
      'tsconfig.json': {
        compilerOptions: {
          ...BUNDLER,
          allowJs: true,
          esModuleInterop: true,
          resolveJsonModule: true,
          isolatedModules: true,
          jsx: 'react-jsx',
          incremental: true,
          plugins: [{ name: 'next' }],
        },
        include: ['next-env.d.ts', '**/*.ts', '**/*.tsx', '.next/types/**/*.ts'],
        exclude: ['node_modules'],
      },
      'app/layout.tsx':
        'export default function Layout({ children }: { children: React.ReactNode }) {\n  return (\n    <html lang="en">\n      <body>{children}</body>\n    </html>\n  )\n}\n',
    }),
    install: npmInstall(...['next', 'react', 'react-dom', 'typescript', '@types/react', '@types/node'].map(versionOf)),
    greet: {
      title: `npm run build, with ${bundler}, of a page with a call`,
      act: async ({ cwd, write, run, service, program }) => {
        const page = `import { sayHello } from '../${program.path}'\n\nexport default async function Page() {\n  return <main>{await sayHello('${service}')}</main>\n}\n`
        write('app/page.tsx', page)
        await run('npm run build')
        const html = readFileSync(join(cwd, '.next/server/app/index.html'), 'utf8')
        if (!html.includes(`<main>${GREETING}</main>`)) throw new Error(`expected "${GREETING}", found ${html}`)
      },
    },
  })),
  {
    name: 'Vite with a page in Chromium',
    npx: 'npx',
    files: () => ({
      'package.json': { private: true, type: 'module', scripts: { build: 'tsc && vite build' } },
      'tsconfig.json': {
        compilerOptions: {
          ...BUNDLER,
          allowImportingTsExtensions: true,
          verbatimModuleSyntax: true,
          erasableSyntaxOnly: true,
          noUnusedLocals: true,
          types: ['vite/client'],
        },
        include: ['src'],
      },
      'index.html':
        '<!doctype html><html lang="en"><title>app</title><body><main></main><script type="module" src="/src/main.ts"></script></body></html>\n',
      'src/main.ts': 'export {}\n',
    }),
    install: npmInstall(versionOf('vite'), versionOf('typescript')),
    greet: {
      title: 'npm run build, and a call from a page in Chromium',
      act: async ({ cwd, write, run, service, program }) => {
        const name = basename(program.path)
        write(
          'src/main.ts',
          `import { sayHello } from './${name}${program.ending}'\n\nconst main = document.querySelector('main')\nif (main) main.textContent = await sayHello('${service}')\n`,
        )
        await run('npm run build')
        const { skipped, text } = await readGreetingInPage(join(cwd, 'dist'), GREETING)
        if (skipped === undefined && text !== GREETING) throw new Error(`expected "${GREETING}", found ${text}`)
        return skipped
      },
    },
  },
  {
    name: 'Deno',
    npx: 'npx',
    files: () => ({ 'package.json': { private: true, type: 'module' }, 'deno.json': { nodeModulesDir: 'manual' } }),
    install: npmInstall(),
    greet: {
      title: 'deno check, and a call on Deno',
      act: async (project) => {
        const path = writeMain(project)
        await project.run(`deno check ${path}`)
        await expectGreeting(project.run, `deno run --allow-net ${path}`)
      },
    },
  },
  {
    name: 'Bun',
    npx: 'bunx',
    // Whoever has it from the registry needs no override: bun looks there for what a tarball depends on.
    files: ({ '@lexgen/xrpc': runtime }) => ({
      'package.json': { private: true, type: 'module', overrides: { '@lexgen/xrpc': `file:${runtime}` } },
      'tsconfig.json': {
        compilerOptions: {
          ...BUNDLER,
          module: 'preserve',
          allowImportingTsExtensions: true,
          verbatimModuleSyntax: true,
        },
      },
      'bun.lock': '',
    }),
    install: ({ lexgen, '@lexgen/xrpc': runtime }) => [`bun add ${runtime}`, `bun add --dev ${lexgen}`],
    greet: {
      title: 'a call on Bun',
      act: async (project) => expectGreeting(project.run, `bun run ${writeMain(project)}`),
    },
  },
]
