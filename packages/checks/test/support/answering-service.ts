import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a service was asked. */
export interface Asked {
  readonly url: string
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
}

/** A service on the loopback that answers as the parameter `mode` says. */
export interface AnsweringService {
  readonly url: string
  readonly asked: readonly Asked[]
  readonly close: () => void
}

const OPEN = { 'access-control-allow-origin': '*' }
const JSON_TYPE = { 'content-type': 'application/json' }

/** Starts one. */
export async function startAnsweringService(): Promise<AnsweringService> {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? '', headers: request.headers })
    const mode = new URL(request.url ?? '', 'http://localhost').searchParams.get('mode')
    switch (mode) {
      case 'error':
        return response
          .writeHead(400, { ...OPEN, ...JSON_TYPE })
          .end('{"error":"NoSuchThing","message":"There is <b>no</b> such thing"}')
      case 'html':
        return response
          .writeHead(200, { ...OPEN, 'content-type': 'text/html' })
          .end('<script>document.title = "no"</script>')
      case 'huge':
        return response.writeHead(200, { ...OPEN, ...JSON_TYPE }).end(`"${'x'.repeat(5_000_000)}"`)
      case 'image':
        return response.writeHead(200, { ...OPEN, 'content-type': 'image/png' }).end(Buffer.alloc(100))
      case 'closed':
        return response.writeHead(200, JSON_TYPE).end('{}')
      case 'moved':
        return response.writeHead(302, { ...OPEN, location: '/xrpc/com.example.getThing?moved=yes' }).end()
      case 'slow':
        return undefined
      default:
        return response.writeHead(200, { ...OPEN, ...JSON_TYPE, 'set-cookie': 'a=b' }).end('{"thing":"<img src=x>"}')
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
