// The Chromium that tests run pages in: Debian's package, or any that is on the path.
import { spawnSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']
const APT = '/usr/bin/apt-get'

/** Where Chromium is: what CHROMIUM names, else the first of its names on the path. Undefined where there is none. */
export function findChromium() {
  const named = process.env['CHROMIUM']
  if (named) return isExecutable(named) ? named : undefined
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable)
}

/** Why `findChromium` finds none. */
export function explainMissing() {
  const named = process.env['CHROMIUM']
  return named
    ? `CHROMIUM names ${named}, which cannot be run`
    : `none of ${NAMES.join(', ')} is on the path, and CHROMIUM names none`
}

/** Has Debian's package installed where there is none and that can be done. Says why there is no Chromium, where there is none. */
export function installChromium() {
  if (findChromium() !== undefined) return undefined
  if (process.env['CHROMIUM']) return explainMissing()
  if (process.getuid?.() !== 0 || !existsSync(APT))
    return `${explainMissing()}, and this is no Debian that we may install it on`
  const options = {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  }
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    const { status, stderr } = spawnSync(APT, args, options)
    if (status !== 0) return `apt-get ${args[0]}: ${stderr.trim().split('\n').at(-1)}`
  }
  return findChromium() === undefined ? `the package has none: ${explainMissing()}` : undefined
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
