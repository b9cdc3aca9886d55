/** Texts by path. */
export type Files = Readonly<Record<string, string>>

/** A project around `src/gen`, and what relative imports there have to end in. */
export interface ProjectShape {
  readonly extension: 'js' | 'ts' | 'none'
  /** The file that says so; undefined where none does. */
  readonly reason?: string
  /** Whether its tsconfig is fit for compiling what is generated there. @default true, where there is one at the top */
  readonly compiles?: boolean
  readonly files: Files
}

/** The text of a tsconfig. */
export const tsconfig = (compilerOptions: object, more: object = {}): string =>
  JSON.stringify({ compilerOptions, ...more })

export const BUNDLER = { module: 'esnext', moduleResolution: 'bundler' }
export const ALLOWED = { ...BUNDLER, allowImportingTsExtensions: true, noEmit: true }

export const PROJECT_SHAPES: Readonly<Record<string, ProjectShape>> = {
  'nothing at all': { extension: 'js', files: {} },
  'tsc for Node.js': {
    extension: 'js',
    reason: 'tsconfig.json',
    files: { 'tsconfig.json': tsconfig({ module: 'nodenext' }) },
  },
  'tsc of old': {
    extension: 'js',
    compiles: false,
    reason: 'tsconfig.json',
    files: { 'tsconfig.json': tsconfig({ module: 'esnext', moduleResolution: 'node10' }) },
  },
  'a tsconfig without options': {
    extension: 'js',
    compiles: false,
    reason: 'tsconfig.json',
    files: { 'tsconfig.json': '{}' },
  },
  'a tsconfig that is no JSON': {
    extension: 'js',
    compiles: false,
    reason: 'tsconfig.json',
    files: { 'tsconfig.json': '{ "compilerOptions": ' },
  },
  'a bundler': { extension: 'none', reason: 'tsconfig.json', files: { 'tsconfig.json': tsconfig(BUNDLER) } },
  'a bundler, in capitals': {
    extension: 'none',
    compiles: false,
    reason: 'tsconfig.json',
    files: { 'tsconfig.json': tsconfig({ moduleResolution: 'Bundler' }) },
  },
  'a bundler, implied': {
    extension: 'none',
    reason: 'tsconfig.json',
    files: { 'tsconfig.json': tsconfig({ module: 'Preserve' }) },
  },
  'a bundler with extensions': {
    extension: 'ts',
    reason: 'tsconfig.json',
    files: { 'tsconfig.json': tsconfig(ALLOWED) },
  },
  'extensions that are rewritten': {
    extension: 'ts',
    reason: 'tsconfig.json',
    files: { 'tsconfig.json': tsconfig({ module: 'nodenext', rewriteRelativeImportExtensions: true }) },
  },
  'comments and trailing commas': {
    extension: 'none',
    reason: 'tsconfig.json',
    files: {
      'tsconfig.json': '\uFEFF// How\n{ "compilerOptions": { "moduleResolution": "bundler", /* "a": 1, */ }, }\n',
    },
  },
  'Next.js': {
    extension: 'none',
    compiles: false,
    reason: 'next.config.mjs',
    files: { 'next.config.mjs': '', 'tsconfig.json': tsconfig({ module: 'esnext', moduleResolution: 'node' }) },
  },
  'Next.js in JavaScript': { extension: 'none', reason: 'next.config.ts', files: { 'next.config.ts': '' } },
  'Next.js with extensions': {
    extension: 'ts',
    reason: 'tsconfig.json',
    files: { 'next.config.ts': '', 'tsconfig.json': tsconfig(ALLOWED) },
  },
  Deno: { extension: 'ts', reason: 'deno.json', files: { 'deno.json': '{}' } },
  'Deno with comments': {
    extension: 'ts',
    reason: 'deno.jsonc',
    files: { 'deno.jsonc': '// ...\n{}', 'tsconfig.json': tsconfig(BUNDLER) },
  },
  'Vite, whose tsconfig has only references': {
    extension: 'ts',
    reason: 'tsconfig.app.json',
    files: {
      'tsconfig.json': tsconfig(
        {},
        { files: [], references: [{ path: './tsconfig.node.json' }, { path: './tsconfig.app.json' }] },
      ),
      'tsconfig.node.json': tsconfig({ module: 'nodenext' }, { include: ['vite.config.ts'] }),
      'tsconfig.app.json': tsconfig(ALLOWED, { include: ['src'] }),
    },
  },
  'references, the first of which is for the sources': {
    extension: 'none',
    reason: 'tsconfig.app.json',
    files: {
      'tsconfig.json': tsconfig({}, { files: [], references: [{ path: './tsconfig.app.json' }, { path: './e2e' }] }),
      'tsconfig.app.json': tsconfig(BUNDLER, { include: ['src/**/*.ts'] }),
      'e2e/tsconfig.json': tsconfig(ALLOWED),
    },
  },
  'options that are extended': {
    extension: 'none',
    reason: 'tsconfig.json',
    files: {
      'tsconfig.json': tsconfig({ strict: true }, { extends: './config/base' }),
      'config/base.json': tsconfig({}, { extends: ['@example/tsconfig/strict', './bundler.json'] }),
      'config/bundler.json': `${tsconfig(BUNDLER)} // for all`,
      'node_modules/@example/tsconfig/strict.json': tsconfig({ module: 'nodenext' }),
    },
  },
  'options that a package extends': {
    extension: 'ts',
    reason: 'tsconfig.json',
    files: {
      'tsconfig.json': tsconfig({}, { extends: '@example/tsconfig' }),
      'node_modules/@example/tsconfig/tsconfig.json': tsconfig(ALLOWED),
    },
  },
  'options that are extended and set otherwise': {
    extension: 'js',
    reason: 'tsconfig.json',
    files: {
      'tsconfig.json': tsconfig({ module: 'nodenext', moduleResolution: 'nodenext' }, { extends: './base.json' }),
      'base.json': tsconfig(BUNDLER),
    },
  },
  'extended options that cannot be read': {
    extension: 'none',
    compiles: false,
    reason: 'tsconfig.json',
    files: {
      'tsconfig.json': tsconfig({}, { extends: ['./.nuxt/tsconfig.json', './base.json', './tsconfig.json'] }),
      'base.json': tsconfig(BUNDLER),
    },
  },
  'a nearer tsconfig below Deno': {
    extension: 'js',
    reason: 'src/tsconfig.json',
    files: { 'deno.json': '{}', 'src/tsconfig.json': tsconfig({ module: 'nodenext' }) },
  },
  'a nearer Next.js below tsc': {
    extension: 'none',
    reason: 'src/next.config.js',
    files: { 'tsconfig.json': tsconfig({ module: 'nodenext' }), 'src/next.config.js': '' },
  },
}
