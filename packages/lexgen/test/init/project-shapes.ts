import type { Files } from '../support/project-shapes.ts'

/** A project as init finds it, and what it makes of it. */
export interface InitShape {
  /** Folder of the package below the files. @default '.' */
  readonly folder?: string
  readonly before: Files
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** Files that are new or differ afterwards, by path from the package, with all of their text or pieces of it. */
  readonly after: Readonly<Record<string, string | readonly string[]>>
  /** Pieces of what is said. */
  readonly says?: readonly string[]
  readonly neverSays?: readonly string[]
}

const EXAMPLE = { 'lexicons/com/example/note.json': [], 'lexicons/com/example/listNotes.json': [] } as const
const CONFIG = `{
  "$schema": "./node_modules/lexgen/config.schema.json",
  "sources": ["lexicons"],
  "out": "src/gen"
}
`
const ATTRIBUTES = 'src/gen/** linguist-generated=true gitlab-generated=true -merge\n'
const SCRIPTS = '"generate": "lexgen",\n    "check": "lexgen check"'
const GIT = { '.git/HEAD': '' }
const NODE = { 'package.json': '{\n  "type": "module"\n}\n', 'tsconfig.json': '{}' }
const NODE_AFTER = { 'package.json': [SCRIPTS] } as const
const LEXICON = '{ "lexicon": 1, "id": "org.acme.thing", "defs": { "main": { "type": "token" } } }'
const OWN = { 'lexicons/org/acme/thing.json': LEXICON }
const DONE = { dependencies: { '@lexgen/xrpc': '1' }, devDependencies: { lexgen: '1', typescript: '7' } }

/** What scripts, sources and output become. */
const BASICS: Readonly<Record<string, InitShape>> = {
  'an empty folder': {
    before: {},
    after: {
      ...EXAMPLE,
      'lexgen.config.json': CONFIG,
      'package.json': `{\n  "private": true,\n  "type": "module",\n  "scripts": {\n    ${SCRIPTS}\n  }\n}\n`,
      'tsconfig.json': ['"strict": true', '"rewriteRelativeImportExtensions": true', '"verbatimModuleSyntax": true'],
    },
    says: [
      'create package.json                         a package with the scripts generate and check\n',
      '  npm install @lexgen/xrpc                  what generated code runs on\n',
      '  npm install --save-dev lexgen typescript  what generates it\n',
      '  npm run generate                          lexicons -> src/gen\n',
      'such as src/gen/com/example/listNotes.ts\n',
    ],
    neverSays: ['note:'],
  },
  'an empty folder in git': {
    before: GIT,
    after: {
      ...EXAMPLE,
      'lexgen.config.json': CONFIG,
      'package.json': [],
      'tsconfig.json': [],
      '.gitattributes': ATTRIBUTES,
      '.gitignore': 'node_modules/\ndist/\n',
    },
  },
  'an empty folder, by pnpm': {
    before: {},
    env: { npm_config_user_agent: 'pnpm/10.1.0 npm/? node/v22.11.0 linux x64' },
    after: { ...EXAMPLE, 'lexgen.config.json': [], 'package.json': [], 'tsconfig.json': [] },
    says: ['  pnpm add @lexgen/xrpc          ', '  pnpm add -D lexgen typescript  ', '  pnpm run generate'],
  },
  'npm init -y': {
    before: { 'package.json': '{\n\t"name": "x",\n\t"type": "commonjs",\n\t"scripts": {\n\t\t"test": "x"\n\t}\n}\n' },
    after: {
      ...EXAMPLE,
      'lexgen.config.json': CONFIG,
      'package.json':
        '{\n\t"name": "x",\n\t"type": "commonjs",\n\t"scripts": {\n\t\t"test": "x",\n\t\t"generate": "lexgen",\n\t\t"check": "lexgen check"\n\t}\n}\n',
      'tsconfig.json': ['"module": "nodenext"'],
    },
    says: ['note: package.json says "type": "commonjs": tsc compiles', '  npm pkg set type=module\n'],
  },
  'lexicons in their usual place': {
    before: { ...NODE, ...OWN },
    after: { ...NODE_AFTER, 'lexgen.config.json': CONFIG },
    says: ['such as src/gen/org/acme/thing.ts'],
  },
  'lexicons in a place of their own': {
    before: { ...NODE, 'data/protocol/org/acme/thing.json': LEXICON, 'data/protocol/other.json': '{"a":1}' },
    after: { ...NODE_AFTER, 'lexgen.config.json': ['"sources": ["data/protocol"]'] },
  },
  'lexicons in several places': {
    before: {
      ...NODE,
      'b/one.json': LEXICON,
      'a/two.json': LEXICON.replace('thing', 'other'),
      'node_modules/x/lexicons/c.json': LEXICON,
    },
    after: { ...NODE_AFTER, 'lexgen.config.json': ['"sources": ["a", "b"]'] },
  },
  'a folder for lexicons without any': {
    before: { ...NODE, 'lexicons/README.txt': '' },
    after: { ...NODE_AFTER, ...EXAMPLE, 'lexgen.config.json': CONFIG },
  },
  'a folder with a lexicon that is broken': {
    before: { ...NODE, 'lexicons/thing.json': `{ ${LEXICON}` },
    after: { ...NODE_AFTER, 'lexgen.config.json': CONFIG },
    says: ['note: no lexicon can be read in lexicons; this says why', '  npx lexgen lint lexicons\n'],
  },
  'a folder with lexicons in a page': {
    before: { ...NODE, 'lexicons/all.md': `\`\`\`json\n${LEXICON}\n\`\`\`\n` },
    after: { ...NODE_AFTER, 'lexgen.config.json': CONFIG },
    neverSays: ['note:'],
  },
  'a folder for lexicons with a page that has none': {
    before: { ...NODE, 'lexicons/README.md': '# Here they will be\n' },
    after: { ...NODE_AFTER, ...EXAMPLE, 'lexgen.config.json': CONFIG },
  },
  'sources and output that are given': {
    before: { ...NODE, ...GIT, 'protocol/thing.json': LEXICON },
    args: ['./protocol', '-o', './client/'],
    after: {
      ...NODE_AFTER,
      'lexgen.config.json': ['"sources": ["protocol"],\n  "out": "client"'],
      '.gitattributes': ['client/** linguist-generated=true'],
    },
  },
  'sources that the compiler takes from a folder of another name': {
    before: {
      ...OWN,
      'package.json': '{ "type": "module" }',
      'tsconfig.json': '{ "compilerOptions": { "rootDir": "./source/", "outDir": "lib" } }',
      'source/main.ts': '',
      'lib/main.js': '',
    },
    after: { 'package.json': [], 'lexgen.config.json': ['"out": "source/gen"'] },
  },
  'sources that the compiler includes': {
    before: {
      ...OWN,
      'package.json': '{ "type": "module" }',
      'tsconfig.json': '{ "include": ["app/**/*"] }',
      'app/main.ts': '',
    },
    after: { 'package.json': [], 'lexgen.config.json': ['"out": "app/gen"'] },
  },
  'a folder for what is built': {
    before: {
      ...OWN,
      'package.json': '{ "type": "module" }',
      'tsconfig.json': '{ "compilerOptions": { "outDir": "lib" }, "include": ["*.ts", "test"] }',
      'lib/main.js': '',
    },
    after: { 'package.json': [], 'lexgen.config.json': ['"out": "src/gen"'] },
  },
  'a source that is not there yet': {
    before: NODE,
    args: ['./defs'],
    after: {
      ...NODE_AFTER,
      'lexgen.config.json': ['"sources": ["defs"]'],
      'defs/com/example/note.json': [],
      'defs/com/example/listNotes.json': [],
    },
  },
  'a module of lexicons that is given': {
    before: { ...NODE, 'all.mjs': `export const all = [${LEXICON}]` },
    args: ['module:./all.mjs#all'],
    after: { ...NODE_AFTER, 'lexgen.config.json': ['"sources": ["module:./all.mjs#all"]'] },
  },
  'lexicons of others in a library, and none of its own': {
    before: {
      'tsconfig.json': '{}',
      'package.json': '{\n  "type": "module",\n  "dependencies": { "@atproto/api": "1" }\n}',
    },
    after: { ...NODE_AFTER, 'lexgen.config.json': ['"sources": ["module:@atproto/api#schemas"]'] },
    neverSays: ['such as'],
  },
  'lexicons that refer to official ones': {
    before: {
      ...NODE,
      'lexicons/org/acme/like.json':
        '{ "lexicon": 1, "id": "org.acme.like", "defs": { "main": { "type": "object", "properties": { "a": { "type": "ref", "ref": "com.atproto.repo.strongRef" } } } } }',
    },
    after: {
      ...NODE_AFTER,
      'lexgen.config.json': ['"sources": ["lexicons", "module:@atproto/api#schemas"]', '"include": ["org.acme.*"]'],
    },
    says: ['  npm install --save-dev lexgen @atproto/api typescript  what generates it'],
  },
  'names of scripts that are taken': {
    before: {
      ...NODE,
      ...OWN,
      'package.json': '{\n  "type": "module",\n  "scripts": { "generate": "prisma generate", "check": "tsc" }\n}',
    },
    after: {
      'package.json':
        '{\n  "type": "module",\n  "scripts": { "generate": "prisma generate", "check": "tsc", "lexgen": "lexgen", "lexgen:check": "lexgen check" }\n}',
      'lexgen.config.json': CONFIG,
    },
    says: ['scripts lexgen and lexgen:check', '  npm run lexgen  '],
  },
  'scripts that run lexgen already': {
    before: {
      ...NODE,
      ...OWN,
      'package.json':
        '{\n  "type": "module",\n  "scripts": { "codegen": "npx lexgen lexicons -o src/gen", "lint": "lexgen lint && eslint ." }\n}',
    },
    after: {
      'package.json': ['"lint": "lexgen lint && eslint .", "check": "lexgen check" }'],
      'lexgen.config.json': CONFIG,
    },
    says: ['script check\n', '  npm run codegen  '],
  },
  'a script that says sources and output': {
    before: {
      ...NODE,
      'protocol/thing.json': LEXICON,
      'package.json':
        '{ "type": "module", "scripts": { "gen": "npm run x && lexgen ./protocol -o lib/client --validators" } }',
    },
    after: {
      'package.json': ['"check": "lexgen check"'],
      'lexgen.config.json': ['"sources": ["protocol"],\n  "out": "lib/client"'],
    },
    says: ['  npm run gen  '],
  },
  'a script whose output is the project itself': {
    before: {
      ...NODE,
      ...OWN,
      'package.json': '{ "type": "module", "scripts": { "gen": "lexgen lexicons -o . --package @a/b" } }',
    },
    after: { 'package.json': ['"check": "lexgen check"'], 'lexgen.config.json': CONFIG },
  },
  'an empty folder below a package, outside of git': {
    folder: 'new',
    before: { 'package.json': '{ "private": true }' },
    after: { ...EXAMPLE, 'lexgen.config.json': CONFIG, 'package.json': [], 'tsconfig.json': [] },
  },
  'line ends of Windows, a byte order mark, four spaces': {
    before: { ...NODE, ...OWN, 'package.json': '\uFEFF{\r\n    "type": "module"\r\n}' },
    after: {
      'package.json':
        '\uFEFF{\r\n    "type": "module",\r\n    "scripts": {\r\n        "generate": "lexgen",\r\n        "check": "lexgen check"\r\n    }\r\n}',
      'lexgen.config.json': CONFIG,
    },
  },
  'a config that says it all': {
    before: { ...NODE, ...OWN, 'lexgen.config.json': '{ "sources": "lexicons", "out": "code" }' },
    after: NODE_AFTER,
    says: ['lexicons -> code\n'],
  },
  'a config that says only options': {
    before: { ...NODE, ...OWN, 'lexgen.config.json': '{\n    "validators": true\n}\n' },
    after: {
      ...NODE_AFTER,
      'lexgen.config.json': '{\n    "validators": true,\n    "sources": ["lexicons"],\n    "out": "src/gen"\n}\n',
    },
  },
  'a config in package.json': {
    before: {
      ...OWN,
      'tsconfig.json': '{}',
      'package.json': '{ "type": "module", "lexgen": { "sources": ["lexicons"], "out": "gen" } }',
    },
    after: { 'package.json': ['"out": "gen" }, "scripts": { "generate": "lexgen", "check": "lexgen check" } }'] },
  },
  'all of it, dependencies too': {
    before: {
      ...OWN,
      'tsconfig.json': '{}',
      'lexgen.config.json': CONFIG,
      'package.json': JSON.stringify({
        type: 'module',
        scripts: { generate: 'lexgen', check: 'lexgen check' },
        ...DONE,
      }),
      'src/gen/lexgen.manifest.json': '{}',
    },
    after: {},
    says: ['nothing to write: lexgen is set up here\n'],
    neverSays: ['next:', 'note:'],
  },
}

/** What compilers, runtimes and bundlers ask for. */
const TOOLS: Readonly<Record<string, InitShape>> = {
  'Next.js without src': {
    before: { ...NODE, ...OWN, 'next.config.mjs': '', 'app/page.tsx': '', 'yarn.lock': '' },
    after: { ...NODE_AFTER, 'lexgen.config.json': ['"out": "lib/gen"\n'] },
    says: ['  yarn add @lexgen/xrpc', '  yarn run generate'],
  },
  'Vite in JavaScript, by Bun': {
    before: { ...OWN, 'package.json': '{ "type": "commonjs" }', 'vite.config.js': '', 'bun.lock': '', 'src/a.js': '' },
    after: { 'package.json': [], 'lexgen.config.json': ['"out": "src/gen",\n  "importExt": "none"\n'] },
    says: ['  bun add @lexgen/xrpc', '  bun add -d lexgen  ', '  bun run generate'],
    neverSays: ['note:', 'typescript'],
  },
  'Vite in TypeScript': {
    before: { ...OWN, ...NODE, 'vite.config.ts': '' },
    after: { ...NODE_AFTER, 'lexgen.config.json': CONFIG },
  },
  'a bundler and CommonJS': {
    before: {
      ...OWN,
      'package.json': '{}',
      'tsconfig.json': '{ "compilerOptions": { "moduleResolution": "bundler" } }',
    },
    after: { 'package.json': [], 'lexgen.config.json': CONFIG },
    neverSays: ['note:'],
  },
  Deno: {
    before: { ...GIT, ...OWN, 'deno.jsonc': '{\n  "tasks": {\n    "dev": "deno run main.ts" // go\n  },\n}\n' },
    after: {
      'deno.jsonc':
        '{\n  "tasks": {\n    "dev": "deno run main.ts", // go\n    "generate": "deno run -A npm:lexgen",\n    "check": "deno run -A npm:lexgen check"\n  },\n  "fmt": {\n    "exclude": ["gen/"]\n  },\n}\n',
      'lexgen.config.json': ['"$schema": "https://unpkg.com/lexgen@', '"out": "gen"'],
      '.gitattributes': ['gen/** '],
    },
    says: ['  deno add npm:@lexgen/xrpc  ', '  deno task generate  '],
    neverSays: ['deno add npm:lexgen', 'note:'],
  },
  'Deno beside a package.json': {
    before: {
      ...OWN,
      'deno.json': '{ "exclude": ["src/gen"] }',
      'package.json': '{ "type": "module" }',
      'src/a.ts': '',
    },
    after: { 'package.json': ['"generate": "lexgen"'], 'lexgen.config.json': [] },
  },
  "Yarn's Plug'n'Play": {
    before: { ...NODE, ...OWN, '.yarnrc.yml': 'enableTelemetry: false\n' },
    after: { ...NODE_AFTER, 'lexgen.config.json': ['"$schema": "https://unpkg.com/lexgen@'] },
  },
  'Biome 2': {
    before: { ...NODE, ...OWN, 'biome.json': '{\n\t"files": { "includes": ["**", "!dist"] }\n}\n' },
    after: {
      ...NODE_AFTER,
      'biome.json': '{\n\t"files": { "includes": ["**", "!dist", "!src/gen"] }\n}\n',
      'lexgen.config.json': ['{\n\t"$schema"', '\n\t"sources": ["lexicons"],'],
    },
  },
  'Biome 2 without a word about files': {
    before: { ...NODE, ...OWN, 'biome.jsonc': '// ours\n{}\n' },
    after: {
      ...NODE_AFTER,
      'biome.jsonc': '// ours\n{\n  "files": {\n    "includes": ["**", "!src/gen"]\n  }\n}\n',
      'lexgen.config.json': [],
    },
  },
  'Biome that has its files from elsewhere': {
    before: { ...NODE, ...OWN, 'biome.json': '{ "extends": ["./shared.json"] }' },
    after: { ...NODE_AFTER, 'lexgen.config.json': [] },
    says: [
      'note: Biome would lay out what is generated in another way: leave it out where the config that biome.json extends lists its files\n',
      '  "files": { "includes": [..., "!src/gen"] }\n',
    ],
  },
  'Biome 2 that leaves it out': {
    before: { ...NODE, ...OWN, 'biome.json': '{ "files": { "includes": ["**", "!**/gen/**"] } }' },
    after: { ...NODE_AFTER, 'lexgen.config.json': [] },
  },
  'Biome 2 that looks elsewhere': {
    before: { ...NODE, ...OWN, 'biome.json': '{ "files": { "includes": ["test/**"] } }' },
    after: { ...NODE_AFTER, 'lexgen.config.json': [] },
  },
  'Biome 1': {
    before: { ...NODE, ...OWN, 'biome.json': '{ "$schema": "https://biomejs.dev/schemas/1.9.4/schema.json" }' },
    after: { ...NODE_AFTER, 'biome.json': ['"files": { "ignore": ["src/gen"] }'], 'lexgen.config.json': [] },
  },
  'ESLint whose warnings fail, and prettier': {
    before: {
      ...OWN,
      'tsconfig.json': '{}',
      'package.json': '{ "type": "module", "scripts": { "lint": "eslint --max-warnings 0" } }',
      'eslint.config.js': '',
      '.prettierrc': '{ "tabWidth": 4 }',
      '.prettierignore': 'dist\n',
    },
    after: { 'package.json': [], 'lexgen.config.json': ['{\n    "$schema"'] },
    says: ["  { ignores: ['src/gen/**'] },\n"],
  },
  'ESLint whose warnings do not': {
    before: { ...NODE, ...OWN, 'eslint.config.js': '' },
    after: { ...NODE_AFTER, 'lexgen.config.json': [] },
    neverSays: ['note:'],
  },
}

const WORKFLOW_START = 'name: lexgen\non:\n  pull_request:\n  push:\n    branches: [main]\n'

/** What git, CI and workspaces ask for. */
const REPOSITORIES: Readonly<Record<string, InitShape>> = {
  'attributes that are there': {
    before: { ...NODE, ...OWN, ...GIT, '.gitattributes': '* text=auto\r\n*.png binary' },
    after: {
      ...NODE_AFTER,
      'lexgen.config.json': [],
      '.gitattributes': `* text=auto\r\n*.png binary\r\n${ATTRIBUTES.replace('\n', '\r\n')}`,
    },
  },
  'an output whose name stands for others in a pattern': {
    before: { ...NODE, ...OWN, ...GIT },
    args: ['-o', 'app/[lang]/gen'],
    after: {
      ...NODE_AFTER,
      'lexgen.config.json': [],
      '.gitattributes': ['"app/\\\\[lang]/gen/**" linguist-generated'],
    },
  },
  'files that git is to ignore': {
    before: { ...GIT, ...OWN, '.gitignore': 'dist/\n*.log' },
    after: {
      'package.json': [],
      'tsconfig.json': [],
      'lexgen.config.json': [],
      '.gitattributes': ATTRIBUTES,
      '.gitignore': 'dist/\n*.log\nnode_modules/\n',
    },
  },
  'attributes of an owner with other wishes': {
    before: { ...NODE, ...OWN, ...GIT, '.gitattributes': '/src/gen/ linguist-generated\n' },
    after: { ...NODE_AFTER, 'lexgen.config.json': [] },
  },
  'workflows on GitHub': {
    before: {
      ...NODE,
      ...OWN,
      ...GIT,
      '.github/workflows/ci.yml': 'run: npm test',
      '.git/refs/remotes/origin/HEAD': 'ref: refs/remotes/origin/trunk\n',
      'package-lock.json': '{}',
      '.nvmrc': '24\n',
    },
    after: {
      ...NODE_AFTER,
      'lexgen.config.json': [],
      '.gitattributes': [],
      '.github/workflows/lexgen.yml': [
        WORKFLOW_START.replace('main', 'trunk'),
        '          node-version-file: .nvmrc\n          cache: npm\n      - run: npm ci\n',
        '        run: npx lexgen check --format github\n',
      ],
    },
    neverSays: ['note:'],
  },
  'a workflow that runs lexgen by a script': {
    before: {
      ...OWN,
      ...GIT,
      'tsconfig.json': '{}',
      'package.json': '{ "type": "module", "scripts": { "verify": "lexgen check" } }',
      '.github/workflows/ci.yml': 'run: npm run verify',
    },
    after: { 'package.json': ['"generate": "lexgen"'], 'lexgen.config.json': [], '.gitattributes': [] },
    neverSays: ['note:'],
  },
  'a workflow that speaks of lexgen in a comment': {
    before: {
      ...NODE,
      ...OWN,
      ...GIT,
      '.git/HEAD': 'ref: refs/heads/trunk\n',
      '.github/workflows/ci.yml': 'on: push # no lexgen yet',
    },
    after: {
      ...NODE_AFTER,
      'lexgen.config.json': [],
      '.gitattributes': [],
      '.github/workflows/lexgen.yml': [WORKFLOW_START.replace('main', 'trunk')],
    },
  },
  'a second package, whose workspace has the workflow of the first': {
    folder: 'packages/b',
    before: {
      ...GIT,
      'package.json': '{ "workspaces": ["packages/*"] }',
      'packages/b/package.json': '{ "type": "module" }',
      'packages/b/tsconfig.json': '{}',
      'packages/b/lexicons/org/acme/thing.json': LEXICON,
      '.github/workflows/lexgen.yml': 'run: npx lexgen check\nworking-directory: packages/a\n',
    },
    after: { 'package.json': ['"generate": "lexgen"'], 'lexgen.config.json': [], '.gitattributes': [] },
    says: ['to a job in ../../.github/workflows/lexgen.yml\n  npm ci\n  cd packages/b\n  npx lexgen check\n'],
  },
  'a workflow of the name that does something else': {
    before: { ...NODE, ...OWN, ...GIT, '.github/workflows/lexgen.yml': 'run: echo' },
    after: { ...NODE_AFTER, 'lexgen.config.json': [], '.gitattributes': [] },
    says: ['add these commands to a job in .github/workflows/lexgen.yml\n  npm ci\n  npx lexgen check\n'],
  },
  GitLab: {
    before: { ...NODE, ...OWN, ...GIT, '.gitlab-ci.yml': 'test: {}', 'pnpm-lock.yaml': '' },
    after: { ...NODE_AFTER, 'lexgen.config.json': [], '.gitattributes': [] },
    says: ['to a job in .gitlab-ci.yml\n  pnpm install --frozen-lockfile\n  pnpm exec lexgen check\n'],
  },
  'GitLab that runs lexgen': {
    before: { ...NODE, ...OWN, ...GIT, '.gitlab-ci.yml': 'test: { script: npx lexgen check }' },
    after: { ...NODE_AFTER, 'lexgen.config.json': [], '.gitattributes': [] },
    neverSays: ['note:'],
  },
  'a package of a workspace, with the tools at its top': {
    folder: 'packages/app',
    before: {
      ...GIT,
      'package.json': '{ "private": true, "packageManager": "pnpm@10.1.0" }',
      'pnpm-workspace.yaml': 'packages:\n  - packages/*\n',
      'pnpm-lock.yaml': '',
      'tsconfig.json': '{}',
      'biome.json': '{\n  "formatter": { "indentStyle": "space" }\n}\n',
      '.gitattributes': '',
      '.github/workflows/ci.yml': '',
      'packages/app/package.json': '{ "type": "module" }',
      'packages/app/lexicons/thing.json': LEXICON,
    },
    after: {
      'package.json': [],
      'lexgen.config.json': CONFIG,
      '../../.gitattributes': `packages/app/${ATTRIBUTES}`,
      '../../biome.json':
        '{\n  "formatter": { "indentStyle": "space" },\n  "files": {\n    "includes": ["**", "!packages/app/src/gen"]\n  }\n}\n',
      '../../.github/workflows/lexgen.yml': [
        '- uses: pnpm/action-setup@v4\n      - uses: actions/setup-node@v4\n',
        '      - run: pnpm install --frozen-lockfile\n      - name',
        '        run: pnpm exec lexgen check --format github\n        working-directory: packages/app\n',
      ],
    },
    says: ['  pnpm add @lexgen/xrpc  '],
  },
  'the top of a workspace of Yarn, with lexicons for all': {
    before: { ...NODE, ...OWN, 'package.json': '{ "type": "module", "workspaces": ["a"] }', 'yarn.lock': '' },
    after: { 'package.json': [], 'lexgen.config.json': [] },
    says: ['  yarn add -W @lexgen/xrpc', '  yarn add -D -W lexgen'],
  },
  'a package that shares the lexicons of its workspace': {
    folder: 'packages/app',
    before: {
      ...OWN,
      'package.json': '{ "workspaces": ["packages/*"] }',
      'package-lock.json': '{}',
      'lexgen.config.json': '{ "sources": ["lexicons"], "out": "gen" }',
      'packages/app/package.json': '{ "type": "module" }',
      'packages/app/tsconfig.json': '{}',
    },
    after: {
      'package.json': [],
      'lexgen.config.json': [
        '"$schema": "../../node_modules/lexgen/config.schema.json"',
        '"sources": ["../../lexicons"]',
      ],
    },
    says: ['note: in this folder the new config counts, and no longer ../../lexgen.config.json'],
  },
}

/** Projects of every kind. */
export const INIT_SHAPES: Readonly<Record<string, InitShape>> = { ...BASICS, ...TOOLS, ...REPOSITORIES }
