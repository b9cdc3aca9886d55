import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { describeError, describeFailure } from '../../text/errors.ts'
import { readTar, type TarFile } from './read-tar.ts'

/** A name of the registry; npm documentation, "package.json", "name". */
export const PACKAGE_NAME: RegExp = /^(?:@[a-z0-9~-][\w.~-]*\/)?[a-z0-9~-][\w.~-]*$/i

/** A version, a tag or a range: nothing that npm or a shell would take for more. */
const VERSION = /^[\w.^~+-]+$/

/** What every path in an archive of npm begins with. */
const ROOT = /^[^/]+\//

/** The files of a package, or why there are none. */
export type PackedVersion = { readonly files: readonly TarFile[] } | { readonly problem: string }

/** The files of a version of a package, from the registry that npm is set up for, or why there are none. Nothing of it is installed or run. */
export async function packVersion(name: string, version: string, cwd: string): Promise<PackedVersion> {
  if (!VERSION.test(version)) return { problem: `${version} is no version of a package` }
  const spec = `${name}@${version}`
  const folder = mkdtempSync(join(tmpdir(), 'lexgen-npm-'))
  try {
    const args = ['pack', spec, '--pack-destination', folder, '--loglevel=error', '--ignore-scripts']
    const { error, status, stderr } = await runNpm(args, cwd)
    if (error !== undefined) return { problem: `npm cannot be run (${describeFailure(error)})` }
    const [archive] = readdirSync(folder)
    if (status !== 0 || archive === undefined) return { problem: `npm has no ${spec}${reasonIn(stderr)}` }
    const files = readTar(gunzipSync(readFileSync(join(folder, archive))))
    return { files: files.map(({ path, bytes }) => ({ path: path.replace(ROOT, ''), bytes })) }
  } catch (error) {
    return { problem: `the archive of ${spec} cannot be read (${describeError(error)})` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface NpmRun {
  readonly error?: Error
  readonly status: number | null
  readonly stderr: string
}

/** Waits without holding up the process, so that it can say meanwhile what it waits for. */
function runNpm(args: readonly string[], cwd: string): Promise<NpmRun> {
  return new Promise((done) => {
    // On Windows npm is a script, which only a shell runs.
    const shell = process.platform === 'win32'
    const child = spawn('npm', args, { cwd, shell, stdio: ['ignore', 'ignore', 'pipe'] })
    let stderr = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text))
    child.on('error', (error) => done({ error, status: null, stderr }))
    child.on('close', (status) => done({ status, stderr }))
  })
}

/** `npm error code E404` -> ` (E404)`. */
function reasonIn(output: string): string {
  const code = /npm (?:error|ERR!) code (\w+)/.exec(output)?.[1]
  return code === undefined ? '' : ` (${code})`
}
