import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { CODES } from '../../src/diagnostics/codes.ts'
import { malformedCases } from './cases/all.ts'
import type { MalformedCase } from './cases/case.ts'
import { warningCases } from './cases/warnings.ts'
import { generateCase, inFolder, sourcesOf } from './run.ts'

/** Codes of bad input that no case can show, each with the reason. */
const UNREACHABLE: Readonly<Record<string, string>> = {
  LEX1003: 'needs a file that cannot be opened, which the superuser can always do',
}

describe('a bad input', () => {
  test.each(malformedCases)('$code, $name: is refused with $first', async (malformed) => {
    const { ok, lines, wrote } = await generateCase(malformed)
    expect(lines[0]).toBe(malformed.first)
    expect({ ok, wrote }).toEqual({ ok: false, wrote: false })
  })

  test.each(malformedCases)('$code, $name: ends the command with exit code 2 and the same line', async (malformed) => {
    const { exitCode, stdout, stderr, wrote } = await runCommand(malformed)
    expect(stderr.split('\n')[0]).toBe(malformed.first)
    expect(stderr).not.toMatch(/\n\s+at .*[.:]\d+:\d+/)
    expect({ exitCode, stdout, wrote }).toEqual({ exitCode: 2, stdout: '', wrote: false })
  })

  test.each(warningCases)('$code, $name: is warned of with $first', async (malformed) => {
    const { ok, lines, wrote } = await generateCase(malformed)
    expect(lines[0]).toBe(malformed.first)
    expect({ ok, wrote }).toEqual({ ok: true, wrote: true })
  })

  test.each(warningCases)('$code, $name: fails a strict run, which writes nothing', async (malformed) => {
    const { exitCode, stderr, wrote } = await runCommand(malformed, '--strict')
    expect(stderr.split('\n')[0]).toBe(malformed.first)
    expect({ exitCode, wrote }).toEqual({ exitCode: 1, wrote: false })
  })
})

describe('the corpus of bad inputs', () => {
  const all = [...malformedCases, ...warningCases]

  test('names in every first line the code that the case stands for', () => {
    expect(all.filter(({ code, first }) => !first.includes(` ${code}: `))).toEqual([])
  })

  test('has at least one case for every error and warning of reading, of the language, and of linking', () => {
    const wanted = Object.entries(CODES).filter(([code, { severity }]) => /^LEX[123]/.test(code) && severity !== 'info')
    const missing = wanted.map(([code]) => code).filter((code) => !all.some((one) => one.code === code))
    expect(missing).toEqual(Object.keys(UNREACHABLE))
  })

  test('has at least 60 cases', () => {
    expect(malformedCases.length).toBeGreaterThanOrEqual(60)
  })
})

const bin = fileURLToPath(new URL('../../bin/lexgen.js', import.meta.url))

// Which is there after `npm run build`.
describe('the installed command', () => {
  /** One case of each group of codes: a process takes far longer than the rest. */
  const samples = [...new Map(malformedCases.map((malformed) => [malformed.code.slice(0, 4), malformed])).values()]

  test.each(samples)('$code, $name: exits with 2', async (malformed) => {
    await inFolder(malformed.files, async (folder) => {
      const run = spawnSync(process.execPath, [bin, ...argumentsOf(malformed)], { cwd: folder, encoding: 'utf8' })
      expect(run.stderr.split('\n')[0]).toBe(malformed.first)
      expect({ status: run.status, stdout: run.stdout }).toEqual({ status: 2, stdout: '' })
      expect(existsSync(join(folder, 'out'))).toBe(false)
    })
  })
})

function argumentsOf(malformed: MalformedCase): string[] {
  const { era, id, onConflict, skipInvalid } = malformed.options ?? {}
  return [
    ...sourcesOf(malformed),
    '-o',
    'out',
    ...(era === undefined ? [] : ['--era', era]),
    ...(id === undefined ? [] : ['--id', id]),
    ...(skipInvalid === true ? ['--skip-invalid'] : []),
    ...(onConflict === undefined ? [] : ['--on-conflict', onConflict]),
  ]
}

interface CommandOutcome {
  readonly exitCode: number
  readonly stdout: string
  readonly stderr: string
  readonly wrote: boolean
}

function runCommand(malformed: MalformedCase, ...more: readonly string[]): Promise<CommandOutcome> {
  return inFolder(malformed.files, async (folder) => {
    const printed = { stdout: '', stderr: '' }
    const exitCode = await main([...argumentsOf(malformed), ...more], {
      cwd: folder,
      program: 'lexgen',
      stdout: (text) => void (printed.stdout += text),
      stderr: (text) => void (printed.stderr += text.replaceAll(folder, '<folder>')),
      stdin: () => Promise.resolve(''),
      color: { stdout: false, stderr: false },
    })
    return { exitCode, ...printed, wrote: existsSync(join(folder, 'out')) }
  })
}
