import { expect, test } from 'vitest'
import { matcher } from '../../src/program/match-documents.ts'

test.each<[readonly string[], string, boolean]>([
  [['com.example.*'], 'com.example.getThing', true],
  [['com.example.*'], 'com.example.deep.er.getThing', true],
  [['com.example.*'], 'com.example', false],
  [['com.example.*'], 'com.examples.getThing', false],
  [['com.example.getThing'], 'com.example.getThing', true],
  [['com.example.getThing'], 'com-example.getThing', false],
  [['com.example.get*'], 'com.example.getThing', true],
  [['*.defs'], 'com.example.defs', true],
  [['com.*.defs'], 'com.example.deep.defs', true],
  [['*'], 'com.example.getThing', true],
  [['a.b.c', 'com.example.*'], 'com.example.x', true],
  [[], 'com.example.x', false],
  [['com.example.(x|y)+'], 'com.example.x', false],
])('globs %j on %s: %s', (globs, nsid, matches) => {
  expect(matcher(globs)(nsid)).toBe(matches)
})
