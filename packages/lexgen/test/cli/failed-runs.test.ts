import { expect, test } from 'vitest'
import { readTree, temporaryFolder, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

/** What is no type, and a default beside a const, which is warned of. */
const BROKEN = JSON.stringify({
  lexicon: 1,
  id: 'com.example.a',
  defs: {
    main: { type: 'object', properties: { a: { type: 'strin' }, b: { type: 'string', const: 'x', default: 'x' } } },
  },
})
const PAGE = '# A\n\n<!-- START lex -->\n<!-- END lex -->\n'

const COUNTS = '1 error, 1 warning'

test.each<[string, readonly string[], string]>([
  ['generating', ['lexicons', '-o', 'gen'], `not generated: ${COUNTS}`],
  ['a dry run', ['lexicons', '-o', 'gen', '--dry-run'], `not generated: ${COUNTS}`],
  ['JSON Schema', ['json-schema', 'lexicons', '-o', 'gen'], `not generated: ${COUNTS}`],
  ['documentation', ['docs', 'lexicons', '-o', 'gen'], `not generated: ${COUNTS}`],
  ['a section of a page', ['docs', 'lexicons', '--into', 'PAGE.md'], `not updated: ${COUNTS}`],
  ['a check of a section', ['docs', 'lexicons', '--into', 'PAGE.md', '--check'], `not compared: ${COUNTS}`],
  ['a check', ['check', 'lexicons', '-o', 'gen'], `not compared: ${COUNTS}`],
  ['a check for a program', ['check', 'lexicons', '-o', 'gen', '--format', 'json'], `not compared: ${COUNTS}`],
  ['lint', ['lint', 'lexicons'], `not linted: ${COUNTS}`],
])('%s that fails ends with what it came to, and leaves the files alone', async (_title, args, last) => {
  const cwd = temporaryFolder()
  writeFiles(cwd, { 'lexicons/com/example/a.json': BROKEN, 'PAGE.md': PAGE })
  const before = readTree(cwd)
  const { code, stderr } = await runMain(cwd, args)
  expect([code, stderr.split('\n').slice(-2)]).toEqual([2, [last, '']])
  expect(readTree(cwd)).toEqual(before)
})
