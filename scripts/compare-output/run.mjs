import * as fs from 'node:fs'
import { dirname, join } from 'node:path'
import { runProgram } from './programs.mjs'

/**
 * Takes the steps of a run in `folder` with the lexgen of one version. Gives back what each step printed, without the time it took
 * and with `names` for paths, and every file that is there at the end, save those that were given and stayed as they were.
 */
export async function execute({ given = {}, steps }, { lexgen, folder, names, keep }) {
  writeFiles(folder, given)
  const outcome = { exitCodes: [], printed: new Map(), files: undefined, lines: 0 }
  const bin = join(lexgen, 'packages/lexgen/bin/lexgen.js')
  for (const { args, input, append, batch } of steps) {
    if (append !== undefined) {
      fs.appendFileSync(join(folder, append), '// edited\n')
      continue
    }
    const command =
      batch === undefined ? [bin, ...args] : ['--no-warnings', '--input-type=module', '--eval', scriptOf(bin, batch)]
    const { exitCode, ...printed } = await runProgram(process.execPath, command, { cwd: folder, input })
    const title = `${outcome.exitCodes.push(exitCode)}. lexgen ${(args ?? batch[0]).join(' ')}`
    outcome.printed.set(`exit code of ${title}`, `${exitCode}`)
    for (const channel of ['stdout', 'stderr']) {
      const text = withoutPlaceAndTime(printed[channel], names)
      outcome.printed.set(`${channel} of ${title}`, text)
      outcome.lines += text.split('\n').length - 1
    }
  }
  outcome.files = readFiles(folder)
  for (const [path, content] of Object.entries(given))
    if (outcome.files.get(path)?.equals(bytesOf(content))) outcome.files.delete(path)
  if (!keep) fs.rmSync(folder, { recursive: true })
  return outcome
}

/** One process for many command lines, which only print: the command is evaluated anew for each. */
function scriptOf(bin, batch) {
  return `const { pathToFileURL } = await import('node:url')
const bin = ${JSON.stringify(bin)}
for (const args of ${JSON.stringify(batch)}) {
  process.argv = [process.execPath, bin, ...args]
  process.exitCode = undefined
  await import(pathToFileURL(bin).href + '?' + args.join('-'))
  console.log('exit code of ' + args.join(' ') + ': ' + process.exitCode)
}
process.exitCode = 0`
}

/** Writes files by path; what is neither text nor bytes becomes JSON. */
export function writeFiles(folder, files) {
  fs.mkdirSync(folder, { recursive: true })
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path)
    fs.mkdirSync(dirname(file), { recursive: true })
    fs.writeFileSync(file, bytesOf(content))
  }
}

function bytesOf(content) {
  if (content instanceof Uint8Array) return Buffer.from(content)
  return Buffer.from(typeof content === 'string' ? content : JSON.stringify(content, null, 2))
}

function withoutPlaceAndTime(text, names) {
  const placeless = Object.entries(names).reduce((rest, [path, name]) => rest.replaceAll(path, name), text)
  return placeless.replaceAll(/ in \d+\.\d+ s$/gm, ' in <time>')
}

/** The bytes of every file below a folder by its path; a link counts as where it leads. */
function readFiles(folder) {
  const files = new Map()
  const visit = (path) => {
    const at = join(folder, path)
    const stat = fs.lstatSync(at)
    if (stat.isSymbolicLink()) files.set(path, Buffer.from(`link to ${fs.readlinkSync(at)}`))
    else if (!stat.isDirectory()) files.set(path, fs.readFileSync(at))
    else for (const name of fs.readdirSync(at).sort()) visit(path === '' ? name : `${path}/${name}`)
  }
  visit('')
  return files
}
