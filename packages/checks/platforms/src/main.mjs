// Runs everything, one after the other, prints a line each, and writes or compares the tables of the README.
import { BUNDLERS, writeApp } from './bundlers.mjs'
import { COMPILERS, generateModules } from './compilers.mjs'
import { PLATFORMS, buildProbe } from './platforms.mjs'
import { startServices } from './services.mjs'
import { TOOLS_COLUMN, cellName, columnOf, readTables, writeTables } from './tables.mjs'
import { prepareWork } from './workspace.mjs'
import { runRows } from './your-tool/run-rows.mjs'

const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length)
const isOnDemand = process.argv.includes('--all')
/** What the README says, by cell; `undefined` where nothing is compared. */
const stated = process.argv.includes('--check') ? readTables() : undefined
/** What was found, by cell: `yes` or `no`. */
const found = new Map()
const counts = { passed: 0, failed: 0, skipped: 0 }

prepareWork()
await runTools()
await runPlatforms()
if (only === undefined) {
  if (stated === undefined) await writeTables(found)
  else sayGone()
}
if (stated !== undefined && counts.failed > 0) {
  console.error(
    'packages/xrpc/docs/platforms.md does not say what works on which platform: npm run platforms writes its tables',
  )
}
await runRows({ isAsked, isOnDemand, report: reportRow })
console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
if (counts.failed > 0) process.exitCode = 1

async function runTools() {
  const jobs = Object.entries({ ...COMPILERS, ...BUNDLERS }).filter(isAsked)
  if (jobs.some(([name]) => name in COMPILERS)) await generateModules()
  writeApp()
  for (const [name, job] of jobs) {
    await report(name, async () => {
      const problem = await job().then(
        () => undefined,
        ({ message }) => message,
      )
      return [{ cell: cellName(name, TOOLS_COLUMN), needs: 'runtime', works: problem === undefined, problem }]
    })
  }
}

async function runPlatforms() {
  const jobs = Object.entries(PLATFORMS).filter(isAsked)
  if (jobs.length === 0) return
  await buildProbe()
  const { services, stop } = await startServices()
  for (const [platform, job] of jobs) {
    await report(platform, async () => {
      const findings = await job(services)
      if (findings.skipped !== undefined) return findings
      return findings.map(({ name, ...finding }) => ({ cell: cellName(name, platform), ...finding }))
    })
  }
  await stop()
}

function isAsked([name]) {
  return only === undefined || name.toLowerCase().includes(only.toLowerCase())
}

/** Runs a job, keeps its findings, and prints how it ended and how long it took. */
async function report(name, job) {
  const print = startTiming(name)
  let findings
  try {
    findings = await job()
  } catch (error) {
    findings = [{ cell: cellName('all', name), needs: 'runtime', works: false, problem: error.message }]
  }
  if (findings.skipped !== undefined) {
    counts.skipped += 1
    print('skipped')
    printProblem(findings.skipped)
    return
  }
  for (const { cell, works } of findings) found.set(cell, works ? 'yes' : 'no')
  const wrong = findings.filter((finding) => !isExpected(finding))
  counts[wrong.length === 0 ? 'passed' : 'failed'] += 1
  print(wrong.length === 0 ? 'ok' : 'FAILED')
  // What the README says already is no news.
  const told = stated === undefined ? findings.filter((finding) => !finding.works) : wrong
  for (const { cell, works, problem } of told) {
    const says = stated === undefined ? '' : ` (README.md: ${stated.get(cell) ?? 'nothing'})`
    printProblem(`${works ? 'yes' : 'no'}: ${cell}${says}${works ? '' : `: ${problem}`}`)
  }
}

/** When compared, what the README says; else whatever has to work does. */
function isExpected({ cell, needs, works }) {
  return stated === undefined ? works || needs === 'platform' : stated.get(cell) === (works ? 'yes' : 'no')
}

/** Rows that the README has and the run has not, in columns of the run. */
function sayGone() {
  const columns = new Set([...found.keys()].map(columnOf))
  for (const cell of stated.keys()) {
    if (found.has(cell) || !columns.has(columnOf(cell))) continue
    counts.failed += 1
    printProblem(`README.md has a cell that the run has not: ${cell}`)
  }
}

/** Runs the check of a row of the page about tools, prints how it ended, and gives back whether it passed. */
async function reportRow(tool, check) {
  const print = startTiming(`your tool: ${tool}`)
  const problem = await check().then(
    () => undefined,
    ({ message }) => message,
  )
  counts[problem === undefined ? 'passed' : 'failed'] += 1
  print(problem === undefined ? 'ok' : 'FAILED')
  if (problem !== undefined) printProblem(problem)
  return problem === undefined
}

/** Gives back what prints the outcome of what starts now. */
function startTiming(name) {
  const start = performance.now()
  return (outcome) => console.log(`${outcome.padEnd(8)}${name} (${((performance.now() - start) / 1000).toFixed(1)} s)`)
}

function printProblem(problem) {
  console.log(`          ${problem.slice(0, 1_000).replaceAll('\n', '\n          ')}`)
}
