import { tellCurrentEra } from './current-era.ts'
import { tellLegacyEra } from './legacy-era.ts'
import { createNarrator } from './narrator.ts'
import { type Mail, startSessionServer } from './server/index.ts'
import type { Person } from './stage.ts'

const alice: Person = { handle: 'alice.test', password: 'correct-horse-battery' }
const bob: Person = { handle: 'bob.test', password: 'staple-under-the-bed' }

/**
 * Starts a session server on a loopback port, plays both stories against it and stops it. The server's clock moves only when a
 * story says so, which makes hours pass at once.
 */
export async function tellStories(print: (line: string) => void): Promise<void> {
  const mails: Mail[] = []
  let skippedSeconds = 0
  const server = await startSessionServer({
    accounts: [
      { ...alice, did: 'did:plc:aliceexampleaccount23456', email: 'alice@mail.test' },
      { ...bob, did: 'did:plc:bobbyexampleaccount23456', email: 'bob@mail.test', secondFactor: true },
    ],
    deliver: (mail) => mails.push(mail),
    now: () => Date.now() + skippedSeconds * 1000,
  })
  print(`A session server listens on ${server.url}`)
  const stage = {
    service: server.url,
    wait: (seconds: number): void => {
      skippedSeconds += seconds
    },
    lastMail: () => lastOf(mails),
    alice,
    bob,
  }
  try {
    const narrator = createNarrator(print)
    await tellLegacyEra(stage, narrator)
    await tellCurrentEra(stage, narrator)
  } finally {
    await server.close()
  }
  print('\nBoth stories are told; the server is closed.')
}

function lastOf(mails: readonly Mail[]): Mail {
  const mail = mails.at(-1)
  if (mail === undefined) throw new Error('No mail was sent')
  return mail
}
