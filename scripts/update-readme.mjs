// Writes what pages show of the source between their markers. `--check` writes nothing and fails when something is out of date.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { BENCHMARK_NAMES } from '../packages/bench/dist/benchmarks.js'
import { insertInline, readFigures, renderComparison, renderFigures } from '../packages/bench/dist/figures.js'
import { listOptions, optionsOf } from '../packages/lexgen/dist/api/options.js'
import { COMMANDS } from '../packages/lexgen/dist/cli/command-names.js'
import { CODES } from '../packages/lexgen/dist/diagnostics/codes.js'
import { RULES } from '../packages/lexgen/dist/legacy/rules.js'
import { rules } from '../packages/lexgen/dist/lint/rules.js'
import { flagName } from '../packages/lexgen/dist/options/option-table.js'
import { referenceOf } from '../packages/lexgen/scripts/reference.mjs'
import { layOut, putBetween } from './between-markers.mjs'
import { quoteDeclarations } from './quote-declarations.mjs'
import { definitionTable, presenceTable, valueTable } from './type-tables.mjs'

const EXCERPT_SOURCE = 'examples/atproto-sdk/src/com/atproto/server/createSession.ts'
const EXCERPT = ['createSession', 'CreateSessionOutput', 'CreateSessionStatus', 'AuthFactorTokenRequiredError']

const FIGURES = readFigures()

const NAMES_AND_TYPES = 'packages/lexgen/docs/names-and-types.md'
const TYPE_TABLES = {
  definitions: await definitionTable(),
  values: await valueTable(),
  presences: await presenceTable(),
}

/** What is written: into which page, between which markers. */
const SECTIONS = [
  { page: 'README.md', marker: 'excerpt', text: excerpt },
  { page: 'README.md', marker: 'comparison', text: () => renderComparison(FIGURES, BENCHMARK_NAMES) },
  { page: 'packages/lexgen/docs/figures.md', marker: 'bench', text: () => renderFigures(FIGURES, BENCHMARK_NAMES) },
  { page: 'packages/lexgen/docs/commands.md', marker: 'commands', text: commandTable },
  { page: 'packages/lexgen/docs/commands.md', marker: 'options', text: optionTable },
  { page: 'packages/lexgen/docs/configuration.md', marker: 'keys', text: keyTable },
  { page: 'packages/lexgen/docs/legacy-dialects.md', marker: 'dialects', text: dialectTable },
  { page: 'packages/lexgen/docs/linting.md', marker: 'rules', text: ruleTable },
  ...['packages/lexgen', 'packages/xrpc'].map((folder) => ({
    page: `${folder}/docs/reference.md`,
    marker: 'reference',
    text: () => referenceOf(folder),
  })),
  ...Object.entries(TYPE_TABLES).map(([marker, table]) => ({ page: NAMES_AND_TYPES, marker, text: () => table })),
]

/** Pages that have figures in their sentences, or could. */
const PAGES = [
  'README.md',
  'packages/xrpc/README.md',
  ...['packages/lexgen/docs', 'packages/xrpc/docs'].flatMap((folder) =>
    findPages(new URL(`../${folder}/`, import.meta.url)).map((name) => `${folder}/${name}`),
  ),
]

for (const page of PAGES) {
  const path = new URL(`../${page}`, import.meta.url)
  const before = readFileSync(path, 'utf8')
  const written = SECTIONS.filter((section) => section.page === page).reduce(
    writeSection,
    insertInline(before, FIGURES),
  )
  if (written === before) continue
  const after = await layOut(written, path)
  if (!process.argv.includes('--check')) writeFileSync(path, after)
  else if (after !== before) {
    console.error(`${page}: what it shows of the source is out of date; npm run generate writes it`)
    process.exitCode = 1
  }
}

function findPages(folder) {
  return existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md')) : []
}

function writeSection(text, { page, marker, text: section }) {
  return putBetween(text, page, marker, section())
}

/** Some declarations of the committed SDK. */
function excerpt() {
  const module = readFileSync(new URL(`../${EXCERPT_SOURCE}`, import.meta.url), 'utf8')
  return `\`\`\`ts\n${quoteDeclarations(module, EXCERPT)}\n\`\`\``
}

function keyTable() {
  const { properties } = JSON.parse(
    readFileSync(new URL('../packages/lexgen/config.schema.json', import.meta.url), 'utf8'),
  )
  const rows = Object.entries(properties).flatMap(([key, { description, default: value, ...schema }]) => {
    if (description === undefined) return []
    const kinds = (schema.anyOf ?? [schema]).map(
      (each) => each.enum?.map((one) => JSON.stringify(one)).join(' | ') ?? each.type,
    )
    const type = `\`${kinds.join(' | ').replaceAll('|', '\\|')}\``
    return [
      `| \`${key}\` | ${type} | ${value === undefined ? '' : `\`${JSON.stringify(value)}\``} | ${asCell(description)} |`,
    ]
  })
  return ['| key | type | default | what it does |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

/** Text that means nothing to Markdown. */
function asCell(text) {
  return text.replaceAll('|', '\\|').replaceAll('*', '\\*').replaceAll('<', '\\<')
}

function dialectTable() {
  const rows = Object.values(RULES).map(({ code, dates }) => {
    const { title, text } = CODES[code]
    return `| ${code} | ${title} | ${text.replaceAll('|', '\\|')} | ${dates} |`
  })
  return ['| code | what is rewritten | how | in official lexicons |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function ruleTable() {
  const rows = rules.map(({ id, codes, level, reportedBy, summary }) => {
    const named = codes.length > 3 ? [...codes.slice(0, 3), '…'] : codes
    const fixed = reportedBy === 'reader' ? ', always' : ''
    return `| \`${id}\` | ${named.join(', ')} | ${level}${fixed} | ${asCell(summary)} |`
  })
  return ['| rule | code | level | what it finds |', '| --- | --- | --- | --- |', ...rows].join('\n')
}

function commandTable() {
  const rows = COMMANDS.map(({ usage, summary }) => `| \`lexgen ${usage.replaceAll('|', '\\|')}\` | ${summary} |`)
  return ['| command | what it does |', '| --- | --- |', ...rows].join('\n')
}

function optionTable() {
  const shared = listOptions().map(({ spec }) => spec)
  const ofDiff = optionsOf('diff').filter(({ spec }) => !shared.includes(spec))
  const said = ofDiff.map(({ name, spec }) => ({ name, spec: { ...spec, summary: `With \`diff\`: ${spec.summary}` } }))
  const rows = [...listOptions(), ...said].map(({ name, spec }) => {
    const value = spec.choices?.join('\\|') ?? spec.value
    const flag = `--${flagName(name, spec)}${value === undefined ? '' : ` ${value}`}`
    const both = spec.alias === undefined ? `\`${flag}\`` : `\`${flag}\`, \`-${spec.alias}\``
    return `| ${both} | ${spec.default === undefined ? '' : `\`${spec.default}\``} | ${asCell(spec.summary)} |`
  })
  return ['| option | default | what it does |', '| --- | --- | --- |', ...rows].join('\n')
}
