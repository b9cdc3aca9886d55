// What makes a test a heavy one is read off its imports, so that nobody has to list a new one.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

/**
 * Servers, browsers, other processes and threads, compilers and bundlers, and a parser of Markdown that takes as long over our pages:
 * by the name of the module that has them.
 */
const HEAVY = [
  /^node:(child_process|cluster|http|http2|https|net|tls|worker_threads)$/,
  /^(ws|express|@atproto\/xrpc-server|playwright-core)$/,
  /^(typescript|ts-morph|@babel\/|@swc\/|amaro|sucrase|publint|@arethetypeswrong\/)/,
  /^(esbuild|rollup|vite|webpack)$/,
  /^mdast-util-from-markdown$/,
  /^@lexgen\/bench\/bundle-size$/,
]

const IMPORT = /^(?:import|export)\s(?!type\b)(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm

/** The sources of what is published are what the tests are about: they load heavy things when they are needed, and not to be tested. */
const SOURCES = /[/\\]packages[/\\](?:lexgen|xrpc)[/\\]src[/\\]/

/**
 * The first module by which a test reaches a server, another process or a compiler, itself or through what it shares with other tests;
 * undefined for a quick one. `seen` has the files that were looked at.
 */
export function findHeavyImport(path, seen = new Set()) {
  if (seen.has(path) || SOURCES.test(path) || !existsSync(path)) return undefined
  seen.add(path)
  for (const [, named, loaded] of readFileSync(path, 'utf8').matchAll(IMPORT)) {
    const name = named ?? loaded
    const found = name.startsWith('.')
      ? findHeavyImport(resolve(dirname(path), name), seen)
      : HEAVY.some((heavy) => heavy.test(name)) && name
    if (found) return found
  }
  return undefined
}
