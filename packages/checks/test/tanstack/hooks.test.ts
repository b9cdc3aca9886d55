import {
  AuthFactorTokenRequiredError,
  type CreateSessionError,
  type CreateSessionOutput,
  createSessionMethod,
} from '@lexgen/atproto-sdk/com/atproto/server/createSession'
import { deleteSessionMethod } from '@lexgen/atproto-sdk/com/atproto/server/deleteSession'
import { type GetServiceAuthOutput, getServiceAuthMethod } from '@lexgen/atproto-sdk/com/atproto/server/getServiceAuth'
import { type GetSessionOutput, getSessionMethod } from '@lexgen/atproto-sdk/com/atproto/server/getSession'
import { type CallError, type Method, type XrpcError, createXrpcClient } from '@lexgen/xrpc'
import { infiniteQueryOptions, mutationOptions, queryKey, queryOptions } from '@lexgen/xrpc/tanstack'
import * as React from '@tanstack/react-query'
import type * as SolidQuery from '@tanstack/solid-query'
import type * as SvelteQuery from '@tanstack/svelte-query'
import type * as VueQuery from '@tanstack/vue-query'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { type ThingsPage, listThingsMethod } from './things.ts'

/** The options for TanStack Query in its own hands: what its hooks infer from them, and what it does with them. */

// Hooks need a component, and not all of these packages can be loaded here: what they infer is looked at and never run.
declare const Solid: typeof SolidQuery
declare const Svelte: typeof SvelteQuery
declare const Vue: typeof VueQuery

const putThingMethod: Method<'procedure', { readonly owner: string }, { name: string }, undefined, XrpcError> = {
  nsid: 'com.example.putThing',
  kind: 'procedure',
  input: 'application/json',
}

const getImageMethod: Method<'query', { readonly id: string }, undefined, Uint8Array, XrpcError> = {
  nsid: 'com.example.getImage',
  kind: 'query',
  output: 'image/*',
}

const SESSION = { did: 'did:plc:abc', handle: 'alice.test', active: true }

/** A client whose answers are made here, and the requests that it was given. */
function fakeClient(answer: (request: Request) => Response | Promise<Response>) {
  const requests: Request[] = []
  const xrpc = createXrpcClient({
    handler: async (path, init) => {
      const request = new Request(new URL(path, 'https://pds.example.com'), init)
      requests.push(request)
      return answer(request)
    },
  })
  return { xrpc, requests }
}

const queryClient = (): React.QueryClient => new React.QueryClient({ defaultOptions: { queries: { retry: false } } })

describe('types', () => {
  const { xrpc } = fakeClient(() => Response.json({}))

  test('hooks infer the output, the variables and the declared errors', () => {
    const uses = (): void => {
      const session = React.useQuery(queryOptions(xrpc, getSessionMethod))
      expectTypeOf(session.data).toEqualTypeOf<GetSessionOutput | undefined>()
      const named = React.useQuery({ ...queryOptions(xrpc, getSessionMethod), select: ({ handle }) => handle })
      expectTypeOf(named.data).toExtend<string | undefined>()
      expectTypeOf(React.useSuspenseQuery(queryOptions(xrpc, getSessionMethod)).data).toEqualTypeOf<GetSessionOutput>()
      const pages = React.useInfiniteQuery(infiniteQueryOptions(xrpc, listThingsMethod, { owner: 'alice' }))
      expectTypeOf(pages.data?.pages).toEqualTypeOf<ThingsPage[] | undefined>()
      const login = React.useMutation(mutationOptions(xrpc, createSessionMethod))
      expectTypeOf(login.data).toEqualTypeOf<CreateSessionOutput | undefined>()
      expectTypeOf(login.error).toEqualTypeOf<CallError<CreateSessionError> | null>()
      login.mutate({ identifier: 'alice.test', password: 'secret' })
      // @ts-expect-error the password is missing
      login.mutate({ identifier: 'alice.test' })
      React.useMutation(mutationOptions(xrpc, deleteSessionMethod)).mutate()

      const vue = Vue.useQuery(queryOptions(xrpc, getServiceAuthMethod, { aud: 'did:web:example.com' }))
      expectTypeOf(vue.data.value).toEqualTypeOf<GetServiceAuthOutput | undefined>()
      Vue.useMutation(mutationOptions(xrpc, createSessionMethod)).mutate({ identifier: 'a', password: 'b' })
      const solid = Solid.useQuery(() => queryOptions(xrpc, getSessionMethod))
      expectTypeOf(solid.data).toEqualTypeOf<GetSessionOutput | undefined>()
      Solid.useInfiniteQuery(() => infiniteQueryOptions(xrpc, listThingsMethod, { owner: 'alice' }))
      const svelte = Svelte.createQuery(() => queryOptions(xrpc, getSessionMethod))
      expectTypeOf(svelte.data).toEqualTypeOf<GetSessionOutput | undefined>()
      Svelte.createMutation(() => mutationOptions(xrpc, createSessionMethod))
    }
    expect(uses).toBeTypeOf('function')
  })

  test('what a method does not take is refused', () => {
    const uses = (): void => {
      // @ts-expect-error a parameter is missing
      queryOptions(xrpc, getServiceAuthMethod)
      // @ts-expect-error and so it is here
      queryOptions(xrpc, getServiceAuthMethod, {})
      // @ts-expect-error a procedure is no query
      queryOptions(xrpc, createSessionMethod)
      // @ts-expect-error and a query no mutation
      mutationOptions(xrpc, getSessionMethod)
      // @ts-expect-error it has no pages
      infiniteQueryOptions(xrpc, getServiceAuthMethod, { aud: 'did:web:example.com' })
      // @ts-expect-error its parameters are missing
      mutationOptions(xrpc, putThingMethod)
    }
    expect(uses).toBeTypeOf('function')
  })
})

describe('queries', () => {
  test('are fetched once for equal parameters, whatever their order, and anew for others', async () => {
    const { xrpc, requests } = fakeClient(() => Response.json({ things: [] }))
    const cache = queryClient()
    await cache.fetchQuery({ ...queryOptions(xrpc, listThingsMethod, { owner: 'a', limit: 2 }), staleTime: Infinity })
    await cache.fetchQuery({ ...queryOptions(xrpc, listThingsMethod, { limit: 2, owner: 'a' }), staleTime: Infinity })
    await cache.fetchQuery({ ...queryOptions(xrpc, listThingsMethod, { owner: 'b' }), staleTime: Infinity })
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?owner=a&limit=2', '?owner=b'])
  })

  test('are invalidated by method, and by method and parameters', async () => {
    const { xrpc } = fakeClient(() => Response.json(SESSION))
    const cache = queryClient()
    await cache.fetchQuery(queryOptions(xrpc, getSessionMethod))
    await cache.fetchQuery(queryOptions(xrpc, listThingsMethod, { owner: 'a' }))
    await cache.fetchInfiniteQuery(infiniteQueryOptions(xrpc, listThingsMethod, { owner: 'a' }))
    const isStale = (): boolean[] =>
      cache
        .getQueryCache()
        .getAll()
        .map(({ state }) => state.isInvalidated)
    await cache.invalidateQueries({ queryKey: queryKey(listThingsMethod, { owner: 'b' }) })
    expect(isStale()).toEqual([false, false, false])
    await cache.invalidateQueries({ queryKey: queryKey(listThingsMethod, { owner: 'a' }) })
    expect(isStale()).toEqual([false, true, true])
    await cache.invalidateQueries({ queryKey: queryKey(getSessionMethod) })
    expect(isStale()).toEqual([true, true, true])
  })

  test('abort their call when nobody waits any more', async () => {
    const { xrpc, requests } = fakeClient(() => new Promise<Response>(() => undefined))
    const cache = queryClient()
    const options = queryOptions(xrpc, getSessionMethod)
    const unsubscribe = new React.QueryObserver(cache, options).subscribe(() => undefined)
    await expect.poll(() => requests.length).toBe(1)
    expect(requests[0]?.signal.aborted).toBe(false)
    unsubscribe()
    expect(requests[0]?.signal.aborted).toBe(true)
  })

  test('carry the options of the call, and read what is not JSON', async () => {
    const { xrpc, requests } = fakeClient(
      () => new Response(new Uint8Array([1, 2]), { headers: { 'content-type': 'image/png' } }),
    )
    const headers = { 'accept-language': 'en' }
    const image = await queryClient().fetchQuery(queryOptions(xrpc, getImageMethod, { id: '1' }, { headers }))
    expect(image).toEqual(new Uint8Array([1, 2]))
    expect(requests[0]?.headers.get('accept-language')).toBe('en')
  })
})

test('an infinite query goes from cursor to cursor, until one is missing, null or empty', async () => {
  const pages: Record<string, object> = {
    '': { things: ['a'], cursor: '1' },
    '1': { things: ['b'], cursor: '2' },
    '2': { things: ['c'], cursor: '' },
  }
  const { xrpc, requests } = fakeClient(({ url }) =>
    Response.json(pages[new URL(url).searchParams.get('cursor') ?? ''] ?? {}),
  )
  const options = infiniteQueryOptions(xrpc, listThingsMethod, { owner: 'a' })
  const found = await queryClient().fetchInfiniteQuery({ ...options, pages: 9 })
  expect(found.pages.flatMap(({ things }) => things)).toEqual(['a', 'b', 'c'])
  expect(requests).toHaveLength(3)
})

describe('mutations', () => {
  const run = <Output, Variables>(options: React.MutationOptions<Output, Error, Variables>) =>
    new React.MutationObserver(queryClient(), options)

  test('send their variables as the input, and the parameters beside', async () => {
    const { xrpc, requests } = fakeClient(() => new Response())
    await run(mutationOptions(xrpc, putThingMethod, { params: { owner: 'a' } })).mutate({ name: 'x' })
    expect(requests[0]?.url).toBe('https://pds.example.com/xrpc/com.example.putThing?owner=a')
    expect(await requests[0]?.json()).toEqual({ name: 'x' })
  })

  test('send no body where the procedure has none', async () => {
    const { xrpc, requests } = fakeClient(() => new Response())
    await run(mutationOptions(xrpc, deleteSessionMethod)).mutate()
    expect(await requests[0]?.text()).toBe('')
  })

  test('fail with the class of the declared error', async () => {
    const { xrpc } = fakeClient(() => Response.json({ error: 'AuthFactorTokenRequired' }, { status: 401 }))
    const login = run(mutationOptions(xrpc, createSessionMethod))
    await expect(login.mutate({ identifier: 'a', password: 'b' })).rejects.toThrow(AuthFactorTokenRequiredError)
  })
})
