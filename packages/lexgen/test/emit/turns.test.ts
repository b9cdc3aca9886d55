import { expect, test } from 'vitest'
import { type EmittedFile, type Emitter, NEXT_TURN } from '../../src/emit/emitter.ts'
import { runEmitters } from '../../src/emit/run-emitters.ts'
import { defaultOptions } from '../../src/api/options.ts'
import { NO_FACTS } from '../../src/emit/emitter.ts'
import { DEFAULT_STYLE } from '../../src/layout/style.ts'
import { createSymbols } from '../../src/typescript/symbols/create-symbols.ts'
import { document, query } from '../support/build.ts'
import { programOf } from '../support/generate-text.ts'

type Step = EmittedFile | typeof NEXT_TURN

const file = (path: string): EmittedFile => ({ path, text: path })

/** An emitter that yields the same whatever it is run on. */
const emitterOf = (name: string, steps: readonly Step[]): Emitter => ({ name, options: {}, emit: () => steps })

/** Paths in the order in which several emitters yield them. */
function orderOf(...emitters: readonly (readonly Step[])[]): string[] {
  const program = programOf([document('com.example.thing', { main: query() })])
  const files = runEmitters(
    emitters.map((steps, index) => emitterOf(`emitter ${index}`, steps)),
    {
      program,
      documents: program.documents,
      symbols: createSymbols(program, () => undefined),
      options: defaultOptions(),
      texts: new Map(),
      style: DEFAULT_STYLE,
      runtime: '@lexgen/xrpc',
      importExtension: 'js',
      externals: new Map(),
      facts: NO_FACTS,
      note: () => undefined,
      sourceFolder: '',
    },
  )
  return [...files].map(({ path }) => path)
}

test.each<[string, readonly (readonly Step[])[], string[]]>([
  ['without turns come one after the other', [[file('a1'), file('a2')], [file('b1')]], ['a1', 'a2', 'b1']],
  [
    'with turns come to each document together, and each ends by itself',
    [
      [file('a0'), file('a1'), NEXT_TURN, file('a2'), NEXT_TURN, file('a end')],
      [file('b1'), NEXT_TURN, file('b2')],
    ],
    ['a0', 'a1', 'b1', 'a2', 'b2', 'a end'],
  ],
  [
    'without turns come before what is left of those with them',
    [
      [file('a1'), NEXT_TURN, file('a2')],
      [file('b1'), file('b2')],
    ],
    ['a1', 'b1', 'b2', 'a2'],
  ],
  ['that yield nothing hold nobody up', [[NEXT_TURN, NEXT_TURN], [], [file('c')]], ['c']],
])('emitters %s', (_title, emitters, expected) => {
  expect(orderOf(...emitters)).toEqual(expected)
})
