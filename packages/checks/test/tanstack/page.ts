import {
  AuthFactorTokenRequiredError,
  type CreateSessionError,
  type CreateSessionOutput,
  createSessionMethod,
} from '@lexgen/atproto-sdk/com/atproto/server/createSession'
import { getSessionMethod } from '@lexgen/atproto-sdk/com/atproto/server/getSession'
import { type CallError, createXrpcClient, type Method, XrpcError } from '@lexgen/xrpc'
import { infiniteQueryOptions, mutationOptions, queryKey, queryOptions } from '@lexgen/xrpc/tanstack'
import {
  QueryClient,
  QueryClientProvider,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { createElement as h, type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { listThingsMethod } from './things.ts'

/** What a browser runs: somebody who logs in, a list in pages, and a question that takes long. */

const waitMethod: Method<'query', undefined, undefined, { done: boolean }, XrpcError> = {
  nsid: 'com.example.wait',
  kind: 'query',
  output: 'application/json',
}

let session: CreateSessionOutput | undefined

const xrpc = createXrpcClient({
  handler: (path, init) => {
    const headers = new Headers(init.headers)
    if (session !== undefined) headers.set('authorization', `Bearer ${session.accessJwt}`)
    return fetch(path, { ...init, headers })
  },
})

function Account(): ReactNode {
  const cache = useQueryClient()
  const account = useQuery(queryOptions(xrpc, getSessionMethod))
  const login = useMutation({
    ...mutationOptions(xrpc, createSessionMethod),
    onSuccess: (output) => {
      session = output
      return cache.invalidateQueries({ queryKey: queryKey(getSessionMethod) })
    },
  })
  const button = (label: string, identifier: string, password: string): ReactNode =>
    h('button', { key: label, onClick: () => login.mutate({ identifier, password }) }, label)
  return h(
    'section',
    { id: 'account' },
    button('log in as nobody', 'nobody.test', 'x'),
    button('log in as bob', 'bob.test', 'staple-under-the-bed'),
    button('log in as alice', 'alice.test', 'correct-horse-battery'),
    h('p', { id: 'who' }, account.data?.handle ?? account.error?.error ?? account.status),
    h('p', { id: 'login' }, login.isPending ? 'pending' : describe(login.error)),
  )
}

/** What became of a login, whose declared errors the hook knows by their class. */
function describe(error: CallError<CreateSessionError> | null): string {
  if (error === null) return 'no error'
  if (error instanceof AuthFactorTokenRequiredError) return `a code, please: ${error.status} ${error.error}`
  return error instanceof XrpcError ? `undeclared: ${error.error}` : error.message
}

function Things(): ReactNode {
  const things = useInfiniteQuery(infiniteQueryOptions(xrpc, listThingsMethod, { owner: 'alice.test', limit: 2 }))
  const names = things.data?.pages.flatMap((page) => page.things) ?? []
  return h(
    'section',
    { id: 'things' },
    h('ol', null, ...names.map((name) => h('li', { key: name }, name))),
    h('button', { disabled: !things.hasNextPage, onClick: () => void things.fetchNextPage() }, 'more'),
  )
}

function Waiting(): ReactNode {
  const { status } = useQuery(queryOptions(xrpc, waitMethod))
  return h('p', { id: 'wait' }, status)
}

function App(): ReactNode {
  const [isWaiting, setWaiting] = useState(false)
  return h(
    'main',
    null,
    h(Account),
    h(Things),
    h('button', { onClick: () => setWaiting(!isWaiting) }, isWaiting ? 'give up' : 'wait'),
    isWaiting ? h(Waiting) : null,
  )
}

const client = new QueryClient({ defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } } })
createRoot(document.body).render(h(QueryClientProvider, { client }, h(App)))
