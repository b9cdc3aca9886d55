import { expect, test } from 'vitest'
import { replaceMarkedSection } from '../../src/text/marked-section.ts'

const MARKERS = { start: '<!-- a -->', end: '<!-- b -->' }

test.each<[string, string, string]>([
  ['an empty text', '', '<!-- a -->\nnew\n<!-- b -->\n'],
  ['a text without a section', 'mine\n', 'mine\n\n<!-- a -->\nnew\n<!-- b -->\n'],
  ['one that ends in an empty line', 'mine\n\n', 'mine\n\n<!-- a -->\nnew\n<!-- b -->\n'],
  ['one that ends within a line', 'mine', 'mine\n\n<!-- a -->\nnew\n<!-- b -->\n'],
  ['a section between other things', 'x\n<!-- a -->\nold\n<!-- b -->\ny', 'x\n<!-- a -->\nnew\n<!-- b -->\ny'],
  ['a section in CRLF', 'x\r\n<!-- a -->\r\nold\r\n<!-- b -->\r\n', 'x\r\n<!-- a -->\r\nnew\r\n<!-- b -->\r\n'],
  ['a start that lost its end', 'x\n<!-- a -->\ny\n', 'x\n<!-- a -->\ny\n\n<!-- a -->\nnew\n<!-- b -->\n'],
  ['an end before the start', '<!-- b -->\nx\n', '<!-- b -->\nx\n\n<!-- a -->\nnew\n<!-- b -->\n'],
  [
    'markers within a line',
    'as `<!-- a -->` and `<!-- b -->`\n',
    'as `<!-- a -->` and `<!-- b -->`\n\n<!-- a -->\nnew\n<!-- b -->\n',
  ],
])('%s', (_title, text, wanted) => {
  const once = replaceMarkedSection(text, 'new', MARKERS)
  expect(once).toBe(wanted)
  expect(replaceMarkedSection(once, 'new', MARKERS)).toBe(wanted)
})
