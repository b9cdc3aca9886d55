// Writes the option table of README.md from the table in the source. `--check` writes nothing and fails when it is out of date.
import { readFileSync, writeFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { listOptions, optionsOf } from '../packages/lexgen/dist/api/options.js'
import { flagName } from '../packages/lexgen/dist/options/option-table.js'

const README = new URL('../README.md', import.meta.url)
const START = '<!-- options:start -->'
const END = '<!-- options:end -->'

const before = readFileSync(README, 'utf8')
const start = before.indexOf(START)
const end = before.indexOf(END)
if (start < 0 || end < start) throw new Error(`README.md: expected ${START} and after it ${END}`)

const config = { ...(await resolveConfig(README.pathname)), parser: 'markdown' }
const after = await format(`${before.slice(0, start)}${START}\n\n${table()}\n\n${before.slice(end)}`, config)
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('README.md: the option table is out of date; npm run generate writes it')
    process.exitCode = 1
  }
} else {
  writeFileSync(README, after)
}

function table() {
  const shared = listOptions().map(({ spec }) => spec)
  const ofDiff = optionsOf('diff').filter(({ spec }) => !shared.includes(spec))
  const said = ofDiff.map(({ name, spec }) => ({ name, spec: { ...spec, summary: `With \`diff\`: ${spec.summary}` } }))
  const rows = [...listOptions(), ...said].map(({ name, spec }) => {
    const value = spec.choices?.join('\\|') ?? spec.value
    const flag = `--${flagName(name, spec)}${value === undefined ? '' : ` ${value}`}`
    const both = spec.alias === undefined ? `\`${flag}\`` : `\`${flag}\`, \`-${spec.alias}\``
    return `| ${both} | ${spec.default === undefined ? '' : `\`${spec.default}\``} | ${spec.summary.replaceAll('|', '\\|').replaceAll('*', '\\*').replaceAll('<', '\\<')} |`
  })
  return ['| option | default | what it does |', '| --- | --- | --- |', ...rows].join('\n')
}
