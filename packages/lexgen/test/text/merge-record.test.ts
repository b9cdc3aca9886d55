import { expect, test } from 'vitest'
import { mergeRecord } from '../../src/text/merge-record.ts'

test.each<[string, string, string, string]>([
  ['nothing there', '{}', '{"a":1,"b":2}', '{"a":1,"b":2}'],
  ['another order stays', '{"b":0,"a":0}', '{"a":1,"b":2}', '{"b":2,"a":1}'],
  [
    'what is new follows what it follows',
    '{"a":0,"x":0,"c":0}',
    '{"a":1,"b":2,"c":3,"d":4}',
    '{"a":1,"b":2,"x":0,"c":3,"d":4}',
  ],
  ['what is new and first comes first', '{"b":0,"x":0}', '{"a":1,"b":2}', '{"a":1,"b":2,"x":0}'],
])('%s', (_title, theirs, wanted, merged) => {
  expect(JSON.stringify(mergeRecord(JSON.parse(theirs), JSON.parse(wanted)))).toBe(merged)
})
