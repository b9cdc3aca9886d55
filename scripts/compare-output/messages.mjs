import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, under } from './corpora.mjs'

/** Bad input, and input that is warned of, each alone. */
export function malformed({ malformedCases, warningCases }) {
  const cases = (corpus, all, commands) =>
    Object.entries(commands).map(([options, [command, ...more]]) => {
      const runs = all.map(
        ({ code, name, files, sources = Object.keys(files), options: { era, id, include = [] } = {} }) => {
          const flags = Object.entries({ era, id }).flatMap(([flag, value]) =>
            value === undefined ? [] : [`--${flag}`, value],
          )
          const globs = include.flatMap((glob) => ['--include', glob])
          const args = [...command, ...sources, ...more, ...flags, ...globs]
          return { name: `${code} ${name}`, given: files, steps: [{ args }] }
        },
      )
      return { corpus, options, runs }
    })
  return [
    ...cases('malformed', malformedCases, { generate: [[], '-o', 'out'], lint: [['lint']] }),
    ...cases('warned-of', warningCases, {
      generate: [[], '-o', 'out'],
      strict: [[], '-o', 'out', '--strict', '--format', 'json'],
      lint: [['lint']],
    }),
  ]
}

/** Hostile texts where a grammar refuses most of them: one run for each place, over all documents with a text there. */
export function hostileNames({ HOSTILE_TEXTS, checkedTextCases }) {
  const places = {}
  for (const { place, document } of checkedTextCases(HOSTILE_TEXTS)) (places[place] ??= []).push(document)
  return Object.entries({ generate: [], lint: ['lint'] }).map(([options, command]) => {
    const output = command.length === 0 ? ['-o', 'out'] : []
    const runs = Object.entries(places).map(([name, documents]) => ({
      name,
      given: under('lexicons', filesOf(documents)),
      steps: [{ args: [...command, 'lexicons', ...output, '--verbose'] }],
    }))
    return { corpus: 'hostile-names', options, runs }
  })
}

/** The documents that each lint rule is tested on. */
export function lintRules({ LINT_CASES }) {
  const runs = LINT_CASES.map(({ rule, given }) => ({
    name: rule,
    given: Array.isArray(given) ? filesOf(given) : given,
    steps: [{ args: ['lint', '.', '--verbose'] }],
  }))
  return { corpus: 'lint-rules', options: 'lint', runs }
}

/** Help, explanations, and what is said to arguments and configs that are wrong. */
export function commandLine(root) {
  const folder = join(root, 'packages/lexgen/src')
  const sources = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.ts'))
  const texts = sources.map((path) => readFileSync(join(folder, path), 'utf8'))
  const codes = [...new Set(texts.flatMap((text) => text.match(/\bLEX\d{4}\b/g) ?? []))].sort()
  const document = { lexicon: 1, id: 'com.example.thing', defs: { main: { type: 'object', properties: {} } } }
  const lexicon = { 'lexicons/com/example/thing.json': document }
  const run = (args, given = {}, input) => ({
    name: args.join(' '),
    given: { ...lexicon, ...given },
    steps: [{ args, input }],
  })
  const generate = ['lexicons', '-o', 'out']
  const group = (options, runs) => ({ corpus: 'command-line', options, runs })
  return [
    group(
      'help',
      [
        ['--help'],
        ['generate', '--help'],
        ['check', '--help'],
        ['lint', '--help'],
        ['explain', '--help'],
        ['rules', '--help'],
        ['--version'],
        ['rules'],
        ['rules', '--format', 'json'],
      ].map((args) => run(args)),
    ),
    group('explain', [{ name: '', succeeds: true, steps: [{ batch: codes.map((code) => ['explain', code]) }] }]),
    group(
      'wrong arguments',
      [
        [],
        ['lexicons'],
        ['lexicons', '-o'],
        ['', '-o', 'out'],
        [...generate, '--frobnicate'],
        [...generate, '-z'],
        [...generate, '--diff'],
        [...generate, '--out', 'other'],
        [...generate, '--import-ext', 'mjs'],
        [...generate, '--package', 'Not A Name'],
        [...generate, '--config', 'none.json'],
        [...generate, '--external', 'none'],
        [...generate, '--include', 'org.*'],
        ['check', 'lexicons'],
        ['check', ...generate],
        ['lint'],
        ['explain'],
        ['explain', 'LEX9999'],
        ['chekc', ...generate],
      ].map((args) => run(args)),
    ),
    group('wrong files', [
      run(generate, { '.prettierrc': '{ semi' }),
      run(generate, { 'lexgen.config.json': { importExtension: 'ts' } }),
      run(generate, { 'lexgen.config.json': '{', 'package.json': {} }),
      run(generate, { 'out/lexgen.manifest.json': 'x', 'out/index.ts': 'mine', 'out/more.ts': '' }),
    ]),
    group('standard input', [
      run(['-', '-o', 'out'], {}, JSON.stringify(document)),
      run(['-', '-o', 'out', '--id', 'com.example.bare'], {}, JSON.stringify(document.defs.main)),
      run(['lint', '-'], {}, '{'),
    ]),
  ]
}
