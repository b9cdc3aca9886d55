// Has the packages of a folder with a lockfile installed.
import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Installs the packages of a folder where they are not there. */
export function install(folder) {
  if (!isInstalled(folder)) npm(folder, 'ci', '--no-audit', '--no-fund', '--loglevel=error')
}

/** npm writes this file last, so an interrupted installation is done again. */
function isInstalled(folder) {
  const marker = join(folder, 'node_modules/.package-lock.json')
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(folder, 'package-lock.json')).mtimeMs
}

/** Runs npm; a failure ends this program with the same exit code. */
export function npm(cwd, ...args) {
  const command = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const { status } = spawnSync(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] })
  if (status !== 0) process.exit(status ?? 1)
}
