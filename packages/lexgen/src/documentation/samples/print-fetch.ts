import { type Layout, hardline } from '../../layout/builders.ts'
import { printLayout } from '../../layout/print-layout.ts'
import type { Answer, MethodRequest, RequestBody } from './method-request.ts'
import { FILE_IMPORT, TOKEN_HEADER, printCompact, printFields, printLines, printLog, quote } from './sample-module.ts'
import { SAMPLE_STYLE } from './sample-scope.ts'

/** A request with the platform's own `fetch`. */
export function printFetch({ method, url, needsLogin, body, answer }: MethodRequest): string {
  const headers = [
    ...(body === undefined ? [] : [`'content-type': ${quote(body.encoding)}`]),
    ...(needsLogin ? [`authorization: ${TOKEN_HEADER}`] : []),
  ]
  const options: Layout[] = [
    ...(method === 'POST' ? ["method: 'POST'"] : []),
    ...(headers.length === 0 ? [] : [['headers: ', printFields(headers)]]),
    ...(body === undefined ? [] : [['body: ', printBody(body)]]),
  ]
  const init = options.length === 0 ? '' : [', ', printFields(options)]
  const lines: Layout[] = [
    ...(body?.kind === 'file' ? [FILE_IMPORT, ''] : []),
    [`const response = await fetch(${quote(url)}`, init, ')'],
    'if (!response.ok) throw new Error(await response.text())',
    ...printAnswer(answer),
  ]
  return printLayout([printLines(lines), hardline], SAMPLE_STYLE).trimEnd()
}

function printBody(body: RequestBody): Layout {
  switch (body.kind) {
    case 'json':
      return ['JSON.stringify(', printCompact(body.value), ')']
    case 'text':
      return printCompact(body.value)
    case 'file':
      return `await openAsBlob(${quote(body.file)})`
  }
}

function printAnswer({ kind }: Answer): string[] {
  switch (kind) {
    case 'json':
      return [printLog('await response.json()')]
    case 'text':
      return [printLog('await response.text()')]
    case 'file':
      return ['const bytes = new Uint8Array(await response.arrayBuffer())', printLog('bytes.length')]
    case 'nothing':
      return []
  }
}
