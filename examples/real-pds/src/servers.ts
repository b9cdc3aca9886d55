import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PDS, envToCfg, envToSecrets } from '@atproto/pds'
import { Database, PlcServer } from '@did-plc/server'
import type { Did } from '@lexgen/xrpc'

/** A server of the network, on a loopback port of its own. */
export interface RunningServer {
  /** Where it listens, without a slash at the end. */
  readonly url: string
  /** Closes the port and deletes what the server wrote. */
  readonly stop: () => Promise<void>
}

/** A personal data server, and what a check may have to know about it. */
export interface Pds extends RunningServer {
  /** The same place by the name that the server gives itself, which identities and OAuth metadata carry. */
  readonly publicUrl: string
  readonly did: string
  /** What it signs session tokens with. */
  readonly jwtSecret: string
  /** The header of the user `admin`, who takes accounts down and makes invite codes (RFC 7617). */
  readonly adminAuthorization: string
  /** The token in the mail that it sent last to an address. */
  readonly tokenSentTo: (address: string) => string
  /** The service that it passes queries of `app.bsky` on to. Not started: at first they are answered with 502. */
  readonly appView: AppView
}

/** Stands in for the service behind a personal data server. */
export interface AppView {
  readonly did: Did
  /** Starts it: from then on everything is answered with this JSON. */
  readonly start: (answer: object) => Promise<void>
  readonly stop: () => Promise<void>
}

const SECRET_BYTES = 32

/** Largest blob that the PDS takes, in bytes: small, so that a check can exceed it. */
export const BLOB_LIMIT_BYTES = 100_000

/** What the server mails for somebody to type in again: two groups of base32. */
const MAILED_TOKEN = /\b[A-Z2-7]{5}-[A-Z2-7]{5}\b/

/** Starts a directory of did:plc identities that keeps everything in memory. */
export async function startPlc(): Promise<RunningServer> {
  const plc = PlcServer.create({ db: Database.mock() })
  listenOnLoopback(plc.app, 0)
  const server = await plc.start()
  return { url: urlOf(server), stop: () => plc.destroy() }
}

/**
 * Starts a personal data server in development mode: SQLite and blobs in a temporary folder, handles under `.test`, no invites, and the
 * limits of the real ones, which come along in the headers of each answer.
 */
export async function startPds(plc: RunningServer): Promise<Pds> {
  const folder = await mkdtemp(join(tmpdir(), 'lexgen-real-pds-'))
  // The server writes its own address into identities, so it has to know the port before it listens.
  const port = await findFreePort()
  const appViewPort = await findFreePort()
  const appView = prepareAppView(appViewPort)
  const env = {
    devMode: true,
    port,
    hostname: 'localhost',
    dataDirectory: folder,
    blobstoreDiskLocation: join(folder, 'blobs'),
    blobUploadLimit: BLOB_LIMIT_BYTES,
    didPlcUrl: plc.url,
    serviceHandleDomains: ['.test'],
    inviteRequired: false,
    enableDidDocWithSession: true,
    rateLimitsEnabled: true,
    bskyAppViewUrl: `http://127.0.0.1:${appViewPort}`,
    bskyAppViewDid: appView.did,
    disableSsrfProtection: true,
    crawlers: [],
    jwtSecret: randomSecret(),
    dpopSecret: randomSecret(),
    adminPassword: randomSecret(),
    plcRotationKeyK256PrivateKeyHex: randomSecret(),
  }
  const pds = await PDS.create(envToCfg(env), envToSecrets(env))
  listenOnLoopback(pds.app, port)
  const server = await pds.start()
  return {
    url: urlOf(server),
    publicUrl: pds.ctx.cfg.service.publicUrl,
    did: pds.ctx.cfg.service.did,
    jwtSecret: env.jwtSecret,
    adminAuthorization: `Basic ${Buffer.from(`admin:${env.adminPassword}`).toString('base64')}`,
    tokenSentTo: catchMails(pds),
    appView,
    stop: async () => {
      await pds.destroy()
      await appView.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Keeps what the server would mail, of which nothing is sent. */
function catchMails(pds: PDS): Pds['tokenSentTo'] {
  const tokens = new Map<string, string>()
  const { transporter } = pds.ctx.mailer
  const send = transporter.sendMail.bind(transporter)
  Object.assign(transporter, {
    sendMail: (mail: { readonly to: string; readonly html: string }) => {
      const [token] = MAILED_TOKEN.exec(mail.html) ?? []
      if (token !== undefined) tokens.set(mail.to, token)
      return send(mail)
    },
  })
  return (address) => tokens.get(address) ?? ''
}

function prepareAppView(port: number): AppView {
  let answer: object = {}
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer))
  })
  return {
    did: 'did:web:appview.test',
    start: async (given) => {
      answer = given
      server.listen(port, '127.0.0.1')
      await once(server, 'listening')
    },
    stop: async () => {
      if (!server.listening) return
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Both servers listen on every address of the machine unless told otherwise, and neither has an option for it. */
function listenOnLoopback(app: { listen(port: number, host: string): Server }, port: number): void {
  const listen = app.listen.bind(app)
  Object.assign(app, { listen: () => listen(port, '127.0.0.1') })
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

function urlOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function randomSecret(): string {
  return randomBytes(SECRET_BYTES).toString('hex')
}
