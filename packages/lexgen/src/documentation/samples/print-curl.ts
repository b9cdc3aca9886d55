import { printExample } from './print-example.ts'
import type { MethodRequest, RequestBody } from './method-request.ts'

/** Longest body that stays on one line, in characters. */
const MAX_LINE_CHARS = 60

/** A request from a shell. */
export function printCurl({ method, url, needsLogin, body, answer }: MethodRequest): string {
  const args = [
    ...(method === 'POST' && body === undefined ? ['--request POST'] : []),
    quote(url),
    ...(body === undefined ? [] : [`--header ${quote(`Content-Type: ${body.encoding}`)}`]),
    ...(needsLogin ? ['--header "Authorization: Bearer $TOKEN"'] : []),
    ...(body === undefined ? [] : [printBody(body)]),
    ...(answer.kind === 'file' ? [`--output ${quote(answer.file)}`] : []),
  ]
  return `curl ${args.join(' \\\n  ')}`
}

function printBody(body: RequestBody): string {
  switch (body.kind) {
    case 'json': {
      const line = printExample(body.value, 0)
      return `--data ${quote(line.length > MAX_LINE_CHARS ? printExample(body.value) : line)}`
    }
    case 'text':
      return `--data-raw ${quote(String(body.value))}`
    case 'file':
      return `--data-binary ${quote(`@${body.file}`)}`
  }
}

/** One word to a POSIX shell, whatever is in it: between single quotes nothing means anything but they themselves. */
function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`
}
