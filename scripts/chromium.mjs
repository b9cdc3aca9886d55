// The Chromium that tests run pages in: Debian's package of the one without windows, or any that is on the path.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The Chromium that draws no windows: pages take half the time in it. */
const PACKAGE = 'chromium-headless-shell'
const NAMES = [PACKAGE, 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const APT = '/usr/bin/apt-get'

/** Where Chromium is: what CHROMIUM names, else the first of its names on the path. Undefined where there is none. */
export function findChromium() {
  const named = process.env['CHROMIUM']
  if (named) return isExecutable(named) ? named : undefined
  return findOnPath(...NAMES)
}

/** Why `findChromium` finds none. */
export function explainMissing() {
  const named = process.env['CHROMIUM']
  return named
    ? `CHROMIUM names ${named}, which cannot be run`
    : `none of ${NAMES.join(', ')} is on the path, and CHROMIUM names none`
}

/** Has Debian's package installed where it is missing and that can be done. Says why there is no Chromium, where there is none. */
export function installChromium() {
  if (process.env['CHROMIUM']) return findChromium() === undefined ? explainMissing() : undefined
  if (findOnPath(PACKAGE) !== undefined) return undefined
  const problem = installPackage()
  return findChromium() === undefined ? problem : undefined
}

/** Says why the package is not installed, where it is not. */
function installPackage() {
  if (process.getuid?.() !== 0 || !existsSync(APT))
    return `${explainMissing()}, and this is no Debian that we may install it on`
  const options = {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', PACKAGE],
  ]) {
    const { status, stderr } = spawnSync(APT, args, options)
    if (status !== 0) return `apt-get ${args[0]}: ${stderr.trim().split('\n').at(-1)}`
  }
  return findOnPath(PACKAGE) === undefined ? `the package ${PACKAGE} has no such program` : undefined
}

function findOnPath(...names) {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
