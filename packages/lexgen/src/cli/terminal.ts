/** Where a command reads and prints; tests pass one of their own. */
export interface Terminal {
  readonly cwd: string
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
  return {
    cwd: process.cwd(),
    stdout: (text) => void process.stdout.write(text),
    stderr: (text) => void process.stderr.write(text),
    stdin: readAll,
    color: { stdout: colorful && process.stdout.isTTY, stderr: colorful && process.stderr.isTTY },
  }
}

async function readAll(): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks).toString('utf8')
}
