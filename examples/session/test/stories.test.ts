import { beforeAll, expect, test } from 'vitest'
import { tellStories } from '../src/stories.ts'

let lines: string[]
beforeAll(async () => {
  lines = []
  await tellStories((line) => lines.push(...line.split('\n')))
})

/** What was called, and the class of the error where one was caught. */
function plot(): string[] {
  const calls = lines.flatMap(
    (line) => /^ {2}(\w+), /.exec(line)?.slice(1) ?? /instanceof (\w+)/.exec(line)?.slice(1) ?? [],
  )
  return calls.reduce<string[]>((told, word) => {
    if (!word.endsWith('Error')) return [...told, word]
    return [...told.slice(0, -1), `${told.at(-1)} ! ${word}`]
  }, [])
}

test('both eras log in, read, refresh and delete a session, and catch typed errors', () => {
  expect(plot()).toEqual([
    'create',
    'get',
    'get ! ExpiredTokenError',
    'refresh',
    'delete',
    'create ! AuthFactorTokenRequiredError',
    'createSession ! LexiconValidationError',
    'createSession',
    'getSession',
    'getSession ! ExpiredTokenError',
    'refreshSession',
    'getServiceAuth',
    'deleteSession',
    'refreshSession ! ExpiredTokenError',
    'createSession ! AuthFactorTokenRequiredError',
    'createSession',
  ])
})

test('no token is printed in full', () => {
  expect(lines.filter((line) => /[\w-]{20}\.[\w-]{20}/.test(line))).toEqual([])
  expect(
    lines.filter((line) => /<- (access|refresh)Jwt +eyJ\w+\.\.\.[\w-]{6} \(\d+ characters\)/.test(line)),
  ).toHaveLength(9)
})

test('the program ends only after its server is closed', async () => {
  const url = /http:\S+/.exec(lines[0] ?? '')?.[0] ?? ''
  await expect(fetch(url)).rejects.toThrow('fetch failed')
})
