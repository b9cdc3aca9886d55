import { basename } from 'node:path'
import { showPath } from '../text/paths.ts'

/** Where a command reads and prints; tests pass one of their own. */
export interface Terminal {
  readonly cwd: string
  /** How this program was started from `cwd`, for commands that people are to paste. */
  readonly program: string
  /** For results. */
  readonly stdout: (text: string) => void
  /** For people. */
  readonly stderr: (text: string) => void
  readonly stdin: () => Promise<string>
  readonly color: { readonly stdout: boolean; readonly stderr: boolean }
}

/** The terminal of this process. Colour only on a TTY and without NO_COLOR (no-color.org). */
export function processTerminal(): Terminal {
  const colorful = process.env['NO_COLOR'] === undefined || process.env['NO_COLOR'] === ''
  // A reader that has seen enough (`| head`) is no failure.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', ignoreClosedPipe)
  return {
    cwd: process.cwd(),
    program: programOf(process.argv[1] ?? 'lexgen', process.cwd()),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    stdin: readAll,
    color: { stdout: colorful && process.stdout.isTTY, stderr: colorful && process.stderr.isTTY },
  }
}

/** `node_modules/.bin/lexgen` -> `npx lexgen`; a link somewhere on the path -> `lexgen`; the script itself -> `node <path>`. */
export function programOf(script: string, cwd: string): string {
  if (script.split(/[/\\]/).includes('node_modules')) return 'npx lexgen'
  if (basename(script) === 'lexgen') return 'lexgen'
  const path = showPath(script, cwd)
  return `node ${/^[\w@%+=:,./-]+$/.test(path) ? path : JSON.stringify(path)}`
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
