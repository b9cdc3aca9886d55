import { officialLexicons } from '@lexgen/bench/official'
import { describe, expect, test } from 'vitest'
import { anchorOf, errorAnchor } from '../../../lexgen/src/documentation/anchors.ts'
import {
  type NamesShard,
  type TextShard,
  namesPath,
  plainErrorAnchor,
  plainFieldAnchor,
  textPath,
} from '../../../lexgen/src/emit/docs-html/search/search-data.ts'
import { htmlPath, markdownPath } from '../../../lexgen/src/documentation/paths.ts'
import { generateDocs } from '../../../lexgen/test/support/generate-docs.ts'

/** A thing that a lexicon says, and the permalink of the place where a page has to say it. */
interface Fact {
  readonly nsid: string
  readonly anchor: string
  readonly what: string
  readonly text: string
}

type Node = { readonly [key: string]: unknown }

const BOUNDS = ['minLength', 'maxLength', 'minGraphemes', 'maxGraphemes', 'minimum', 'maximum', 'maxSize']
const VALUES = ['knownValues', 'enum', 'accept']
const TEXTS = ['description', 'detail', 'title', 'format', 'encoding', 'key']
const CONSTANTS = ['default', 'const']

const documents = officialLexicons()
const files = generateDocs(documents)
const facts = documents.flatMap((document) => factsOf(document.id, document as unknown as Node, ''))
const searched = readSearch()

describe.each([
  ['page', htmlPath, splitHtml],
  ['page in Markdown', markdownPath, splitMarkdown],
] as const)('the %s of each official lexicon', (_name, pathOf, split) => {
  const pages = new Map(documents.map(({ id }) => [id, split(files.get(pathOf(id)) ?? '')]))

  test.each([...new Set(facts.map(({ what }) => what))])('says every %s where it belongs', (what) => {
    const wanted = facts.filter((fact) => fact.what === what)
    const missing = wanted.filter(({ nsid, anchor, text }) => !pages.get(nsid)?.(anchor).includes(text))
    expect(wanted.length).toBeGreaterThan(0)
    expect(missing.map(({ nsid, anchor, text }) => `${nsid}#${anchor} ${text}`)).toEqual([])
  })
})

/** What search knows of, which neither encodings nor keys of records are. */
const SEARCHED = [...new Set(facts.map(({ what }) => what))].filter((what) => what !== 'encoding' && what !== 'key')

test.each(SEARCHED)('search knows every %s by the place where it belongs', (what) => {
  const wanted = facts.filter((fact) => fact.what === what)
  const missing = wanted.filter(({ nsid, anchor, text }) => !searched.get(`${nsid}#${anchor}`)?.includes(text))
  expect(wanted.length).toBeGreaterThan(0)
  expect(missing.map(({ nsid, anchor, text }) => `${nsid}#${anchor} ${text}`)).toEqual([])
})

/** All texts that search reads, by the place that each leads to. */
function readSearch(): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  const add = (nsid: string, anchor: string, text: string): void => {
    const at = `${nsid}#${anchor}`
    places.set(at, `${places.get(at) ?? ''} ${plain(text)}`)
  }
  const names = JSON.parse(files.get(`${namesPath()}.json`) ?? '') as NamesShard
  const nameAt = (place = 0): string => names.strings[place] ?? ''
  for (const [nsid, , , definitions] of names.documents) {
    for (const [, , , groups, errors] of definitions) {
      for (let at = 0; at < errors.length; at += 2)
        add(nsid, nameAt(errors[at + 1]) || plainErrorAnchor(nameAt(errors[at])), nameAt(errors[at]))
      for (const [, holder, ...fields] of groups) {
        for (let at = 0; at < fields.length; at += 3) {
          const [name, type, anchor] = fields.slice(at, at + 3).map(nameAt)
          const plainAnchor = name === '' ? nameAt(holder) : plainFieldAnchor(nameAt(holder), name ?? '')
          add(nsid, anchor || plainAnchor, `${name} ${type}`)
        }
      }
    }
  }
  const texts = JSON.parse(files.get(`${textPath()}.json`) ?? '') as TextShard
  const textAt = (place = 0): string => texts.strings[place] ?? ''
  for (const [nsid, ...pairs] of texts.documents) {
    for (let at = 0; at < pairs.length; at += 2) add(nsid, textAt(pairs[at]), textAt(pairs[at + 1]))
  }
  return places
}

/** Everything that a document says below a pointer, told by where it stands. */
function factsOf(nsid: string, node: Node, pointer: string): Fact[] {
  const at = pointer === '' ? '' : anchorOf(pointer)
  const error = /\/errors\/\d+$/.test(pointer) ? errorAnchor(String(node['name'])) : undefined
  const say = (what: string, value: unknown): Fact[] => {
    const text = plain(typeof value === 'string' ? value : JSON.stringify(value))
    return text === '' ? [] : [{ nsid, anchor: error ?? at, what, text }]
  }
  return [
    ...(error === undefined ? [] : say('error', node['name'])),
    ...TEXTS.filter((key) => typeof node[key] === 'string').flatMap((key) => say(key, node[key])),
    ...BOUNDS.filter((key) => typeof node[key] === 'number').flatMap((key) => say(key, node[key])),
    ...CONSTANTS.filter((key) => ['string', 'number', 'boolean'].includes(typeof node[key])).flatMap((key) =>
      say(key, JSON.stringify(node[key])),
    ),
    ...VALUES.flatMap((key) =>
      listOf(node[key])
        .filter((each) => typeof each !== 'object')
        .flatMap((each) => say(key, each)),
    ),
    ...Object.entries(node).flatMap(([key, value]) =>
      typeof value === 'object' && value !== null ? factsOf(nsid, value as Node, `${pointer}/${key}`) : [],
    ),
  ]
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}

/** Text without what is only its setting: the ends of lines, and the quotes of code. */
function plain(text: string): string {
  return text.replaceAll('`', '').replaceAll(/\s+/g, ' ').trim()
}

/** The text below each id up to the next, and of the whole page, but for samples and the schema as JSON. */
function splitHtml(html: string): (anchor: string) => string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('id="page:raw"'))
  return cut(body.replace(/<section class="samples"[^]*?<\/section>/, ''), /\bid="([^"]*)"/, (each) =>
    decode(each.replaceAll(/<[^>]*>?/g, '')),
  )
}

function splitMarkdown(text: string): (anchor: string) => string {
  const [body = ''] = text.split(/^## (?:Samples|Raw schema)$/m)
  return cut(body, /<a id="([^"]*)"/, (each) =>
    decode(
      each
        .replaceAll(/<\/?(?:a|br|i)\b[^>]*>/g, '')
        .replaceAll(/(?<!\\)\[([^\]]*)\]\([^)]*\)/g, '$1')
        .replaceAll(/\\([!-/:-@[-`{-~])/g, '$1'),
    ),
  )
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' }

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (_entity, code: string | undefined, name: string) =>
    code === undefined ? (ENTITIES[name] ?? '') : String.fromCodePoint(Number(code)),
  )
}

/** The text behind each mark up to the next, by what the mark says, and all of it by none. */
function cut(text: string, mark: RegExp, read: (text: string) => string): (anchor: string) => string {
  const [, ...rest] = text.split(new RegExp(mark, 'g'))
  const places = new Map([['', plain(read(text))]])
  for (let at = 0; at + 1 < rest.length; at += 2) places.set(rest[at] ?? '', plain(read(`<i ${rest[at + 1]}`)))
  return (anchor) => places.get(anchor) ?? ''
}
