import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commentLines, objectKey, propertyKey, stringLiteral } from '../../src/typescript/syntax.ts'
import { docComments } from '../support/doc-comments.ts'
import { HOSTILE_TEXTS } from '../support/injection.ts'

const LONG_TEXT_LENGTH = 10_240
const SEED = 20_260_820

/** Strings of all sorts: any code unit, and the characters that mean something to code more often than chance has it. */
const anyString = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit))).map((units) => units.join('')),
  fc.string({ unit: fc.constantFrom(...'*/@{}\'"`\\$\n\r\u2028\u2029 \t\0\u202e\ud800\udc00_a0') }),
)

describe('lines of a doc comment', () => {
  test.each([
    ['plain text stays', 'Plain text.', ['Plain text.']],
    ['blank lines within stay, those around go', '\n\na\n\nb\n \n', ['a', '', 'b']],
    ['trailing blanks go, leading ones stay', 'a  \n  b', ['a', '  b']],
    ['line ends of all kinds', 'a\r\nb\nc\rd\u2028e\u2029f', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['tabs are blanks', 'a\tb', ['a b']],
    ['the end of a comment', 'a */ b **/ c', ['a *\\/ b **\\/ c']],
    ['a media type', '*/*', ['*\\/*']],
    ['an end that is escaped already', '*\\/', ['*\\/']],
    ['an end over two lines', '*\n/', ['*', '/']],
    ['an end with something invisible within', '*\u200b/', ['*\\u200b/']],
    ['a tag at the start', '@deprecated since', ['\\@deprecated since']],
    ['a tag after blanks or asterisks', '  @a\n*@b\n * @c', ['  \\@a', '*\\@b', ' * \\@c']],
    ['a tag in the middle', 'see @param x', ['see \\@param x']],
    ['a lone @', '@', ['\\@']],
    ['an inline tag', 'a {@link x} b', ['a {\\@link x} b']],
    ['an address is no tag', 'a@b.example', ['a@b.example']],
    ['backticks and templates', '`a` ${b} ```c```', ['`a` ${b} ```c```']],
    ['backslashes', '\\n \\u002a/', ['\\n \\u002a/']],
    ['bidirectional controls', 'a\u202eb\u2066c\u200f', ['a\\u202eb\\u2066c\\u200f']],
    ['control characters', '\0\u001b[31m\u007f\u0085', ['\\u0000\\u001b[31m\\u007f\\u0085']],
    ['lone surrogates', 'a\ud800b\udc00', ['a\\ud800b\\udc00']],
    ['emoji with joiners and variation selectors', '👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿', ['👩‍👩‍👧 ❤️ 🏴󠁧󠁢󠁥󠁮󠁧󠁿']],
    ['letters of all scripts', 'naïve 日本語 نص', ['naïve 日本語 نص']],
    ['nothing', '', []],
    ['nothing but blanks', ' \n\t\n ', []],
    ['a very long line', 'x'.repeat(LONG_TEXT_LENGTH), ['x'.repeat(LONG_TEXT_LENGTH)]],
  ])('%s', (_, text, lines) => {
    expect(commentLines(text)).toEqual(lines)
  })

  test('no text ends the comment, opens a tag, or breaks a line', () => {
    fc.assert(
      fc.property(anyString, (text) => {
        const lines = commentLines(text)
        const code = `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\nexport const constant = 1\n`
        expect(lines.join('')).not.toMatch(/[\n\r\u2028\u2029]/)
        expect(docComments(code).map(({ kind, tags }) => [kind, tags])).toEqual([['constant', []]])
      }),
      { seed: SEED, examples: HOSTILE_TEXTS.map((text): [string] => [text]) },
    )
  })
})

describe('string literals and keys', () => {
  test.each([
    ['the preferred quotes', 'a', "'a'", '"a"'],
    ['the other quotes where they save escapes', "it's", `"it's"`, `"it's"`],
    ['escapes where both kinds occur alike', `'"`, `'\\'"'`, `"'\\""`],
    ['line ends', 'a\nb\r\u2028', "'a\\nb\\r\\u2028'", '"a\\nb\\r\\u2028"'],
    ['backslashes', '\\n', "'\\\\n'", '"\\\\n"'],
    ['templates', '`${x}`', "'`${x}`'", '"`${x}`"'],
    ['what cannot be seen', '\u202e\ufeff\ud800', "'\\u202e\\ufeff\\ud800'", '"\\u202e\\ufeff\\ud800"'],
  ])('%s', (_, text, single, double) => {
    expect([stringLiteral(text, true), stringLiteral(text, false)]).toEqual([single, double])
  })

  test.each([
    ['text', 'text', 'text'],
    ['$type', '$type', '$type'],
    ['delete', 'delete', 'delete'],
    ['foo-bar', "'foo-bar'", "'foo-bar'"],
    ['@context', "'@context'", "'@context'"],
    ['9lives', "'9lives'", "'9lives'"],
    ['', "''", "''"],
    ['naïve', "'na\\u00efve'", "'na\\u00efve'"],
    ['__proto__', '__proto__', "['__proto__']"],
  ])('%j as a key of a type and of an object', (name, inType, inObject) => {
    expect([propertyKey(name, true), objectKey(name, true)]).toEqual([inType, inObject])
  })

  test('any text comes back from its literal and from its key, and nothing invisible is in either', () => {
    fc.assert(
      fc.property(anyString, fc.boolean(), (text, single) => {
        const literal = stringLiteral(text, single)
        const object = `({ ${objectKey(text, single)}: 1 })`
        expect(runInNewContext(literal)).toBe(text)
        expect(runInNewContext(`Object.keys(${object})`)).toEqual([text])
        expect(literal).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
      }),
      { seed: SEED, examples: HOSTILE_TEXTS.map((text): [string, boolean] => [text, true]) },
    )
  })
})
