import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesOf, goldenInputs, loadCorpora, readJsonFiles, under } from './corpora.mjs'
import { commandLine, hostileNames, lintRules, malformed } from './messages.mjs'
import { writeFiles } from './run.mjs'

const PACKAGE = '@example/sdk'
/** Where documents are laid that several runs read, from the folder of the only run of a case. */
const INPUTS = '../../../../inputs'
const RANDOM_SETS = 100
const RANDOM_SEED = 20_260_820

/** Prettier configs: one that the renderer expresses, one of all the rest that it does, one that only prettier itself can follow. */
const STYLES = {
  compact: { semi: false, singleQuote: true, printWidth: 100 },
  tabs: { useTabs: true, tabWidth: 8, endOfLine: 'crlf', trailingComma: 'none', bracketSpacing: false },
  itself: { quoteProps: 'consistent', objectWrap: 'collapse' },
}

/**
 * Every case: a corpus, the name of a set of options, and the runs of it, each in a folder of its own. A run has files that are
 * `given`, and `steps` in turn: a command line, `args` with `input`, or a `batch` of them, or a file to `append` to. Where it
 * `succeeds`, the first command line has to.
 */
export async function makeCases(root, inputs) {
  const load = await loadCorpora(root, inputs)
  /** Writes documents where both versions find them, and gives back where that is from the folder of a run. */
  const lay = (corpus, documents) => {
    writeFiles(join(inputs, corpus), filesOf(documents))
    return `${INPUTS}/${corpus}`
  }
  const golden = Object.values(goldenInputs(root)).flat()
  const lexicons = readJsonFiles(join(root, 'lexicons'))
  writeFiles(join(inputs, 'lexicons'), lexicons)
  const legacy = load.LEGACY_VERSIONS.map((version) => [`legacy-${version}`, load.legacyLexicons(version)])
  const sets = [
    { corpus: 'official', source: 'module:@atproto/api#schemas', documents: load.schemas },
    {
      corpus: 'lexicons',
      source: `${INPUTS}/lexicons`,
      documents: Object.values(lexicons).map((text) => JSON.parse(text)),
      name: '@lexgen/atproto-sdk',
    },
    ...Object.entries({
      zoo: load.ZOO_DOCUMENTS,
      injection: load.INJECTION_DOCUMENTS,
      random: load.randomLexicons(RANDOM_SETS, RANDOM_SEED).flat(),
      golden,
      ...Object.fromEntries(legacy),
    }).map(([corpus, documents]) => ({ corpus, source: lay(corpus, documents), documents })),
  ]
  return [
    ...sets.flatMap(generationCases),
    ...ownLexicon(join(root, 'examples/own-lexicon')),
    ...scenarios(sets),
    ...markdown(inputs, golden),
    oneByOne('zoo-entries', Object.fromEntries(load.ZOO.map(({ name, documents }) => [name, documents]))),
    oneByOne('case-twins', { twins: load.CASE_TWIN_DOCUMENTS }),
    oneByOne('golden-alone', goldenInputs(root)),
    ...malformed(load),
    ...hostileNames(load),
    lintRules(load),
    ...commandLine(root),
  ]
}

function generationCases({ corpus, source, documents, name = PACKAGE }) {
  const part = partOf(documents)
  const generate = (options, args, given) => single(corpus, options, [source, '-o', 'out', ...args], given)
  const lint = (options, args) => single(corpus, options, ['lint', source, ...args])
  return [
    generate('default', []),
    generate('package', ['--package', name]),
    generate('ts and plain strings', ['--import-ext', 'ts', '--string-formats', 'plain']),
    generate('no extension, own runtime', ['--import-ext', 'none', '--runtime', './runtime.js', '--verbose']),
    generate('no client', ['--no-client', '--format', 'json']),
    generate('prettier: compact', ['--package', name], { '.prettierrc': STYLES.compact }),
    generate('prettier: tabs', [], { '.prettierrc': STYLES.tabs }),
    generate('include', ['--include', part, '--verbose']),
    generate('exclude', ['--exclude', part, '--verbose']),
    // prettier takes its time.
    ...(['lexicons', 'zoo', 'golden'].includes(corpus)
      ? [generate('prettier: itself', [], { '.prettierrc': STYLES.itself })]
      : []),
    lint('lint', ['--verbose']),
    lint('lint as sarif', ['--format', 'sarif']),
    ...(['official', 'lexicons'].includes(corpus)
      ? [lint('lint as json', ['--format', 'json']), lint('lint as github', ['--format', 'github', '--verbose'])]
      : []),
  ]
}

/** The example with a config of its own; its folder is laid out anew, without what was generated. */
function ownLexicon(folder) {
  const corpus = 'own-lexicon'
  const given = {
    'lexgen.config.json': readFileSync(join(folder, 'lexgen.config.json'), 'utf8'),
    ...Object.fromEntries(
      Object.entries(readJsonFiles(join(folder, 'lexicons'))).map(([path, text]) => [`lexicons/${path}`, text]),
    ),
  }
  return [
    single(corpus, 'default', [], given),
    single(corpus, 'package', ['--package', PACKAGE], given),
    single(corpus, 'js and plain strings', ['--import-ext', 'js', '--string-formats', 'plain'], given),
    single(corpus, 'no client', ['--no-client'], given),
    single(corpus, 'editorconfig', [], { ...given, '.editorconfig': 'root = true\n[*]\nindent_style = tab\n' }),
    ...Object.entries(STYLES).map(([name, style]) =>
      single(corpus, `prettier: ${name}`, [], { ...given, '.prettierrc': style }),
    ),
    single(corpus, 'include', ['--include', 'com.example.garden.plant'], given),
    single(corpus, 'exclude', ['--exclude', 'com.example.garden.list*'], given),
    single(corpus, 'lint', ['lint'], given),
  ]
}

/** More than one run over one output: what is there already, checks, new versions of documents, packages that build on others. */
function scenarios(sets) {
  const setOf = (corpus) => sets.find((set) => set.corpus === corpus)
  const scenario = (corpus, options, ...steps) => {
    const runs = [
      { name: '', succeeds: true, steps: steps.map((step) => (Array.isArray(step) ? { args: step } : step)) },
    ]
    return { corpus, options, runs }
  }
  const again = ['lexicons', 'zoo', 'golden'].map((corpus) => {
    const { source, documents } = setOf(corpus)
    const at = [source, '-o', 'out']
    return scenario(
      corpus,
      'again and again',
      at,
      ['check', ...at],
      ['check', ...at, '--no-client', '--string-formats', 'plain', '--diff'],
      [...at, '--package', PACKAGE, '--exclude', partOf(documents), '--dry-run'],
      { append: 'out/index.ts' },
      ['check', ...at, '--diff', '--format', 'github'],
      at,
      [...at, '--package', PACKAGE],
      ['check', ...at, '--package', PACKAGE, '--format', 'json'],
    )
  })
  const legacy = sets.filter(({ corpus }) => corpus.startsWith('legacy'))
  const upgrades = legacy.slice(1).map(({ corpus, source }, index) => {
    const [old, now] = [legacy[index].source, source].map((each) => [each, '-o', 'out'])
    const steps = [old, ['check', ...now, '--diff'], [...now, '--dry-run'], now]
    return scenario(corpus, 'over the one before', ...steps, ['check', ...old, '--format', 'json'])
  })
  const official = setOf('official').source
  return [
    ...again,
    ...upgrades,
    scenario(
      'official',
      'external',
      [official, '-o', `node_modules/${PACKAGE}`, '--package', PACKAGE, '--include', 'com.atproto.*'],
      [official, '-o', 'out', '--include', 'app.bsky.*', '--external', PACKAGE, '--verbose'],
      ['check', official, '-o', 'out', '--include', 'app.bsky.*', '--external', PACKAGE],
    ),
  ]
}

/** Documents in pages, found by a glob. */
function markdown(inputs, documents) {
  const pages = documents.map((document, index) => {
    const fence = ['```json', JSON.stringify(document, null, 2), '```'].join('\n')
    return [`${index}.md`, `---\ntitle: ${document.id}\n---\n\n# Title\n\n> quoted\n\n${fence}\n`]
  })
  writeFiles(join(inputs, 'markdown'), Object.fromEntries(pages))
  return [
    single('markdown', 'default', [`${INPUTS}/markdown/*.md`, '-o', 'out', '--verbose']),
    single('markdown', 'lint', ['lint', `${INPUTS}/markdown/*.md`]),
  ]
}

/** Sets of documents by name, each alone; some of them need the others, and are refused. */
function oneByOne(corpus, sets) {
  const runs = Object.entries(sets).map(([name, documents]) => ({
    name,
    given: under('lexicons', filesOf(documents)),
    steps: [{ args: ['lexicons', '-o', 'out', '--verbose'] }],
  }))
  return { corpus, options: 'default', runs }
}

/** One command line that has to succeed, in a folder of its own; where documents are laid is `INPUTS` from there. */
function single(corpus, options, args, given = {}) {
  return { corpus, options, runs: [{ name: '', succeeds: true, given, steps: [{ args }] }] }
}

/** A glob that some of the documents match, and others do not: a namespace, or the names in it with one initial. */
function partOf(documents) {
  const ids = documents.map(({ id }) => id).sort()
  const [namespace, initial] = /^(.*\.)(.)/.exec(ids[ids.length >> 1]).slice(1)
  return ids.every((id) => id.startsWith(namespace)) ? `${namespace}${initial}*` : `${namespace}*`
}
