import { describe, expect, test } from 'vitest'
import { chooseColors, isWatched } from '../../src/cli/terminal.ts'

const VALUES = {
  NO_COLOR: [undefined, '', '0', '1'],
  FORCE_COLOR: [undefined, '', '0', 'false', '1', '3', 'true'],
  CI: [undefined, '', 'false', 'true', '1'],
  TERM: [undefined, 'dumb', 'xterm-256color'],
} as const

type Environment = { readonly [Name in keyof typeof VALUES]: (typeof VALUES)[Name][number] }

/** Every combination of the variables. */
const ENVIRONMENTS: readonly Environment[] = VALUES.NO_COLOR.flatMap((NO_COLOR) =>
  VALUES.FORCE_COLOR.flatMap((FORCE_COLOR) =>
    VALUES.CI.flatMap((CI) => VALUES.TERM.map((TERM) => ({ NO_COLOR, FORCE_COLOR, CI, TERM }))),
  ),
)

/** Whether there is colour in a log, and on a terminal. */
const colorsOf = (env: Environment): string => {
  const inLog = chooseColors(env, { stdout: false, stderr: false }).stdout
  const onTerminal = chooseColors(env, { stdout: true, stderr: true }).stdout
  return `log ${inLog ? 'yes' : 'no'}, terminal ${onTerminal ? 'yes' : 'no'}`
}

const isEmpty = (value: string | undefined): boolean => value === undefined || value === ''
const isForced = ({ FORCE_COLOR }: Environment): boolean => ['1', '3', 'true'].includes(FORCE_COLOR ?? '')
const isForbidden = ({ FORCE_COLOR }: Environment): boolean => ['0', 'false'].includes(FORCE_COLOR ?? '')
const isSilentOnBoth = (env: Environment): boolean => isEmpty(env.NO_COLOR) && isEmpty(env.FORCE_COLOR)
const isCi = ({ CI }: Environment): boolean => ['true', '1'].includes(CI ?? '')

describe('colour', () => {
  test.each<[string, (env: Environment) => boolean, string]>([
    ['NO_COLOR forbids it, whatever else is set', ({ NO_COLOR }) => !isEmpty(NO_COLOR), 'log no, terminal no'],
    ['FORCE_COLOR has it everywhere', (env) => isEmpty(env.NO_COLOR) && isForced(env), 'log yes, terminal yes'],
    ['FORCE_COLOR of 0 or false forbids it', (env) => isEmpty(env.NO_COLOR) && isForbidden(env), 'log no, terminal no'],
    ['CI keeps a log, also of a terminal', (env) => isSilentOnBoth(env) && isCi(env), 'log no, terminal no'],
    ['TERM=dumb knows none', (env) => isSilentOnBoth(env) && !isCi(env) && env.TERM === 'dumb', 'log no, terminal no'],
    [
      'else a terminal has it, and a log has none',
      (env) => isSilentOnBoth(env) && !isCi(env) && env.TERM !== 'dumb',
      'log no, terminal yes',
    ],
  ])('%s', (_name, matches, want) => {
    const found = ENVIRONMENTS.filter(matches).map((env) => ({ ...env, colors: colorsOf(env) }))
    expect(found.length).toBeGreaterThan(0)
    expect(found.filter(({ colors }) => colors !== want)).toEqual([])
  })

  test('is decided for each output by itself', () => {
    const outputs = [
      [true, true],
      [true, false],
      [false, true],
      [false, false],
    ] as const
    for (const [stdout, stderr] of outputs)
      expect(chooseColors({ TERM: 'xterm' }, { stdout, stderr })).toEqual({ stdout, stderr })
  })
})

describe('somebody is looking', () => {
  test.each<[Record<string, string>, boolean, boolean]>([
    [{}, true, true],
    [{}, false, false],
    [{ TERM: 'dumb' }, true, false],
    [{ CI: 'true' }, true, false],
    [{ CI: 'false' }, true, true],
    // Colours are another matter.
    [{ NO_COLOR: '1' }, true, true],
    [{ FORCE_COLOR: '1' }, false, false],
  ])('with %j, a terminal: %s is %s', (env, isTerminal, want) => {
    expect(isWatched(env, isTerminal)).toBe(want)
  })
})
