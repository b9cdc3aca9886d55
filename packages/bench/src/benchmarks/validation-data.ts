/** A post and a timeline as a service sends them: all of it plausible, and valid. */

const DID = 'did:plc:z72i7hdynmk6r22z27h6tvur'
const CID = 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a'
const BLOB_CID = 'bafkreieqq463374bbcbeq7gpmet5rvrpeqow6t4rtjzrkhnlumdylagaqa'
const CREATED_AT = '2026-02-03T12:34:56.789Z'

const TEXT =
  'A walk along the river this morning: fog over the water, two herons, and nobody else about. Notes and pictures at example.com, ' +
  'with thanks to @alice.example.com and everybody who answered #birds'

function range(start: number, end: number): object {
  return { byteStart: start, byteEnd: end }
}

/** The CID of the n-th of a kind of records, which all look alike. */
function uri(collection: string, n: number): string {
  return `at://${DID}/${collection}/3l${'234567abcdefghijklmnopqrstuvwxyz'.charAt(n % 32)}kkmqxyz2${String(2 + (n % 6))}`
}

/** A record of `app.bsky.feed.post` of about 1,100 bytes: facets, a reply, languages, tags and pictures. */
export function makePost(n = 0): Readonly<Record<string, unknown>> {
  const ref = { uri: uri('app.bsky.feed.post', n), cid: CID }
  return {
    $type: 'app.bsky.feed.post',
    text: TEXT,
    facets: [
      {
        index: range(110, 121),
        features: [{ $type: 'app.bsky.richtext.facet#link', uri: 'https://example.com/notes/2026/02/a-walk?ref=post' }],
      },
      { index: range(140, 158), features: [{ $type: 'app.bsky.richtext.facet#mention', did: DID }] },
      { index: range(185, 191), features: [{ $type: 'app.bsky.richtext.facet#tag', tag: 'birds' }] },
    ],
    reply: { root: ref, parent: ref },
    embed: {
      $type: 'app.bsky.embed.images',
      images: [
        {
          alt: 'Two herons in the fog',
          aspectRatio: { width: 2000, height: 1500 },
          image: { $type: 'blob', ref: { $link: BLOB_CID }, mimeType: 'image/jpeg', size: 412_345 },
        },
      ],
    },
    langs: ['en', 'de'],
    tags: ['birds', 'river'],
    createdAt: CREATED_AT,
  }
}

/** An output of `app.bsky.feed.getTimeline`, whose entries are of about 5 kB each. */
export function makeTimeline(entries: number): Readonly<Record<string, unknown>> {
  return { cursor: CREATED_AT, feed: Array.from({ length: entries }, (_, n) => makeEntry(n)) }
}

function makeEntry(n: number): object {
  return {
    post: makePostView(n),
    reply: {
      root: tagged('app.bsky.feed.defs#postView', makePostView(n + 1)),
      parent: tagged('app.bsky.feed.defs#postView', makePostView(n + 2)),
    },
    ...(n % 5 === 0 && {
      reason: {
        $type: 'app.bsky.feed.defs#reasonRepost',
        by: makeAuthor(n),
        indexedAt: CREATED_AT,
      },
    }),
  }
}

function tagged($type: string, value: object): object {
  return { $type, ...value }
}

function makePostView(n: number): object {
  return {
    uri: uri('app.bsky.feed.post', n),
    cid: CID,
    author: makeAuthor(n),
    record: makePost(n),
    embed: {
      $type: 'app.bsky.embed.images#view',
      images: [
        {
          thumb: `https://cdn.example.com/img/feed_thumbnail/plain/${DID}/${BLOB_CID}@jpeg`,
          fullsize: `https://cdn.example.com/img/feed_fullsize/plain/${DID}/${BLOB_CID}@jpeg`,
          alt: 'Two herons in the fog',
          aspectRatio: { width: 2000, height: 1500 },
        },
      ],
    },
    bookmarkCount: 1,
    replyCount: n,
    repostCount: 2 * n,
    likeCount: 17 * n,
    quoteCount: 0,
    indexedAt: CREATED_AT,
    viewer: { bookmarked: false, threadMuted: false, embeddingDisabled: false, like: uri('app.bsky.feed.like', n) },
    labels: [],
  }
}

function makeAuthor(n: number): object {
  return {
    did: DID,
    handle: `alice${String(n)}.example.com`,
    displayName: 'Alice at the river',
    avatar: `https://cdn.example.com/img/avatar/plain/${DID}/${BLOB_CID}@jpeg`,
    associated: { chat: { allowIncoming: 'following' }, activitySubscription: { allowSubscriptions: 'followers' } },
    viewer: {
      muted: false,
      blockedBy: false,
      following: uri('app.bsky.graph.follow', n),
      followedBy: uri('app.bsky.graph.follow', n + 1),
    },
    labels: [
      {
        src: DID,
        uri: `at://${DID}/app.bsky.actor.profile/self`,
        cid: CID,
        val: '!no-unauthenticated',
        cts: CREATED_AT,
      },
    ],
    createdAt: CREATED_AT,
  }
}
