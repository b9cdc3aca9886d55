// Runs the rows of the page about tools.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { HERE } from '../workspace.mjs'
import { writeRows } from './page.mjs'
import { startGreeter } from './greeter.mjs'
import { openWorkshop } from './project.mjs'
import { ROWS } from './rows.mjs'

/** Runs the rows that are asked for, each within `report`; with `isOnDemand` also those whose tools are installed for that. */
export async function runRows({ isAsked, isOnDemand, report }) {
  const asked = ROWS.filter(({ tool, versions }) => isAsked([tool]) && (isOnDemand || versions === undefined))
  const service = await startGreeter()
  const ran = new Map()
  for (const { tool, versions, check } of asked) {
    const isGood = await report(tool, () => check(openWorkshop(service, versions !== undefined)))
    if (isGood && versions !== undefined) ran.set(tool, describeRun(versions))
  }
  service.stop()
  if (isOnDemand) await writeRows(ROWS, ran)
}

/** With which versions of packages, and when. */
function describeRun(packages) {
  const versions = packages.map((name) => {
    const path = join(HERE, 'on-demand/node_modules', name, 'package.json')
    return `${name} ${JSON.parse(readFileSync(path, 'utf8')).version}`
  })
  return `${new Date().toISOString().slice(0, 10)}, ${versions.join(', ')}`
}
