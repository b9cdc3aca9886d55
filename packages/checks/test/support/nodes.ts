import { execFileSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** Packages with the program of a release of Node.js, for Linux on x64. */
const PACKAGES = [require.resolve('node-22/package.json'), require.resolve('node-24/package.json')]

/** The releases of Node.js that can be run here, by name: this one, and those that come as packages. Says which are left out. */
export const NODES: Readonly<Record<string, string>> = findNodes()

function findNodes(): Record<string, string> {
  const nodes: Record<string, string> = { [nameOf(process.version)]: process.execPath }
  for (const manifest of PACKAGES) {
    const path = join(dirname(manifest), 'bin/node')
    try {
      nodes[nameOf(execFileSync(path, ['--version'], { encoding: 'utf8' }))] ??= path
    } catch (error) {
      console.warn(`Left out what runs on ${path}: ${String(error)}`)
    }
  }
  return nodes
}

function nameOf(version: string): string {
  return `Node ${version.slice(1).split('.')[0]}`
}
