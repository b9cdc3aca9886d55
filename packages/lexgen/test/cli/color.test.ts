import { describe, expect, test } from 'vitest'
import { wantsColor } from '../../src/cli/terminal.ts'

describe('colour', () => {
  test.each<[Record<string, string>, boolean, boolean]>([
    [{}, false, true],
    [{ TERM: 'dumb' }, false, false],
    [{ NO_COLOR: '' }, false, true],
    [{ NO_COLOR: '1' }, false, false],
    [{ NO_COLOR: '0' }, false, false],
    [{ FORCE_COLOR: '' }, false, true],
    [{ FORCE_COLOR: '1' }, true, true],
    [{ FORCE_COLOR: 'true' }, true, true],
    [{ FORCE_COLOR: '0' }, false, false],
    [{ FORCE_COLOR: 'false' }, false, false],
    [{ FORCE_COLOR: '1', TERM: 'dumb' }, true, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false, false],
  ])('with %j: in a log %s, on a terminal %s', (env, inLog, onTerminal) => {
    expect([wantsColor(env, false), wantsColor(env, true)]).toEqual([inLog, onTerminal])
  })
})
