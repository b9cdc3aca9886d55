/** Documents whose pages are hard to set: what no official lexicon has, and what nobody should write. */

const object = (properties: Readonly<Record<string, object>>, rest: object = {}): object => ({
  type: 'object',
  properties,
  ...rest,
})

const LONG_WORD = 'averyveryveryverylongname'.repeat(6)

/** A permission set, a token, and names, lists and texts that are long or run from right to left. */
export const PAGE_DOCUMENTS: readonly { readonly id: string; readonly lexicon: 1; readonly [key: string]: unknown }[] =
  [
    {
      lexicon: 1,
      id: 'com.example.authFull',
      defs: {
        main: {
          type: 'permission-set',
          title: 'Everything of Example',
          detail: 'Read and write all records of Example.',
          permissions: [
            { type: 'permission', resource: 'repo', collection: ['com.example.note', 'com.example.list'] },
            { type: 'permission', resource: 'rpc', lxm: ['com.example.getNote'], inheritAud: true },
          ],
        },
      },
    },
    { lexicon: 1, id: 'com.example.flag', defs: { main: { type: 'token', description: 'Says that it is so.' } } },
    {
      lexicon: 1,
      id: `com.${'example'.repeat(8)}.${LONG_WORD.slice(0, 60)}.${LONG_WORD.slice(0, 60)}`,
      description: `${LONG_WORD} ${'word '.repeat(200)}`,
      defs: {
        main: object({ [LONG_WORD]: object({ [LONG_WORD]: object({ [LONG_WORD]: { type: 'string' } }) }) }),
        [LONG_WORD]: { type: 'string', knownValues: [LONG_WORD, `https://example.com/${LONG_WORD}`] },
      },
    },
    {
      lexicon: 1,
      id: 'com.example.values',
      defs: {
        main: object({
          language: { type: 'string', knownValues: Array.from({ length: 400 }, (_, index) => `value-${index}`) },
        }),
      },
    },
    {
      lexicon: 1,
      id: 'com.example.large',
      defs: Object.fromEntries(
        Array.from({ length: 300 }, (_, index) => [
          `thing${index}`,
          object(
            {
              name: { type: 'string', maxLength: 640, description: 'A name that people read. '.repeat(8) },
              other: { type: 'ref', ref: `#thing${(index * 7) % 300}` },
            },
            { required: ['name'] },
          ),
        ]),
      ),
    },
    {
      lexicon: 1,
      id: 'com.example.rightToLeft',
      description: 'هذه قائمة بكل ما كتبه شخص ما، مع اسم the author في وسطها.',
      defs: {
        main: object({
          name: { type: 'string', description: 'השם של הרשומה, כפי שהיא מוצגת.', default: 'שלום' },
          שם: { type: 'string', knownValues: ['אחד', 'two', 'שלוש'] },
        }),
      },
    },
  ]

/** Text that is code where it is not escaped: each sets `hacked` on the window where a browser runs it. */
export const HOSTILE_MARKUP: readonly string[] = [
  '</script><script>window.hacked=1</script>',
  '"><img src=x onerror=window.hacked=1>',
  "'><svg onload=window.hacked=1>",
  '" onmouseover="window.hacked=1" autofocus onfocus="window.hacked=1',
  '</title></style></textarea><script>window.hacked=1</script>',
  '</pre></code></details><iframe srcdoc="<script>parent.hacked=1</script>">',
  '<!--><script>window.hacked=1</script-->',
  '<base href="https://evil.example/"><link rel=stylesheet href=//evil.example/a.css>',
  '<meta http-equiv=refresh content="0;url=javascript:window.hacked=1">',
  'javascript:window.hacked=1',
  '&lt;img src=x onerror=window.hacked=1&gt;&#60;script&#62;',
  'before \u202eafter\u2066 \u0000 \u0007\ud800 end',
  '${window.hacked=1} {{window.hacked=1}} $& $1 $$',
]
