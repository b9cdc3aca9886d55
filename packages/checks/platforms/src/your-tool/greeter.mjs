// A server of the query `com.example.greet`, for programs and pages.
import { createServer } from 'node:http'

/** Starts it on a port of its own. */
export async function startGreeter() {
  const server = createServer((request, response) => {
    const name = new URL(request.url, 'http://localhost').searchParams.get('name')
    response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
    response.end(JSON.stringify({ greeting: `hello ${name}` }))
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() }
}
