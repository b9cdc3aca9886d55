import { expect, test } from 'vitest'
import { closedValidator, makePost, openValidator, postValidator } from './support/checks.ts'

const LINK = { $type: 'com.example.post#link', title: 'a' }

test.each([
  ['a known member', LINK, '', ''],
  ['a known member that is wrong inside', { ...LINK, title: 5 }, 'type title', 'type title'],
  ['another type', { $type: 'com.example.other', any: 1 }, '', 'union $type'],
  ['the name of a property of every object', { $type: 'constructor' }, '', 'union $type'],
  ['no type', { title: 'a' }, 'missing $type', 'missing $type'],
  ['a type that is no string', { $type: 5 }, 'type $type', 'type $type'],
  ['an empty type', { $type: '' }, 'union $type', 'union $type'],
  ['a text', 'com.example.post#link', 'type ', 'type '],
  ['nothing', undefined, 'missing ', 'missing '],
  ['null', null, 'type ', 'type '],
  ['a list', [LINK], 'type ', 'type '],
])('%s', (_name, value, open, closed) => {
  const problems = [openValidator, closedValidator].map((each) => {
    const result = each.validate(value)
    expect(each.validate(value, { mode: 'lenient' }).ok).toBe(result.ok)
    return result.ok ? '' : result.issues.map(({ code, path }) => `${code} ${path.join('.')}`).join(', ')
  })
  expect(problems).toEqual([open, closed])
})

test('a closed union says its members', () => {
  const result = closedValidator.validate({ $type: 'com.example.other' })
  expect(result.ok || result.issues[0]?.message).toBe(
    '$type: expected one of com.example.post#link, found "com.example.other"',
  )
})

test.each([
  ['absent', {}, true],
  ['its own', { $type: 'com.example.post#image' }, true],
  ['of another', { $type: 'com.example.post#link' }, false],
])('the $type of an object whose place says what it is may be %s', (_name, fields, isValid) => {
  const image = { alt: '', image: { cid: 'abc', mimeType: 'image/png' }, ...fields }
  expect(postValidator.validate(makePost({ images: [image] }), { mode: 'lenient' }).ok).toBe(isValid)
})
