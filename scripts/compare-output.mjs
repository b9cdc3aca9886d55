// Compares what two versions of lexgen write and print, byte by byte: a git ref and this checkout. Both are built, run over the corpora
// of this checkout (compare-output/cases.mjs) with many options, and have to agree on exit codes, messages and files.
//
//   node scripts/compare-output.mjs <git ref> [--only <part of a corpus name>] [--keep]
//
// Exit codes: 0 nothing differs, 1 something does, 2 wrong arguments, 3 a version that cannot be built.
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build, checkOut } from './compare-output/build.mjs'
import { makeCases } from './compare-output/cases.mjs'
import { differencesOf } from './compare-output/differences.mjs'
import { endPrograms } from './compare-output/programs.mjs'
import { execute } from './compare-output/run.mjs'

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)))
const USAGE = 'usage: node scripts/compare-output.mjs <git ref> [--only <part of a corpus name>] [--keep]'
/** How many differences of one case are told, unless their files are kept to look at. */
const MOST_TOLD = 5
/** How many processes run at a time: enough for both versions of a run. */
const AT_ONCE = 2

const { ref, only, keep } = readArguments()
const work = realpathSync(mkdtempSync(join(tmpdir(), 'lexgen-compare-')))
process.on('exit', () => {
  endPrograms()
  if (keep) console.error(`kept ${work}`)
  else rmSync(work, { recursive: true, force: true, maxRetries: 5 })
})
for (const [signal, code] of Object.entries({ SIGHUP: 129, SIGINT: 130, SIGTERM: 143 }))
  process.on(signal, () => process.exit(code))

const versions = ['ref', 'current'].map((name) => ({
  lexgen: join(work, name, 'lexgen'),
  runs: join(work, name, 'runs'),
}))
const [{ lexgen: checkout }, { lexgen: link }] = versions
for (const { runs } of versions) mkdirSync(runs, { recursive: true })
// Messages repeat the path by which lexgen was called: it has to be the same from the runs of either version.
symlinkSync(ROOT, link)
try {
  console.error(`building ${ref} and this checkout`)
  await Promise.all([checkOut(ROOT, ref, checkout).then(() => build(checkout)), build(ROOT)])
} catch (error) {
  console.error(error.message)
  process.exit(3)
}

// Modules that both versions read documents from.
for (const { runs } of versions) symlinkSync(join(ROOT, 'packages/lexgen/node_modules'), join(runs, 'node_modules'))
const cases = (await makeCases(ROOT, join(work, 'inputs'))).filter(({ corpus }) => corpus.includes(only))
if (cases.length === 0) fail(`no corpus has ${only} in its name`)

const total = { equal: 0, different: 0, runs: 0, files: 0 }
const inTurn = limit(AT_ONCE)
// All are begun, in order, so that no process waits for the slower version of a run.
const results = cases.map((each) => ({ ...each, found: compare(each) }))
for (const { corpus, options, runs, found } of results) {
  const { files, lines, differences } = await found
  const scope = [
    ...(runs.length > 1 ? [counted(runs.length, 'run')] : []),
    counted(files, 'file'),
    counted(lines, 'line'),
  ]
  const verdict = differences.length === 0 ? 'equal' : `DIFFERENT in ${counted(differences.length, 'place')}`
  console.log(`${corpus}, ${options}: ${verdict}: ${scope.join(', ')}`)
  const told = keep ? differences : differences.slice(0, MOST_TOLD)
  if (told.length > 0) console.log(told.join('\n'))
  if (told.length < differences.length) console.log(`  ... and ${differences.length - told.length} more`)
  total[differences.length === 0 ? 'equal' : 'different']++
  total.runs += runs.length
  total.files += files
}
console.error(`${counted(total.runs, 'run')} of each version, ${counted(total.files, 'file')}`)
console.log(`${total.equal} equal, ${total.different} different`)
process.exitCode = total.different > 0 ? 1 : 0

/** Does every run of a case with both versions. Counts what this checkout wrote and printed. */
async function compare({ corpus, options, runs }) {
  const found = await Promise.all(
    runs.map(async (run, index) => {
      const folder = join(corpus, slug(options), runs.length > 1 ? slug(`${index} ${run.name}`) : '.')
      const [before, after] = await Promise.all(
        versions.map(({ lexgen, runs: at }) => {
          const names = { [join(at, folder)]: '<folder>', [lexgen]: '<lexgen>', [ROOT]: '<lexgen>' }
          return inTurn(() => execute(run, { lexgen, folder: join(at, folder), names, keep }))
        }),
      )
      return { files: after.files.size, lines: after.lines, differences: differencesOf(run, before, after) }
    }),
  )
  const sum = (key) => found.reduce((total, one) => total + one[key], 0)
  return { files: sum('files'), lines: sum('lines'), differences: found.flatMap(({ differences }) => differences) }
}

/** Lets so many tasks run at a time, first come, first served. */
function limit(most) {
  const waiting = []
  let running = 0
  return async (task) => {
    if (running === most) await new Promise((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      // The place goes on to who waits longest.
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { only: { type: 'string', default: '' }, keep: { type: 'boolean', default: false } },
    })
    if (positionals.length === 1) return { ref: positionals[0], ...values }
  } catch (error) {
    fail(`${error.message}\n${USAGE}`)
  }
  return fail(USAGE)
}

function fail(message) {
  console.error(message)
  process.exit(2)
}

function slug(text) {
  return text.replaceAll(/[^\w.]+/g, '-').slice(0, 80)
}

function counted(count, noun) {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
