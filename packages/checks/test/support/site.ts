import { readFileSync, readdirSync } from 'node:fs'
import { type Server, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { writeLexicons } from '@lexgen/bench/official'
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { lexgen, temporaryFolder } from './generate.ts'

/** Writes the site of some documents into a folder; `extra` are further options of the command line. */
export function writeSite(
  out: string,
  documents: readonly { readonly id: string }[],
  ...extra: readonly string[]
): void {
  const lexicons = temporaryFolder()
  try {
    writeLexicons(lexicons.path, documents)
    lexgen('docs', lexicons.path, '-o', out, '--quiet', ...extra)
  } finally {
    lexicons.remove()
  }
}

/** The path of the page of a document below the top of a site. */
export function pagePath(nsid: string): string {
  return `${nsid.replaceAll('.', '/')}/index.html`
}

/** The paths of all files of a site below its top. */
export function listSite(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isFile()
      ? [
          join(entry.parentPath, entry.name)
            .slice(site.length + 1)
            .replaceAll('\\', '/'),
        ]
      : [],
  )
}

/** An element of a page. */
export interface PageElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** A page as a parser of HTML sees it. */
export interface ParsedPage {
  readonly elements: readonly PageElement[]
  /** All that is shown, the title of the page included. */
  readonly text: string
}

type Node = DefaultTreeAdapterTypes.Node

/** Reads a page of a site. */
export function parsePage(site: string, path: string): ParsedPage {
  const elements: PageElement[] = []
  const texts: string[] = []
  const visit = (node: Node): void => {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value)
    if ('tagName' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]))
      elements.push({ name: node.tagName, attributes })
    }
    if ('childNodes' in node) for (const child of node.childNodes) visit(child)
  }
  visit(parse(readFileSync(join(site, path), 'utf8')))
  return { elements, text: texts.join('') }
}

/** A server of a site on the loopback. */
export interface SiteServer {
  /** Where the top of the site is; ends in a slash. */
  readonly url: string
  readonly close: () => void
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
}

/** Serves a site below a path, such as `/docs/lexicons/`, and nothing else. */
export async function serveSite(site: string, below: string): Promise<SiteServer> {
  const files = new Set(listSite(site))
  const server: Server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '', 'http://localhost').pathname)
    const file = path.startsWith(below) ? path.slice(below.length).replace(/(^|\/)$/, '$1index.html') : ''
    if (!files.has(file)) response.writeHead(404).end()
    else
      response
        .writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' })
        .end(readFileSync(join(site, file)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}${below}`,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}
