import { describe, expect, test } from 'vitest'
import { highlightJson, highlightSample } from '../../src/emit/docs-html/highlight.ts'
import { printSamples } from '../../src/emit/docs-html/print-samples.ts'
import {
  document,
  errors,
  json,
  object,
  params,
  procedure,
  query,
  record,
  ref,
  string,
  token,
  union,
} from '../support/build.ts'
import { generateDocs, pageText } from '../support/generate-docs.ts'

const page = (defs: Parameters<typeof document>[1], rest: object = {}): string =>
  pageText(generateDocs([{ ...document('com.example.thing', defs), ...rest }]), 'com.example.thing')

describe('what a page says of a document', () => {
  test.each<[string, string, string]>([
    [
      'the NSID with its authority set back and a place to break after each dot',
      page({ main: query() }),
      '<h1 id="main"><span class="authority">com.<wbr />example.<wbr /></span>thing</h1>',
    ],
    ['the kind of a method', page({ main: query() }), '<span class="kind">query</span>'],
    [
      'the kind of a main definition that is none of those that a document can be for',
      page({ main: object() }),
      '<p class="badges"><span class="kind">object</span>',
    ],
    [
      'that a method takes nothing and gives nothing back',
      page({ main: procedure({}) }),
      'Takes nothing and gives nothing back.',
    ],
    ['that an object has no fields', page({ empty: object({}) }), 'No fields.'],
    ['the key of a record', page({ main: record() }), 'Record key <code>tid</code>'],
    ['how data name a token', page({ kind: token() }), 'Written as <code>com.example.thing#kind</code>'],
    [
      'the parts of a method as sections of the page',
      page({ main: query({ parameters: params({ q: string() }) }) }),
      '<h2 id="main.parameters">',
    ],
  ])('%s', (_title, text, expected) => {
    expect(text).toContain(expected)
  })

  test('the name of the only definition is not said again below the title', () => {
    expect(page({ main: query() })).not.toContain('>main</a>')
  })

  test('a description that the document and its definition share is there once, another one too', () => {
    const description = 'Gets a thing.'
    const twice = page({ main: { ...query(), description } }, { description })
    expect(twice.split('<p>Gets a thing.</p>')).toHaveLength(2)
    const different = page({ main: { ...query(), description } }, { description: 'All about things.' })
    expect(different).toContain('<p>Gets a thing.</p>')
    expect(different).toContain('<p>All about things.</p>')
  })

  test('values by the hundred are there for those who ask', () => {
    const few = page({ main: object({ kind: string({ knownValues: ['a', 'b'] }) }) })
    const many = page({
      main: object({ kind: string({ knownValues: Array.from({ length: 400 }, (_, n) => `v${n}`) }) }),
    })
    expect(few).not.toContain('<details class="values">')
    expect(many).toMatch(/<details class="values">\s*<summary>Known values <span class="count">400</)
    expect(many).toContain('<code>v399</code>')
  })

  test('a large schema is a link', () => {
    const large = page({ main: object({ text: { ...string(), description: 'x'.repeat(60_000) } }) })
    expect(large).not.toContain('<details class="raw"')
    expect(large).toMatch(/lexicons\/com\.example\.thing\.json" download[^]*60 kB/)
    expect(page({ main: query() })).toContain('<details class="raw"')
  })

  test('members of a union that are called the same in several documents are told apart', () => {
    const files = generateDocs([
      document('com.example.one', { view: object(), own: object() }),
      document('com.example.two', { view: object() }),
      document('org.example.two', { view: object() }),
      document('com.example.all', {
        some: union('com.example.one#view', 'com.example.two#view', 'com.example.one#own'),
        alike: union('com.example.two#view', 'org.example.two#view'),
      }),
    ])
    const text = pageText(files, 'com.example.all')
    for (const name of ['one#view', 'two#view', 'own', 'com.example.two#view', 'org.example.two#view'])
      expect(text).toContain(`>${name}</a>`)
  })
})

test.each<[string, string, boolean]>([
  ['Requires auth.', 'com.example.a', true],
  ['Requires an authentication token.', 'com.example.b', true],
  ['Does not require auth.', 'com.example.c', false],
])('that a method needs login: %s', (description, nsid, isMarked) => {
  const files = generateDocs([document(nsid, { main: { ...query(), description } })])
  expect(pageText(files, nsid).includes('needs login')).toBe(isMarked)
})

describe('ids', () => {
  const idsOf = (text: string): string[] => [...text.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id ?? '')

  test('are there once, whatever definitions, fields and errors are called', () => {
    const names = ['errors', 'permissions', 'raw', 'content', 'menu', 'contents', 'page', 'uses', 'error', 'main']
    const fields = Object.fromEntries(names.map((name) => [name, ref('#errors')]))
    const others = Object.fromEntries(names.slice(0, -1).map((name) => [name, object(fields)]))
    const text = page({ main: query({ output: json(object(fields)), errors: errors(...names) }), ...others })
    const ids = idsOf(text)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, target] of text.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target)
  })
})

describe('colours of code', () => {
  test.each<[string, string, string]>([
    ['json', '{"a:\\"": ["b", -1.5e3, null]}', '{<b>"a:\\"":</b> [<i>"b"</i>, <var>-1.5e3</var>, <var>null</var>]}'],
    ['ts', 'const a = "<b>" // new', '<var>const</var> a = <i>"&lt;b&gt;"</i> <u>// new</u>'],
    [
      'ts',
      "const { $type, a } = { $type: 'a', new: 1 }",
      "<var>const</var> { $type, a } = { $type: <i>'a'</i>, new: <var>1</var> }",
    ],
    ['js', "await go('/*', `*/`)", "<var>await</var> go(<i>'/*'</i>, <i>`*/`</i>)"],
    ['sh', "curl -H 'a: b' x", "<var>curl</var> <var>-H</var> <i>'a: b'</i> x"],
  ])('%s: %s', (language, code, expected) => {
    const { html } =
      language === 'json' ? highlightJson(code) : highlightSample({ language: language as 'ts' | 'js' | 'sh', code })
    expect(html).toBe(expected)
  })

  test('change no character of the text', () => {
    const code = JSON.stringify({ '<&"\\': ['\u0000', '</script>', '&lt;', '\u202e', 'a: "b"'] }, undefined, 2)
    const text = highlightJson(code).html.replaceAll(/<[^>]*>/g, '')
    expect(text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')).toBe(
      code.replaceAll('\u202e', '\ufffd'),
    )
  })
})

test('the first sample is the one that is shown, and each has a switch', () => {
  const { html } = printSamples([
    { id: 'typescript', label: 'TypeScript', language: 'ts', code: 'a' },
    { id: 'curl', label: 'curl', language: 'sh', code: 'b' },
  ])
  expect(html.match(/<input [^>]*checked/g)).toHaveLength(1)
  expect(html).toMatch(/id="page:sample:typescript"\s+checked[^]*for="page:sample:curl">curl</)
})

describe('the index', () => {
  const indexOf = (description: string): string =>
    generateDocs([document('com.example.thing', { main: { ...query(), description } })]).get('index.html') ?? ''

  test('takes the beginning of a long description, with whole characters', () => {
    const text = indexOf(`${'a'.repeat(299)}\u{1f600}${'b'.repeat(50)}`)
    expect(text).toContain(`>${'a'.repeat(299)}…<`)
  })

  test('says of a document without a description what it defines', () => {
    const files = generateDocs([document('com.example.defs', { one: object(), two: token() })])
    expect(files.get('index.html')).toContain('<span class="summary">one, two</span>')
  })
})

test('permissions lead to what they are for, where the site has it', () => {
  const files = generateDocs([
    document('com.example.note', { main: record() }),
    document('com.example.auth', {
      main: {
        type: 'permission-set',
        title: 'Notes',
        permissions: [
          {
            type: 'permission',
            resource: 'repo',
            collection: ['com.example.note', 'com.example.gone'],
            deep: { a: 1 },
          },
        ],
      },
    }),
  ])
  const text = pageText(files, 'com.example.auth')
  expect(text).toContain('<a href="../note/index.html">com.example.note</a>, <code>com.example.gone</code>')
  expect(text).toMatch(/deep\s<code>\{&quot;a&quot;:1\}<\/code>/)
  expect(files.get('com/example/auth.md')).toContain(
    '- `repo` · collection [com.example.note](note.md), `com.example.gone` · deep `{"a":1}`',
  )
})

test('what a format means is on the page once, and each format of a field brings it up', () => {
  const at = (format: string): ReturnType<typeof string> => string({ format })
  const text = page({ main: object({ a: at('did'), b: object({ c: at('did'), d: at('cid') }), e: string() }) })
  expect(text.match(/popovertarget="page:format:did"/g)).toHaveLength(2)
  expect(text.match(/id="page:format:/g)).toHaveLength(2)
  expect(text).toMatch(/id="page:format:did" popover><b>did<\/b>\s*The lasting identifier/)
})

test.each([
  ['the first', 0],
  ['one in the middle', 250],
  ['the last', 499],
])('of a namespace of 500 documents a page lists 200, and leads to the rest: %s', (_title, at) => {
  const name = (index: number): string => `thing${String(index).padStart(3, '0')}`
  const files = generateDocs(
    Array.from({ length: 500 }, (_, index) => document(`com.example.${name(index)}`, { main: token() })),
  )
  const text = pageText(files, `com.example.${name(at)}`)
  const menu = text.slice(text.indexOf('<nav class="menu"'), text.indexOf('<main'))
  expect(menu.match(/<li>/g)).toHaveLength(200)
  expect(menu).toContain('aria-current="page"')
  expect(menu).toMatch(/href="\.\.\/\.\.\/\.\.\/index\.html#com\.example">All 500</)
})
