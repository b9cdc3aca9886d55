// Mutation testing, a group at a time: `npm run mutation`, or `npm run mutation -- symbols session` for some. Writes the table of
// CONTRIBUTING.md, and fails where a group finds less than LEAST_SCORE of its faults. With `--table`, from the reports of the last runs.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { readBetween, writeBetween } from './between-markers.mjs'
import { GROUPS, findGroup } from './mutation/groups.mjs'

const PAGE = new URL('../CONTRIBUTING.md', import.meta.url)
const CONFIG = 'scripts/mutation/stryker.config.mjs'
const HEAD = ['| part | what it is | faults made | found | score |', '| --- | --- | --: | --: | --: |']

/** Share of the faults that tests have to find, in percent. */
const LEAST_SCORE = 80
/** Fuzzing is there to find what nobody thought of; a fault that only luck finds shall not count as found. */
const FUZZ_RUNS = '10'

const FOUND = new Set(['Killed', 'Timeout'])
const MISSED = new Set(['Survived', 'NoCoverage'])

const isRun = !process.argv.includes('--table')
const asked = process.argv.slice(2).filter((each) => each !== '--table')
const groups = asked.length > 0 ? asked.map((name) => findGroup(name)) : GROUPS

for (const { name } of groups) {
  if (isRun) mutate(name)
  await writeRow(name)
}

/** Runs the tests of a group on each of its faults; where that cannot be done, this program ends. */
function mutate(name) {
  forgetMissed(new URL(`../coverage/mutation/${name}-seen.json`, import.meta.url))
  const { status } = spawnSync(process.execPath, ['node_modules/@stryker-mutator/core/bin/stryker.js', 'run', CONFIG], {
    cwd: new URL('..', import.meta.url),
    stdio: 'inherit',
    env: { ...process.env, MUTATION_GROUP: name, LEXGEN_FUZZ_RUNS: FUZZ_RUNS },
  })
  if (status !== 0) process.exit(status ?? 1)
}

/**
 * Has faults that show while modules are loaded, and that the last run did not find, tried again: Stryker knows of no test that meets
 * them, and so of none that has changed.
 */
function forgetMissed(seen) {
  if (!existsSync(seen)) return
  const report = JSON.parse(readFileSync(seen, 'utf8'))
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(({ static: isStatic, status }) => !isStatic || FOUND.has(status))
  writeFileSync(seen, JSON.stringify(report))
}

/** Puts what a run found into the table, whose other rows stay. */
async function writeRow(name) {
  const report = JSON.parse(readFileSync(new URL(`../coverage/mutation/${name}.json`, import.meta.url), 'utf8'))
  const mutants = Object.values(report.files).flatMap((file) => file.mutants)
  const found = mutants.filter(({ status }) => FOUND.has(status)).length
  const made = found + mutants.filter(({ status }) => MISSED.has(status)).length
  const score = Math.floor((1000 * found) / made) / 10
  const row = `| ${name} | ${findGroup(name).about} | ${made} | ${found} | ${score} % |`
  const before = readBetween(PAGE, 'mutation').split('\n')
  const rows = GROUPS.flatMap((group) =>
    group.name === name ? [row] : before.filter((line) => line.split('|')[1]?.trim() === group.name),
  )
  await writeBetween(PAGE, 'mutation', [...HEAD, ...rows].join('\n'))
  if (score >= LEAST_SCORE) return
  console.error(
    `${name}: expected at least ${LEAST_SCORE} % of the faults to be found, found ${score} %; coverage/mutation/${name}.html shows the others`,
  )
  process.exitCode = 1
}
