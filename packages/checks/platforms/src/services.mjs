// The services that the probe talks to: two origins on loopback, and a port at which nobody listens.
import { once } from 'node:events'
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { encode } from '@atcute/cbor'
import { WebSocketServer } from 'ws'
import { createAccounts } from './accounts.mjs'

/** A link to nothing in particular. */
const CID = 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a'
const SLOW_MS = 3_000
const STREAM = '/xrpc/com.example.subscribe'

/** Starts them; `stop` ends every connection. */
export async function startServices() {
  const elsewhere = await listen(createServer((request, response) => void answer(request, response, undefined)))
  const service = createServer((request, response) => void answer(request, response, elsewhere.origin))
  serveStream(service)
  const main = await listen(service)
  const unused = await listen(createServer())
  await unused.stop()
  return {
    services: { service: main.origin, elsewhere: elsewhere.origin, unused: unused.origin },
    stop: () => Promise.all([main.stop(), elsewhere.stop()]),
  }
}

async function listen(server) {
  const sockets = new Set()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    async stop() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

/** Keys of requests that have failed once, so that the next one succeeds. */
const failedOnce = new Set()
const accounts = createAccounts()

async function answer(request, response, elsewhere) {
  const { pathname, searchParams, search } = new URL(request.url, 'http://localhost')
  // Pages of any origin may ask: a browser is one of the platforms.
  response.setHeader('access-control-allow-origin', '*')
  response.setHeader('access-control-expose-headers', '*')
  response.setHeader('access-control-allow-headers', request.headers['access-control-request-headers'] ?? '*')
  response.setHeader('access-control-allow-methods', 'GET, POST')
  if (request.method === 'OPTIONS') return response.end()
  const json = (status, body) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  const name = pathname.replace('/xrpc/', '')
  const params = Object.fromEntries(searchParams)
  const { 'x-custom': custom, authorization } = request.headers
  switch (name) {
    case 'com.example.echo':
      return json(200, { search, custom, authorization })
    case 'com.example.put':
      return json(200, JSON.parse(String(await buffer(request))))
    case 'com.example.upload': {
      const body = await buffer(request)
      return json(200, {
        type: request.headers['content-type'],
        size: body.length,
        sum: body.reduce((sum, byte) => sum + byte, 0),
      })
    }
    case 'com.atproto.repo.uploadBlob': {
      const { length: size } = await buffer(request)
      return json(200, {
        blob: { $type: 'blob', ref: { $link: CID }, mimeType: request.headers['content-type'], size },
      })
    }
    case 'com.example.download':
      response.writeHead(200, { 'content-type': 'application/octet-stream' })
      if (params.how !== 'slow') return response.end(Buffer.alloc(Number(params.size), 7))
      response.write('begun')
      return setTimeout(() => response.end(), SLOW_MS).unref()
    case 'com.example.move':
      return response.writeHead(307, { location: '/xrpc/com.example.put' }).end()
    case 'com.example.fail':
      return fail(params, response, json, elsewhere)
    default:
      return accounts(name, request, json) ?? json(501, { error: 'MethodNotImplemented' })
  }
}

function fail({ how, key }, response, json, elsewhere) {
  const isFirst = key !== undefined && !failedOnce.has(key)
  failedOnce.add(key)
  switch (how) {
    case 'declared':
      return json(400, { error: 'OutOfStock', message: 'none left' })
    case 'silent':
      return response.writeHead(502).end()
    case 'breaks off':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' }).write('{"half":')
      return setTimeout(() => response.destroy(), 50)
    case 'slow':
      return setTimeout(() => json(200, {}), SLOW_MS).unref()
    case 'slow body':
      response.writeHead(200, { 'content-type': 'application/json' }).write('{"half":')
      return setTimeout(() => response.end('1}'), SLOW_MS).unref()
    case 'long':
      return json(200, { text: 'x'.repeat(200_000) })
    case 'busy once':
      return isFirst ? json(503, { error: 'NotEnoughResources' }) : json(200, {})
    case 'reset':
      return response.destroy()
    case 'reset once':
      return isFirst ? response.destroy() : json(200, {})
    case 'to another path':
      return response.writeHead(302, { location: '/xrpc/com.example.echo?text=moved' }).end()
    case 'to another origin':
      return response.writeHead(302, { location: `${elsewhere}/xrpc/com.example.echo?text=moved` }).end()
    default:
      return json(500, { error: 'InternalServerError', message: `no such failure: ${how}` })
  }
}

/** Counts from the cursor on, three messages a connection, and ends it as the parameter `how` says. */
function serveStream(server) {
  const sockets = new WebSocketServer({ noServer: true })
  server.on('upgrade', (request, socket, head) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost')
    const how = searchParams.get('how')
    const isRefused =
      pathname !== STREAM || how === 'refuse' || (how === 'private' && request.headers.authorization !== 'Bearer x')
    if (isRefused) {
      const body = JSON.stringify({ error: 'AuthMissing', message: 'who are you?' })
      return socket.end(
        `HTTP/1.1 401 Unauthorized\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`,
      )
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      const cursor = Number(searchParams.get('cursor') ?? 0)
      for (let seq = cursor + 1; seq <= cursor + 3; seq++) {
        opened.send(frame({ op: 1, t: '#counted' }, { seq, bytes: { $bytes: 'AQID' } }))
      }
      if (how === 'error') opened.send(frame({ op: -1 }, { error: 'FutureCursor', message: 'not yet' }))
      // What was sent is on its way; then the wire is cut.
      if (how === 'reset') setTimeout(() => opened.terminate(), 50)
      else opened.close(1000)
    })
  })
}

function frame(header, payload) {
  return Buffer.concat([encode(header), encode(payload)])
}
