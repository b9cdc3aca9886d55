import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Hit, type HitGroup, SHOWN_PER_GROUP } from '../../site/search/best-hits.ts'
import { findNames } from '../../site/search/find-names.ts'
import { type FindTexts, indexTexts } from '../../site/search/find-texts.ts'
import { type NamesIndex, indexNames } from '../../site/search/names-index.ts'
import { plainWords } from '../../site/search/query.ts'
import { docs } from '../../src/api/docs.ts'
import type { EmittedFile } from '../../src/emit/emitter.ts'
import { htmlPath } from '../../src/documentation/paths.ts'
import type { Page } from '../../src/documentation/page.ts'
import { MAX_DOCUMENTS_IN_ONE_FILE, createSearchFiles } from '../../src/emit/docs-html/search/search-files.ts'
import { readTree } from '../support/run-lexgen.ts'

let index: NamesIndex
let findTexts: FindTexts
let site: Readonly<Record<string, string>>

/** The official lexicons. */
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lexgen-test-'))
  await docs({ sources: ['module:@atproto/api#schemas'], out: join(folder, 'site'), cwd: import.meta.dirname })
  // oxlint-disable-next-line typescript/no-explicit-any
  const read = (path: string): any => JSON.parse(readFileSync(join(folder, 'site', path), 'utf8'))
  index = indexNames(read('search/names.json'))
  findTexts = indexTexts(read('search/text.json'))
  site = readTree(join(folder, 'site'))
  return () => rmSync(folder, { recursive: true, force: true })
})

const place = ({ nsid, anchor }: Pick<Hit, 'nsid' | 'anchor'>): string => (anchor === '' ? nsid : `${nsid}#${anchor}`)
const find = (query: string): readonly HitGroup[] => findNames([index], query)
const places = (query: string, group: HitGroup['group']): string[] =>
  find(query)
    .find((each) => each.group === group)
    ?.hits.map(place) ?? []

describe('the first result', () => {
  test.each<[string, string, string]>([
    ['a whole name', 'refreshSession', 'com.atproto.server.refreshSession'],
    ['in any case', 'REFRESHSESSION', 'com.atproto.server.refreshSession'],
    ['beginnings of its parts', 'refr sess', 'com.atproto.server.refreshSession'],
    ['its parts in another order', 'session refresh', 'com.atproto.server.refreshSession'],
    ['its parts as words', 'get author feed', 'app.bsky.feed.getAuthorFeed'],
    ['a name that others begin with', 'post', 'app.bsky.feed.post'],
    ['a record before methods that have its name in theirs', 'profile', 'app.bsky.actor.profile'],
    ['the shorter of two that begin alike', 'getProf', 'app.bsky.actor.getProfile'],
    ['an NSID', 'app.bsky.feed.getTimeline', 'app.bsky.feed.getTimeline'],
    ['the beginning of an NSID', 'com.atproto.server.ref', 'com.atproto.server.refreshSession'],
    ['the end of an NSID', 'server.createSession', 'com.atproto.server.createSession'],
    ['where it is and what it is', 'chat getMessages', 'chat.bsky.convo.getMessages'],
    ['a part in the middle of a word', 'imeline', 'app.bsky.feed.getTimeline'],
    ['a document before fields of that name', 'likes', 'app.bsky.feed.getLikes'],
    ['what only methods are called', 'subscribeRepos', 'com.atproto.sync.subscribeRepos'],
    ['a definition', 'profileView', 'app.bsky.actor.defs#profileView'],
    ['a definition by its full name', 'app.bsky.feed.defs#postView', 'app.bsky.feed.defs#postView'],
    ['a definition and its document', 'chat convoView', 'chat.bsky.convo.defs#convoView'],
    ['a definition before fields of that name', 'replyRef', 'app.bsky.feed.defs#replyRef'],
    ['a definition of that name before a document that begins so', 'image', 'app.bsky.embed.gallery#image'],
    ['a token', 'curatelist', 'app.bsky.graph.defs#curatelist'],
    ['a field', 'accessJwt', 'com.atproto.server.createAccount#main.output.accessJwt'],
    ['a field of a method', 'createSession.accessJwt', 'com.atproto.server.createSession#main.output.accessJwt'],
    ['a field and its method', 'createSession accessJwt', 'com.atproto.server.createSession#main.output.accessJwt'],
    ['a parameter', 'getTimeline algorithm', 'app.bsky.feed.getTimeline#main.parameters.algorithm'],
    ['an error', 'HandleNotAvailable', 'com.atproto.server.createAccount#error.HandleNotAvailable'],
    ['what gives a type', 'returns profileView', 'app.bsky.graph.getMutes#main.output.mutes'],
    [
      'what gives a type by its full name',
      'returns chat.bsky.convo.defs#convoView',
      'chat.bsky.convo.getConvo#main.output.convo',
    ],
    ['what takes a format', 'takes at-uri', 'app.bsky.feed.getFeed#main.parameters.feed'],
    ['what takes a format, by name', 'admin takes did', 'com.atproto.admin.sendEmail#main.input.recipientDid'],
    [
      'what fails with an error',
      'throws AuthFactorTokenRequired',
      'com.atproto.server.createSession#error.AuthFactorTokenRequired',
    ],
    ['a kind and a name', 'kind:record like', 'app.bsky.feed.like'],
    ['a kind', 'kind:subscription', 'com.atproto.sync.subscribeRepos'],
  ])('for %s: %s', (_title, query, expected) => {
    const [first] = find(query)
    expect(first?.hits[0] && place(first.hits[0])).toBe(expected)
  })
})

test('all scripts of a site have at most 30 KB, zipped', () => {
  const scripts = Object.entries(site).filter(([path]) => /^assets\/.*\.js$/.test(path))
  expect(scripts.length).toBeGreaterThan(3)
  const sizes = scripts.map(([, text]) => gzipSync(text).length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(30 * 1024)
})

describe('results', () => {
  test('lead to places that are there', () => {
    const queries = [
      'profile',
      'did',
      'session',
      'token',
      'returns string',
      'takes did',
      'throws Invalid',
      'createSession.',
    ]
    const missing = queries
      .flatMap(find)
      .flatMap(({ hits }) => hits)
      .filter(({ nsid, anchor }) => {
        const page = site[htmlPath(nsid)] ?? ''
        return page === '' || (anchor !== '' && !page.includes(`id="${anchor}"`))
      })
    expect(missing).toEqual([])
  })

  test('are counted beyond those that are shown', () => {
    const fields = find('did').find(({ group }) => group === 'Fields')
    expect(fields?.hits).toHaveLength(SHOWN_PER_GROUP)
    expect(fields?.count).toBeGreaterThan(SHOWN_PER_GROUP)
  })

  test('are there for every document, definition, field and error by their full names', () => {
    const lost = index.documents.filter(({ nsid }) => !places(nsid, 'Documents').includes(nsid))
    expect(lost.map(({ nsid }) => nsid)).toEqual([])
    for (const { document, nsid } of index.documents.filter(({ nsid: id }) => id.startsWith('com.atproto.server.'))) {
      for (const [name, , , groups, errors] of document[3]) {
        const text = (at: number | undefined): string => index.strings[at ?? 0] ?? ''
        if (text(name) !== 'main')
          expect(places(`${nsid}#${text(name)}`, 'Definitions')).toContain(`${nsid}#${text(name)}`)
        for (let at = 0; at < errors.length; at += 2)
          expect(find(text(errors[at])).map(({ group }) => group)).toContain('Errors')
        for (const [, holder, ...fields] of groups) {
          for (let at = 0; at < fields.length; at += 3) {
            if (fields[at] === 0) continue
            const anchor = `${text(holder)}.${text(fields[at])}`
            expect(places(`${nsid}#${anchor}`, 'Fields')).toContain(`${nsid}#${anchor}`)
          }
        }
      }
    }
  })

  test('are none for what is nowhere, and for nothing', () => {
    for (const query of [
      '',
      '  ',
      '.',
      'nosuchthing',
      'profile nosuchthing',
      'returns nosuchthing',
      'kind:nosuchthing',
      '__proto__',
      '(((',
    ]) {
      expect([query, find(query)]).toEqual([query, []])
    }
  })

  test('have a verb for a word as long as nothing follows it', () => {
    expect(find('takes')).toEqual([])
    expect(places('kind', 'Fields')).not.toEqual([])
    expect(plainWords('returns profileView')).toBeUndefined()
    expect(plainWords('profile view')).toBe('profile view')
  })
})

describe('descriptions', () => {
  test.each([
    ['words in any order', 'session refresh', 'com.atproto.server.refreshSession#main'],
    ['a word with a mistake', 'autentication sesion', 'com.atproto.server.createSession#main'],
    ['a known value', 'takendown', 'com.atproto.server.createSession#main.output.status'],
  ])('are found by %s: %s', (_title, query, expected) => {
    const found = findTexts(query)
    expect(found.map(place)).toContain(expected)
    expect(found[0]?.passage.length).toBeGreaterThan(0)
  })

  test('are shown around what was found in them', () => {
    for (const { passage } of findTexts('moderation')) expect(passage.toLowerCase()).toContain('moderation')
  })
})

const page = (nsid: string): Page => ({
  nsid,
  kind: 'query',
  prose: [[{ kind: 'text', text: `About ${nsid}` }]],
  marks: [],
  summary: `About ${nsid}`,
  definitions: [],
  samples: [],
  raw: '',
})

const listSearchFiles = (pages: readonly Page[]): EmittedFile[] => {
  const search = createSearchFiles(pages.map(({ nsid }) => nsid))
  return [...pages.flatMap((each) => [...search.add(each)]), ...search.list()]
}

describe('the files of search', () => {
  const count = (documents: number): Page[] =>
    Array.from({ length: documents }, (_, at) => page(`com.${at % 2 === 0 ? 'even' : 'Odd'}.n${at}`))
  const pathsOf = (pages: readonly Page[]): string[] => listSearchFiles(pages).map(({ path }) => path)

  test('are four as long as there are not too many documents', () => {
    expect(pathsOf(count(MAX_DOCUMENTS_IN_ONE_FILE))).toEqual([
      'search/names.json',
      'search/names.js',
      'search/text.json',
      'search/text.js',
    ])
  })

  test('are four for each authority beyond that, as soon as no page of it is to come, and a list of authorities', () => {
    const files = listSearchFiles(count(MAX_DOCUMENTS_IN_ONE_FILE + 1))
    expect(JSON.parse(files.at(-2)?.text ?? '')).toEqual({ shards: ['com.even', 'com.odd'] })
    expect(files.map(({ path }) => path).slice(0, -2)).toEqual(
      // In the order in which they are whole.
      ['com.odd', 'com.even'].flatMap((shard) => [
        `search/names.${shard}.json`,
        `search/names.${shard}.js`,
        `search/text.${shard}.json`,
        `search/text.${shard}.js`,
      ]),
    )
  })

  test('say the same as JSON and as a script', () => {
    const [json, script] = listSearchFiles([page('com.example.a')]).map(({ text }) => text)
    expect(script?.split('\n').slice(1).join('\n')).toBe(`(self.lexgenData??={})["search/names"]=${json}`)
  })

  test('have every text once', () => {
    const { strings } = index
    expect(new Set(strings).size).toBe(strings.length)
  })
})
