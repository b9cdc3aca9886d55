import { expect, test } from 'vitest'
import { splitConflicts } from '../../src/text/conflicts.ts'

test.each<[string, string, readonly string[]]>([
  ['a text without conflicts', 'a\nb\n', ['a\nb\n']],
  ['one conflict', 'a\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> other\nd\n', ['a\nb\nd\n', 'a\nc\nd\n']],
  ['one with what both came from', '<<<<<<< x\nb\n||||||| y\na\n=======\nc\n>>>>>>> z', ['b', 'c']],
  [
    'two, in CRLF',
    '<<<<<<< x\r\nb\r\n=======\r\n>>>>>>> z\r\nm\r\n<<<<<<< x\r\n=======\r\nc\r\n>>>>>>> z\r\n',
    ['b\r\nm\r\n', 'm\r\nc\r\n'],
  ],
  ['a start alone', '<<<<<<< HEAD\na', ['<<<<<<< HEAD\na']],
])('%s', (_title, text, versions) => {
  expect(splitConflicts(text)).toEqual(versions)
})
