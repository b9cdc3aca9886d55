import { type DocumentsCase, text, object, token, main, defs, subscription, set, repo, rpc, change } from './case.ts'

/** Subscriptions, and permission sets. */
export const subscriptionCases: readonly DocumentsCase[] = [
  change(
    'a type of messages is new',
    subscription(['#a'], { a: object({ x: text }) }),
    subscription(['#a', '#b'], { a: object({ x: text }), b: object() }),
    'info def-added main#b',
    'info message-variant-added main message',
  ),
  change(
    'messages are declared at last',
    subscription(undefined, { a: object() }),
    subscription(['#a'], { a: object() }),
    'info message-variant-added main message',
  ),
  change(
    'a type of messages is gone',
    subscription(['#a', '#b'], { a: object({ x: text }), b: object() }),
    subscription(['#a'], { a: object({ x: text }), b: object() }),
    'error message-variant-removed main message',
  ),
  change(
    'a type of messages is called otherwise',
    subscription(['#a'], { a: object({ x: text }) }),
    subscription(['#b'], { b: object({ x: text }) }),
    'error def-renamed main#a',
    'error message-variant-renamed main message',
  ),
  {
    name: 'a type of messages moved to another document',
    base: [subscription(['#a'], { a: object({ x: text }) }), defs({ z: token })],
    head: [subscription(['com.example.defs#a']), defs({ z: token, a: object({ x: text }) })],
    want: ['info def-added defs#a', 'error def-removed main#a', 'error message-variant-renamed main message'],
  },
  change(
    'fields of messages are those of a response',
    subscription(['#a'], { a: object() }),
    subscription(['#a'], { a: object({ x: text }, { required: ['x'] }) }),
    'warning prop-added-required main#a x',
  ),
  change(
    'parameters of a subscription are those of a request',
    subscription(['#a'], { a: object() }),
    subscription(['#a'], { a: object() }, { parameters: { type: 'params', properties: { x: text }, required: ['x'] } }),
    'error prop-added-required main parameters.x',
  ),
  change(
    'messages are framed otherwise',
    subscription(['#a'], { a: object() }),
    subscription(['#a'], { a: object() }, { subprotocol: 'xrpc.v1.json' }),
    'error subprotocol-changed main subprotocol',
  ),
  change(
    'a collection is no longer granted',
    set(repo(['com.example.a', 'com.example.b'])),
    set(repo(['com.example.a'])),
    'error permission-removed main permissions.repo["com.example.b"]',
  ),
  change(
    'a method is no longer granted',
    set(rpc(['com.example.a', 'com.example.b'])),
    set(rpc(['com.example.b'])),
    'error permission-removed main permissions.rpc["com.example.a"]',
  ),
  change(
    'a list of actions is new',
    set(repo(['com.example.a'])),
    set(repo(['com.example.a'], ['create'])),
    'error permission-narrowed main permissions.repo["com.example.a"]',
  ),
  change(
    'a collection is granted, too',
    set(repo(['com.example.a'])),
    set(repo(['com.example.a', 'com.example.b'])),
    'warning permission-added main permissions.repo["com.example.b"]',
  ),
  change(
    'an action is granted, too',
    set(repo(['com.example.a'], ['create'])),
    set(repo(['com.example.a'], ['create', 'delete'])),
    'warning permission-widened main permissions.repo["com.example.a"]',
  ),
  change(
    'a method is granted for another audience',
    set(rpc(['com.example.a'])),
    set(rpc(['com.example.a'], { aud: '*' })),
    'error permission-aud-changed main permissions.rpc["com.example.a"]',
  ),
  change(
    'an entry has a field that nobody knows',
    set(repo(['com.example.a'])),
    set({ ...repo(['com.example.a']), since: 2 }),
    'error permission-unknown-added main permissions',
    'error permission-removed main permissions.repo["com.example.a"]',
  ),
  change(
    'entries that are cut otherwise grant the same',
    set(repo(['com.example.a', 'com.example.b'], ['create', 'update', 'delete'])),
    set(repo(['com.example.b']), repo(['com.example.a'])),
  ),
  change(
    'the texts of a set are others',
    main({ type: 'permission-set', title: 'A', 'title:lang': { de: 'A' }, permissions: [] }),
    main({ type: 'permission-set', title: 'B', 'title:lang': { de: 'B' }, detail: 'C', permissions: [] }),
    'info permission-text-changed main detail',
    'info permission-text-changed main title',
    'info permission-text-changed main title:lang.de',
  ),
]
