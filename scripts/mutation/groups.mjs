/** @typedef {{ readonly name: string, readonly about: string, readonly mutate: readonly string[], readonly tests: readonly string[], readonly leftOut?: readonly string[], readonly isStateless?: boolean }} MutationGroup */

const DRIFT_TESTS = {
  isStateless: true,
  tests: ['packages/lexgen/test/drift/lexicons/*.test.ts'],
  leftOut: ['**/lexicons/{corpus,hostile,properties}.test.ts'],
}

const STORES = [
  'packages/xrpc/src/session/node/*.ts',
  'packages/xrpc/src/session/{local-storage-store,parse-session-data,web-lock}.ts',
]

/**
 * What is mutated, and by which tests a fault there has to be found. Those run from the sources and within the process: what starts the
 * installed command line, a compiler or a browser runs what was built before, and would meet no mutant.
 * `leftOut` are tests of large values and of other processes, which take many times as long as the others together. `isStateless` says
 * that no module, of the tests either, keeps anything of one test that the next could meet.
 * @type {readonly MutationGroup[]}
 */
export const GROUPS = [
  {
    name: 'symbols',
    about: 'what generated things are called',
    mutate: ['packages/lexgen/src/typescript/symbols/**/*.ts'],
    tests: ['identifiers', 'symbols', 'rules', 'imports'].map(
      (name) => `packages/lexgen/test/typescript/${name}.test.ts`,
    ),
  },
  {
    name: 'drift-rules',
    about: 'what a change of lexicons is called, whom it breaks, and how much it counts',
    mutate: [
      'packages/lexgen/src/drift/lexicons/rules/*.ts',
      'packages/lexgen/src/drift/lexicons/{consequences,positions,rule,rules,severities}.ts',
    ],
    ...DRIFT_TESTS,
  },
  {
    name: 'drift-changes',
    about: 'how changes of lexicons are found',
    mutate: [
      'packages/lexgen/src/drift/lexicons/compare/*.ts',
      'packages/lexgen/src/drift/lexicons/{acceptances,compare-lexicons,finding,locate-findings}.ts',
    ],
    ...DRIFT_TESTS,
  },
  {
    name: 'validators',
    about: 'what generated validators are made of',
    mutate: ['packages/xrpc/src/validate/**/*.ts'],
    tests: ['packages/xrpc/test/validate/**/*.test.ts'],
    leftOut: ['**/validate/hostile.test.ts'],
  },
  {
    name: 'validator-modules',
    about: 'how validators are printed',
    mutate: ['packages/lexgen/src/emit/validators/**/*.ts'],
    tests: ['packages/lexgen/test/golden/*.test.ts'],
  },
  {
    name: 'output',
    about: 'what is written into the output folder, and what is left alone there',
    mutate: [
      'packages/lexgen/src/output/{files,folder-view,lock,manifest,ownership,plan,read-theirs}.ts',
      'packages/lexgen/src/output/{refused-write,replace-file,run-names,staging,write}.ts',
    ],
    tests: ['packages/lexgen/test/output/*.test.ts'],
    leftOut: ['**/output/{disk,kill}.test.ts'],
  },
  {
    name: 'session',
    about: 'sessions: logging in, refreshing, what is kept of them',
    mutate: ['packages/xrpc/src/session/*.ts', ...STORES.map((path) => `!${path}`)],
    tests: ['packages/xrpc/test/session/*.test.ts'],
    leftOut: ['**/session/{answer-size,processes,stores,lock-races}.test.ts'],
  },
  {
    name: 'store',
    about: 'where sessions are kept, and the locks that processes share',
    mutate: STORES,
    tests: ['packages/xrpc/test/session/{stores,lock-races}.test.ts'],
  },
]

/** The group that `MUTATION_GROUP` names. @throws {Error} where there is no such group */
export function findGroup(name = process.env['MUTATION_GROUP']) {
  const group = GROUPS.find((each) => each.name === name)
  if (group) return group
  throw new Error(`expected one of ${GROUPS.map((each) => each.name).join(', ')}, found ${name}`)
}
