import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { PasswordSession, type SessionData, type SessionStore } from '../../src/session/index.ts'
import { echo } from './support/echo.ts'
import { memoryStore } from './support/memory-store.ts'
import { startTokenService, type TokenService } from './support/token-service.ts'

const SERVICE = 'https://service.test'
const HOUR_MS = 3_600_000
/** Orders that each property tries. */
const RUNS = Number(process.env['LEXGEN_FUZZ_RUNS'] ?? 400)

async function logIn(name: string, store: SessionStore): Promise<PasswordSession> {
  return PasswordSession.login({ service: SERVICE, identifier: name, password: 'p', store })
}

async function resume(store: SessionStore): Promise<PasswordSession> {
  return (await PasswordSession.resume({ store })) ?? expect.fail('nothing is stored')
}

describe('a store whose account was switched', () => {
  it.each([
    ['a refresh', (session: PasswordSession) => session.refresh()],
    [
      'a refused refresh',
      (session: PasswordSession, service: TokenService) => (service.revoke(session.data), session.refresh()),
    ],
    ['a call', (session: PasswordSession, service: TokenService) => (service.expireAccess(), echo(session))],
    ['a logout', (session: PasswordSession) => session.logout()],
    [
      'a refused logout',
      (session: PasswordSession, service: TokenService) => (service.revoke(session.data), session.logout()),
    ],
  ])('keeps the new account through %s of the old one', async (_name, act) => {
    const service = startTokenService()
    const store = memoryStore()
    const alice = await logIn('alice', store)
    const bob = await logIn('bob', store)
    await Promise.allSettled([act(alice, service)])
    expect(store.data).toEqual(bob.data)
    expect(alice.did).toBe('did:plc:alice')
  })

  it('keeps the new account that logs in while the old one refreshes', async () => {
    const service = startTokenService()
    const store = memoryStore()
    const alice = await logIn('alice', store)
    const answer = service.hold()
    const refreshing = alice.refresh()
    const loggingIn = logIn('bob', store)
    await new Promise((resolve) => setTimeout(resolve, 5))
    answer()
    await refreshing
    expect(store.data).toEqual((await loggingIn).data)
  })
})

describe('a successor of the same account is taken over', () => {
  it.each([
    ['whose clock was set back a day', { clockMs: -24 * HOUR_MS, lifetimeMs: 2 * HOUR_MS }],
    ['whose tokens live shorter now', { clockMs: 0, lifetimeMs: HOUR_MS / 60 }],
    ['whose clock was set forward a day', { clockMs: 24 * HOUR_MS, lifetimeMs: 2 * HOUR_MS }],
  ])('from a holder %s', async (_name, { clockMs, lifetimeMs }) => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const service = startTokenService()
    const store = memoryStore()
    const first = await logIn('alice', store)
    const second = await resume(store)
    vi.setSystemTime(Date.now() + clockMs)
    service.lifetimeMs = lifetimeMs
    await second.refresh()
    await first.refresh()
    expect(first.ended).toBeUndefined()
    expect(service.isLive(store.data)).toBe(true)
    await expect(echo(first)).resolves.toBeDefined()
  })

  it('but not for tokens at hand that live, where the store could not be written', async () => {
    const service = startTokenService()
    const store = memoryStore()
    const session = await logIn('alice', store)
    const save = store.save
    store.save = () => Promise.reject(new Error('disk full'))
    await expect(session.refresh()).rejects.toThrow('disk full')
    store.save = save
    await session.refresh()
    expect(service.isLive(session.data)).toBe(true)
    expect(store.data).toEqual(session.data)
  })

  it('unless it is refused: then the tokens at hand are used', async () => {
    const service = startTokenService()
    const store = memoryStore()
    const session = await logIn('alice', store)
    const other = await logIn('alice', store)
    service.revoke(other.data)
    store.data = { ...other.data, refreshAt: undefined }
    await session.refresh()
    expect(session.ended).toBeUndefined()
    expect(service.isLive(session.data)).toBe(true)
    expect(store.data).toEqual(session.data)
  })
})

it('a logout ends the session that another holder has refreshed meanwhile', async () => {
  const service = startTokenService()
  const store = memoryStore()
  const first = await logIn('alice', store)
  const second = await resume(store)
  await second.refresh()
  await first.logout()
  expect(store.data).toBeUndefined()
  expect(service.isLive(second.data)).toBe(false)
})

describe('whatever the order of tabs, clocks, refusals and crashes', () => {
  const name = fc.constantFrom('alice', 'bob')
  const tab = fc.nat({ max: 2 })
  const of = <Kind extends string>(kind: Kind) => fc.constant(kind)
  const action = fc.oneof(
    { arbitrary: fc.record({ kind: fc.constantFrom('refresh' as const, 'call' as const), tab }), weight: 6 },
    { arbitrary: fc.record({ kind: of('log in'), tab, name }), weight: 2 },
    { arbitrary: fc.record({ kind: of('resume'), tab }), weight: 2 },
    { arbitrary: fc.record({ kind: of('expire access') }), weight: 2 },
    fc.record({ kind: of('log out'), tab }),
    fc.record({ kind: of('crash'), tab }),
    fc.record({ kind: of('set clock'), byMs: fc.integer({ min: -50 * HOUR_MS, max: 50 * HOUR_MS }) }),
    fc.record({ kind: of('live shorter'), lifetimeMs: fc.constantFrom(1, HOUR_MS / 60, 2 * HOUR_MS) }),
    fc.record({ kind: of('revoke'), name }),
    fc.record({ kind: of('fail to answer'), times: fc.nat({ max: 2 }) }),
  )
  /** What happens, and how many waiting steps are taken before the next thing does; -1 for all. */
  const move = fc.record({ action, steps: fc.integer({ min: -1, max: 8 }) })

  it.each([
    ['a lock', true],
    ['no lock, in one process', false],
  ])('a live session of any account is never removed or overwritten but by a login: %s', async (_name, hasLock) => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), fc.array(move, { minLength: 3, maxLength: 25 }), async (scheduler, moves) => {
        vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-01T00:00:00Z') })
        const service = startTokenService((what) => scheduler.schedule(Promise.resolve(), what))
        const world = createWorld(service, (what) => scheduler.schedule(Promise.resolve(), what), hasLock)
        await Promise.all([world.logIn(0, 'alice'), settle(scheduler)])
        await Promise.all([world.resume(1), settle(scheduler)])
        for (const { action: each, steps } of moves) {
          switch (each.kind) {
            case 'log in':
              void world.logIn(each.tab, each.name)
              break
            case 'resume':
              void world.resume(each.tab)
              break
            case 'refresh':
              void world.act(each.tab, (session) => session.refresh())
              break
            case 'call':
              void world.act(each.tab, (session) => echo(session))
              break
            case 'log out':
              void world.act(each.tab, (session) => session.logout())
              break
            case 'crash':
              world.crash(each.tab)
              break
            case 'set clock':
              vi.setSystemTime(Date.now() + each.byMs)
              break
            case 'live shorter':
              service.lifetimeMs = each.lifetimeMs
              break
            case 'expire access':
              service.expireAccess()
              break
            case 'revoke':
              service.revokeAll(each.name)
              break
            case 'fail to answer':
              service.failures = each.times
              break
          }
          if (steps < 0) await settle(scheduler)
          for (let taken = 0; taken < steps; taken++) await step(scheduler)
        }
        await settle(scheduler)
        expect(world.losses).toEqual([])
      }),
      { numRuns: RUNS },
    )
  })
})

/** Lets one of those that wait go on, and everything that does not wait come to rest. */
async function step(scheduler: fc.Scheduler): Promise<void> {
  if (scheduler.count() > 0) await scheduler.waitOne()
  // A body that is read takes turns of the event loop.
  await new Promise((resolve) => setImmediate(resolve))
}

/** Steps until nothing waits any more. */
async function settle(scheduler: fc.Scheduler): Promise<void> {
  do await step(scheduler)
  while (scheduler.count() > 0)
}

interface Tab {
  crashed: boolean
  session: Promise<PasswordSession | undefined> | undefined
}

/** Tabs that share one store, which notes whenever a live session in it is lost otherwise than by a login. */
function createWorld(service: TokenService, pause: (what: string) => Promise<void>, hasLock: boolean) {
  const losses: string[] = []
  const tabs = new Map<number, Tab>()
  let stored: SessionData | undefined
  let last: Promise<unknown> = Promise.resolve()

  /** The store as one tab sees it; after a crash of the tab nothing it began goes on, and its lock is free. */
  const storeOf = (tab: { crashed: boolean }): SessionStore => {
    const step = async (what: string): Promise<void> => {
      await pause(what)
      if (tab.crashed) throw new Error('crashed')
    }
    const replace = (next: SessionData | undefined, what: string): void => {
      const isKept = next?.did === stored?.did && next?.refreshJwt === stored?.refreshJwt
      if (stored && service.isLive(stored) && !isKept) losses.push(`${what} of ${stored.did}`)
      stored = next
    }
    return {
      async load() {
        await step('load')
        return stored
      },
      async save(data) {
        await step('save')
        if (service.isNew(data)) stored = data
        else replace(data, `save of ${data.did}`)
      },
      async remove() {
        await step('remove')
        replace(undefined, 'removal')
      },
      ...(hasLock && {
        lock: <T>(run: () => Promise<T>): Promise<T> => {
          const turn = last.then(run)
          last = turn.catch(() => undefined)
          return turn
        },
      }),
    }
  }
  const shared = hasLock ? undefined : storeOf({ crashed: false })
  const open = async (number: number, make: (store: SessionStore) => Promise<PasswordSession | undefined>) => {
    const tab: Tab = { crashed: false, session: undefined }
    tabs.set(number, tab)
    tab.session = make(shared ?? storeOf(tab)).catch(() => undefined)
    await tab.session
  }
  return {
    losses,
    logIn: (number: number, name: string) => open(number, (store) => logIn(name, store)),
    resume: (number: number) => open(number, (store) => PasswordSession.resume({ store })),
    async act(number: number, run: (session: PasswordSession) => Promise<unknown>) {
      const session = await tabs.get(number)?.session
      if (session) await run(session).catch(() => undefined)
    },
    crash(number: number) {
      const tab = tabs.get(number)
      if (tab) tab.crashed = true
      tabs.delete(number)
    },
  }
}
