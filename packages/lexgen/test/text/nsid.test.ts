import { expect, test } from 'vitest'
import { splitReference, typeTag } from '../../src/text/nsid.ts'

test.each<[string, string, { nsid: string; name: string }, string]>([
  ['com.example.thing', '', { nsid: 'com.example.thing', name: 'main' }, 'com.example.thing'],
  ['com.example.thing#main', '', { nsid: 'com.example.thing', name: 'main' }, 'com.example.thing'],
  ['com.example.thing#view', '', { nsid: 'com.example.thing', name: 'view' }, 'com.example.thing#view'],
  ['#view', 'com.example.here', { nsid: 'com.example.here', name: 'view' }, 'com.example.here#view'],
])('the reference %s, written in "%s", names %j, whose $type is %s', (ref, from, name, tag) => {
  expect(splitReference(ref, from)).toEqual({ id: `${name.nsid}#${name.name}`, ...name })
  expect(typeTag(name)).toBe(tag)
})
