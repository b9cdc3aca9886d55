import { describe, expect, test } from 'vitest'
import { camelCase, pascalCase, pascalNsid } from '../../src/typescript/symbols/identifiers.ts'
import { lastSegment } from '../../src/text/nsid.ts'

describe('PascalCase', () => {
  test.each([
    ['profileView', 'ProfileView'],
    ['ProfileView', 'ProfileView'],
    ['foo_bar', 'FooBar'],
    ['_foo__bar_', 'FooBar'],
    ['cid-link', 'CidLink'],
    ['title:lang', 'TitleLang'],
    ['PROFILE_VIEW', 'PROFILEVIEW'],
    ['9lives', '_9lives'],
    ['$type', '$type'],
    ['@context', 'Context'],
    ['', '_'],
    ['!?', '_'],
    ['日本', 'U65e5U672c'],
    ['naïve', 'NaUefVe'],
    ['🦋', 'U1f98b'],
    ['constructor', 'Constructor'],
    ['__proto__', 'Proto'],
  ])('%j becomes %s', (name, expected) => {
    expect(pascalCase(name)).toBe(expected)
  })
})

describe('camelCase', () => {
  test.each([
    ['getSession', 'getSession'],
    ['GetSession', 'getSession'],
    ['reason_spam', 'reasonSpam'],
    ['9lives', '_9lives'],
    ['delete', 'delete_'],
    ['Delete', 'delete_'],
    ['default', 'default_'],
    ['await', 'await_'],
    ['arguments', 'arguments_'],
    ['undefined', 'undefined_'],
    ['then', 'then_'],
    ['constructor', 'constructor'],
    ['type', 'type'],
    ['get', 'get'],
  ])('%j becomes %s', (name, expected) => {
    expect(camelCase(name)).toBe(expected)
  })
})

test.each([
  ['com.atproto.server.createSession', 'createSession', 'ComAtprotoServerCreateSession'],
  ['com.my-host-9.9lives', '9lives', 'ComMyHost99lives'],
  ['9.example.thing', 'thing', '_9ExampleThing'],
])('%s ends in %s and is %s in one word', (nsid, segment, word) => {
  expect(lastSegment(nsid)).toBe(segment)
  expect(pascalNsid(nsid)).toBe(word)
})
