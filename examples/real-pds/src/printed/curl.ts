import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** The service that samples name where nobody has named one. */
const PRINTED_SERVICE = 'https://pds.example.com'
/** No check takes as long. */
const MAX_SECONDS = 20

/** What a server answered. */
export interface Answer {
  readonly status: number
  readonly body: { readonly [key: string]: unknown }
}

/** The commands that pages in Markdown print under `curl`, by the last segment of the NSID. */
export async function readPrintedCommands(folder: string): Promise<ReadonlyMap<string, string>> {
  const commands = new Map<string, string>()
  for (const name of (await readdir(folder)).toSorted()) {
    const page = await readFile(join(folder, name), 'utf8')
    const [, command] = /^### curl\n\n```sh\n([^]*?)\n```$/m.exec(page) ?? []
    if (command !== undefined) commands.set(name.replace(/\.md$/, ''), command)
  }
  return commands
}

/** A command for another service, with values for placeholders of its parameters or of its input. */
export function fillIn(command: string, service: string, values: Readonly<Record<string, string>>): string {
  let filled = replaceOnce(command, PRINTED_SERVICE, service)
  for (const [name, value] of Object.entries(values)) {
    const placeholder = new RegExp(`"${name}": ?"[^"]*"|(?<=[?&])${name}=[^&']*`)
    filled = replaceOnce(filled, placeholder, (found) =>
      found.startsWith('"')
        ? `${JSON.stringify(name)}:${JSON.stringify(value)}`
        : `${name}=${encodeURIComponent(value)}`,
    )
  }
  return filled
}

/** A command whose input has further fields at its end. */
export function addFields(command: string, fields: Readonly<Record<string, string>>): string {
  const more = JSON.stringify(fields).slice(1, -1)
  return more === '' ? command : replaceOnce(command, /(?<!\{)\s*\}'$/, `,${more}}'`)
}

function replaceOnce(text: string, what: string | RegExp, by: string | ((found: string) => string)): string {
  const replaced = text.replace(what, typeof by === 'string' ? () => by : by)
  assert.notEqual(replaced, text, `expected ${what} in ${text}`)
  return replaced
}

/** Runs a command in a shell; one that does not send a token itself is given the header. */
export async function runCurl(command: string, authorization: string | undefined): Promise<Answer> {
  const [scheme = '', token = ''] = authorization?.split(' ') ?? []
  const header = scheme === '' || command.includes('$TOKEN') ? '' : ` --header "Authorization: ${scheme} $TOKEN"`
  const silent = ` --silent --show-error --noproxy '*' --max-time ${MAX_SECONDS} --write-out '\\n%{http_code}'`
  const { stdout } = await promisify(execFile)('sh', ['-c', command + header + silent], {
    env: { ...process.env, TOKEN: token },
  })
  const end = stdout.lastIndexOf('\n')
  const text = stdout.slice(0, end)
  return { status: Number(stdout.slice(end + 1)), body: text === '' ? {} : (JSON.parse(text) as Answer['body']) }
}
