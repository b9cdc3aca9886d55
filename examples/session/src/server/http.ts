import type { IncomingMessage, ServerResponse } from 'node:http'
import { XrpcFailure, invalidRequest } from './failure.ts'
import type { MethodHandler } from './method.ts'

/** Largest request body that is read, in bytes. */
const MAX_BODY_BYTES = 64 * 1024

/**
 * Reads what a method takes: a JSON object, or nothing at all. Request Body, XRPC specification.
 * @throws {XrpcFailure} 400 InvalidRequest, 413 PayloadTooLarge
 */
export async function readInput(request: IncomingMessage, method: MethodHandler): Promise<{ [key: string]: unknown }> {
  const body = await readBody(request)
  if (!method.takesInput) {
    if (body.length > 0) throw invalidRequest('This method takes no request body')
    return {}
  }
  if (body.length === 0) throw invalidRequest('This method needs a request body')
  const encoding = request.headers['content-type']?.split(';', 1)[0]?.trim().toLowerCase()
  if (encoding !== 'application/json') throw invalidRequest('The request body must be application/json')
  return parseObject(body.toString('utf8'))
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY_BYTES)
      throw new XrpcFailure(413, 'PayloadTooLarge', `A body has at most ${MAX_BODY_BYTES} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parseObject(text: string): { [key: string]: unknown } {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidRequest('The request body must be a JSON object')
  }
  return value as { [key: string]: unknown }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    if (cause instanceof SyntaxError) throw invalidRequest('The request body is not JSON')
    throw cause
  }
}

/** Answers with a JSON value, or with an empty body. */
export function sendAnswer(response: ServerResponse, answer: object | undefined): void {
  if (answer === undefined) {
    response.writeHead(200).end()
    return
  }
  sendJson(response, 200, answer)
}

/** Answers with the name and the message of what went wrong; what was not foreseen says nothing about the inside of the server. */
export function sendFailure(response: ServerResponse, cause: unknown): void {
  const failure =
    cause instanceof XrpcFailure ? cause : new XrpcFailure(500, 'InternalServerError', 'The server made a mistake')
  // The rest of an oversized body is not worth reading.
  if (failure.status === 413) response.setHeader('connection', 'close')
  sendJson(response, failure.status, { error: failure.error, message: failure.message })
}

function sendJson(response: ServerResponse, status: number, value: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}
