import type { Part } from './symbols/symbol.ts'

/** What relative imports end in. */
export type ImportExtension = 'js' | 'ts' | 'none'

/** `../actor/defs.js` as seen from another module; both are paths below the top of the output, without an extension. */
export function specifierBetween(from: string, to: string, extension: ImportExtension): string {
  const source = from.split('/').slice(0, -1)
  const target = to.split('/')
  const folders = target.slice(0, -1)
  let shared = 0
  while (shared < source.length && shared < folders.length && source[shared] === folders[shared]) shared += 1
  const up = source.length - shared
  const way = [...(up === 0 ? ['.'] : Array<string>(up).fill('..')), ...target.slice(shared)].join('/')
  return extension === 'none' ? way : `${way}.${extension}`
}

/** A runtime that is given as a relative path starts from the top of the output; as seen from a module below it. */
export function rebaseRuntime(runtime: string, from: string): string {
  if (!runtime.startsWith('.')) return runtime
  const up = '../'.repeat(from.split('/').length - 1)
  return up === '' ? runtime : `${up}${runtime.replace(/^\.\//, '')}`
}

/** Where the module of a document stands: `com/atproto/server/createSession`, or `....validator` for the one beside it. */
export function modulePath(nsid: string, part?: Part): string {
  const path = nsid.replaceAll('.', '/')
  return part === undefined ? path : `${path}.${part}`
}

/** An entry of the runtime below its main one: `@lexgen/xrpc/validate`, or the folder of that name beside the file `./xrpc/index.js`. */
export function runtimeEntry(runtime: string, entry: string): string {
  const file = /^(.*\/)index(\.[a-z]+)?$/.exec(runtime)
  return file === null ? `${runtime}/${entry}` : `${file[1]}${entry}/index${file[2] ?? ''}`
}
