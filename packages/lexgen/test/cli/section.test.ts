import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { LEX_MARKERS } from '../../src/text/lex-markers.ts'
import { document, json, object, procedure, query, ref, string } from '../support/build.ts'
import { type Ran, temporaryFolder, writeDocuments, writeFiles } from '../support/run-lexgen.ts'
import { runMain } from '../support/run-main.ts'

const { start, end } = LEX_MARKERS
const PAGE = `# Sessions\n\n${start}\nold\n${end}\n\nMore.\n`
const DOCUMENTS = [
  document('com.example.session.create', { main: { ...procedure(), description: 'Begins one.' } }),
  document('com.example.session.get', { main: query() }),
  document('com.example.other.thing', { main: object({ a: ref('com.example.session.get#it') }) }),
]

/** A folder with lexicons and a page. */
function project(page: string | Uint8Array = PAGE): string {
  const folder = temporaryFolder()
  const [create, get, other] = DOCUMENTS
  if (!create || !get || !other) throw new Error('No documents')
  writeDocuments(join(folder, 'lexicons'), [create, { ...get, defs: { ...get.defs, it: object() } }, other])
  writeFileSync(join(folder, 'page.md'), page)
  return folder
}

const into = (folder: string, ...args: string[]): Promise<Ran> =>
  runMain(folder, ['docs', 'lexicons', '--into', 'page.md', ...args])
const readPage = (folder: string): string => readFileSync(join(folder, 'page.md'), 'utf8')

describe('lexgen docs --into', () => {
  test('writes tables and documents between the markers, and is done then', async () => {
    const folder = project()
    expect(await into(folder)).toEqual({ code: 0, stdout: '', stderr: '3 lexicons -> page.md (written)\n' })
    const page = readPage(folder)
    expect(page).toMatch(
      /^# Sessions\n\n<!-- START .*\n<a id="com\.example\.other\.thing"><\/a>\n\n## com\.example\.other\.thing\n/,
    )
    expect(page).toContain('[it](#com.example.session.get.it)')
    expect(page).toContain('<a id="com.example.session.get.it"></a>')
    expect(page).toMatch(/```\n<!-- END .*\n\nMore\.\n$/)
    expect((await into(folder)).stderr).toBe('3 lexicons -> page.md (current)\n')
    expect(readPage(folder)).toBe(page)
    expect(readdirSync(folder).toSorted()).toEqual(['lexicons', 'page.md'])
  })

  test('takes the documents of a namespace, and those below it', async () => {
    const folder = project()
    await into(folder, '--namespace', 'com.example.session')
    expect(readPage(folder).match(/^## .*/gm)).toEqual(['## com.example.session.create', '## com.example.session.get'])
    await into(folder, '--namespace', 'com')
    expect(readPage(folder).match(/^## .*/gm)).toHaveLength(3)
    expect(await into(folder, '--namespace', 'com.example.sess')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('LEX4002: expected lexicons below com.example.sess, found none'),
    })
  })

  test('a page that is made is read as the source that it is', async () => {
    const folder = project()
    await into(folder)
    const page = readPage(folder)
    expect(await runMain(folder, ['docs', 'page.md', '--into', 'page.md', '--strict', '--check'])).toMatchObject({
      code: 0,
      stdout: '',
    })
    await runMain(folder, ['docs', 'page.md', '--into', 'page.md'])
    expect(readPage(folder)).toBe(page)
  })

  test('--style legacy has a rule, a heading, what the document says of itself, and its JSON', async () => {
    const folder = project()
    const said = { ...document('com.example.said', { main: object() }), description: 'Says so.' }
    writeFiles(folder, { 'lexicons/said.json': JSON.stringify(said) })
    await into(folder, '--style', 'legacy', '--namespace', 'com.example.said')
    const json = JSON.stringify(said, undefined, 2)
    const note = "<!-- DON'T EDIT THIS SECTION! INSTEAD RE-RUN lex TO UPDATE -->"
    expect(readPage(folder)).toBe(
      PAGE.replace('old', `${note}\n---\n\n## com.example.said\n\nSays so.\n\n\`\`\`json\n${json}\n\`\`\``),
    )
  })

  test('--style legacy makes a page of 2022 anew from its own JSON, and changes no byte', async () => {
    const tokens = object({ accessJwt: string(), refreshJwt: string(), handle: string(), did: string() })
    const documents = [
      document('com.example.session.create', {
        main: procedure({ input: json(object({ handle: string() })), output: json(tokens) }),
      }),
      document('com.example.session.delete', { main: procedure({}) }),
      document('com.example.session.get', { main: query({ output: json(object({ did: string() })) }) }),
      document('com.example.session.refresh', { main: procedure({ output: json(tokens) }) }),
    ]
    const printed = documents.map(
      (each) => `---\n\n## ${each.id}\n\n\`\`\`json\n${JSON.stringify(each, undefined, 2)}\n\`\`\`\n`,
    )
    const note = "<!-- DON'T EDIT THIS SECTION! INSTEAD RE-RUN lex TO UPDATE -->"
    const page = `---\ntitle: com.example.session\n---\n\n# Lexicon\n\n${start}\n${note}\n${printed.join('')}${end}`
    const folder = project(page)
    const args = ['docs', 'page.md', '--into', 'page.md', '--style', 'legacy']
    expect(await runMain(folder, args)).toMatchObject({ code: 0, stderr: '4 lexicons -> page.md (current)\n' })
    expect(readPage(folder)).toBe(page)
    await runMain(folder, args.slice(0, -2))
    expect(readPage(folder)).not.toBe(page)
    await runMain(folder, args)
    expect(readPage(folder)).toBe(page)
  })

  test('leaves every byte outside as it is: line ends, a byte order mark, other encodings', async () => {
    const before = Buffer.concat([Buffer.from('\ufeff# A\r\n'), Buffer.from([0xe9, 0xff, 0x0d, 0x0a])])
    const after = Buffer.from([0xe9, 0x0a, 0x20])
    const folder = project(Buffer.concat([before, Buffer.from(`${start}\r\nold\r\n  ${end}`), after]))
    expect(await into(folder)).toMatchObject({ code: 2 })
    writeFileSync(
      join(folder, 'page.md'),
      Buffer.concat([before, Buffer.from(`${start}\r\nold\r\n  ${end}\r\n`), after]),
    )
    expect(await into(folder)).toMatchObject({ code: 0 })
    const bytes = readFileSync(join(folder, 'page.md'))
    expect(bytes.subarray(0, before.length)).toEqual(before)
    expect(bytes.subarray(-after.length)).toEqual(after)
    const section = bytes.subarray(before.length, -after.length).toString()
    expect(section).toMatch(/^<!-- START [^\r]*\r\n<a id[^]*```\r\n {2}<!-- END [^\r]*\r\n$/)
    expect(section).not.toMatch(/[^\r]\n/)
  })

  test('replaces the file that a link leads to, and keeps its permissions', async () => {
    const folder = project()
    writeFiles(folder, { 'real/page.md': PAGE })
    chmodSync(join(folder, 'real/page.md'), 0o640)
    symlinkSync('real/page.md', join(folder, 'link.md'))
    expect(await runMain(folder, ['docs', 'lexicons', '--into', 'link.md'])).toMatchObject({ code: 0 })
    expect(lstatSync(join(folder, 'link.md')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'real/page.md'), 'utf8')).toContain('## com.example.other.thing')
    expect(statSync(join(folder, 'real/page.md')).mode & 0o777).toBe(0o640)
  })

  test('--check says that the section is stale, with the command that mends it, and writes nothing', async () => {
    const folder = project()
    const { code, stdout, stderr } = await into(folder, '--check', '--namespace', 'com.example.session')
    expect(code).toBe(1)
    expect(stdout).toMatch(/^page\.md:3:1 - error LEX4107: /)
    expect(stderr).toMatch(/docs lexicons --into page\.md --namespace com\.example\.session\n$/)
    expect(readPage(folder)).toBe(PAGE)
    await into(folder, '--namespace', 'com.example.session')
    expect(await into(folder, '--check', '--namespace', 'com.example.session')).toMatchObject({ code: 0, stdout: '' })
  })

  test('--dry-run says what would be written', async () => {
    const folder = project()
    expect(await into(folder, '--dry-run')).toMatchObject({ code: 0, stdout: 'update page.md\n' })
    expect(readPage(folder)).toBe(PAGE)
  })
})

describe('a page that has no place to write into is left as it is, with what to do', () => {
  test.each<[string, string, string]>([
    [
      'no markers',
      '# A\n',
      `page.md - error LEX4017: expected a section between the markers of lex, found none\n  hint: add these two lines where the documents are to stand: ${start} and ${end}`,
    ],
    [
      'markers in a code block only',
      `# A\n\n~~~html\n${start}\n${end}\n~~~\n`,
      'page.md:4:1 - error LEX4017: expected a section between the markers of lex, found one in a code block',
    ],
    [
      'a beginning without an end',
      `a\n${start}\nb\n`,
      'page.md:2:1 - error LEX4017: expected a section between the markers of lex, found the beginning of a section that does not end',
    ],
    ['an end in a code block', `${start}\n\`\`\`\n${end}\n`, 'page.md:1:1 - error LEX4017'],
    [
      'an end without a beginning',
      `a\n\n${end}\n`,
      'page.md:3:1 - error LEX4017: expected a section between the markers of lex, found the end of a section that does not begin',
    ],
    [
      'two sections',
      `${start}\n${end}\n\n${start}\n${end}\n`,
      'page.md:4:1 - error LEX4017: expected a section between the markers of lex, found another marker below the section of line 1',
    ],
    ['a section in another', `${start}\n${start}\n${end}\n`, 'page.md:1:1 - error LEX4017'],
  ])('%s', async (_what, page, said) => {
    const folder = project(page)
    const { code, stderr } = await into(folder)
    expect(code).toBe(2)
    expect(stderr).toContain(said)
    expect(readPage(folder)).toBe(page)
  })

  test('a page that is not there, a folder, and a read-only page', async () => {
    const folder = project()
    const run = (path: string): Promise<Ran> => runMain(folder, ['docs', 'lexicons', '--into', path])
    expect((await run('none.md')).stderr).toMatch(
      /^none\.md - error LEX4018: .* it is not there \(ENOENT\)\n {2}hint: make it, with/,
    )
    mkdirSync(join(folder, 'folder.md'))
    expect(await run('folder.md')).toMatchObject({ code: 2, stderr: expect.stringContaining('LEX4018') })
    chmodSync(join(folder, 'page.md'), 0o444)
    expect((await run('page.md')).stderr).toMatch(/^page\.md:3:1 - error LEX4018: .*read-only/)
    expect(readPage(folder)).toBe(PAGE)
  })

  test.each<[string, string[]]>([
    ['--out for a folder or --into for a section', ['--into', 'page.md', '-o', 'site']],
    ['--into beside --namespace', ['-o', 'site', '--namespace', 'com.example']],
    ['--into beside --style', ['-o', 'site', '--style', 'legacy']],
    ['--out beside --format', ['--into', 'page.md', '--format', 'markdown']],
    ['--out beside --title', ['--into', 'page.md', '--title', 'Notes']],
    ['--out beside --base', ['--into', 'page.md', '--base', '/notes/']],
    ['--out beside --theme', ['--into', 'page.md', '--theme', 'page.md']],
    ['--into once', ['--into', 'page.md', '--into', 'other.md']],
  ])('expected %s', async (said, args) => {
    const folder = project()
    const { code, stderr } = await runMain(folder, ['docs', 'lexicons', ...args])
    expect([code, stderr]).toEqual([2, expect.stringContaining(`expected ${said}`)])
    expect(readPage(folder)).toBe(PAGE)
  })
})
