import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runProgram } from './programs.mjs'

/** Lays out a git ref in a folder, without a trace in the repository, and installs what it needs. Throws with what went wrong. */
export async function checkOut(root, ref, folder) {
  mkdirSync(folder)
  const archive = `${folder}.tar`
  await step(`reading ${ref}`, 'git', ['archive', '--format=tar', `--output=${archive}`, `${ref}^{commit}`], root)
  await step(`unpacking ${ref}`, 'tar', ['-xf', archive, '-C', folder], root)
  rmSync(archive)
  const { packageManager } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  if (!packageManager?.startsWith('pnpm@'))
    throw new Error(`expected pnpm as packageManager of ${ref}, found ${packageManager}`)
  const pnpm = packageManager.split('+', 1)[0]
  const options = ['--frozen-lockfile', '--prefer-offline', '--reporter=append-only']
  await step(`installing ${ref}`, 'npx', ['--yes', pnpm, 'install', ...options], folder)
}

/** Builds the command line of a checkout. Throws with what went wrong. */
export async function build(folder) {
  const compile = ['node_modules/typescript/bin/tsc', '-b', 'packages/lexgen']
  for (const args of [compile, ['packages/lexgen/scripts/bundle-cli.mjs']])
    await step(`node ${args.join(' ')}`, process.execPath, args, folder)
}

async function step(name, command, args, cwd) {
  const { exitCode, stdout, stderr } = await runProgram(command, args, { cwd, env: { ...process.env, CI: '1' } })
  if (exitCode !== 0) throw new Error(`${name} failed in ${cwd} (${exitCode})\n${stdout}${stderr}`.trimEnd())
}
