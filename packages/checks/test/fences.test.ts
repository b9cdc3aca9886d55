import { expect, test } from 'vitest'
import { typeScriptFences } from './support/fences.ts'

test.each([
  ['a fence of TypeScript', '# T\n\n```ts\nconst a = 1\n```\n', [{ text: 'const a = 1\nexport {}\n', line: 3 }]],
  [
    'a title after the language',
    '```ts title="x"\nconst a = 1\n```\n',
    [{ text: 'const a = 1\nexport {}\n', line: 1 }],
  ],
  ['other languages', '```sh\nls\n```\n\n```json\n{}\n```\n', []],
  ['a fence that is shown inside another', '````md\n```ts\nno\n```\n````\n', []],
  [
    'a hidden setup',
    '<!-- setup\ndeclare const b: 1\n-->\n\n```ts\nb\n```\n',
    [{ text: 'declare const b: 1\nb\nexport {}\n', line: 5 }],
  ],
  ['a quotation', '<!-- excerpt:start -->\n\n```ts\nno\n```\n\n<!-- excerpt:end -->\n', []],
  [
    'quotations among other text, and what follows them',
    '<!-- reference:start -->\n\ntext\n\n```ts\nno\n```\n\n<!-- note -->\n\n```ts\nno\n```\n\n<!-- reference:end -->\n\n```ts\nb\n```\n',
    [{ text: 'b\nexport {}\n', line: 17 }],
  ],
  ['any other comment', '<!-- note -->\n\n```ts\nb\n```\n', [{ text: 'b\nexport {}\n', line: 3 }]],
  [
    'a setup further up',
    '<!-- setup\ndeclare const b: 1\n-->\n\ntext\n\n```ts\nb\n```\n',
    [{ text: 'b\nexport {}\n', line: 7 }],
  ],
])('fences: %s', (_, markdown, fences) => {
  expect(typeScriptFences(markdown)).toEqual(fences)
})
