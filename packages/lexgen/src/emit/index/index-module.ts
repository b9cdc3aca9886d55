import { pascalNsid } from '../../typescript/identifiers.ts'
import type { Module } from '../../typescript/ir.ts'
import { docComment } from '../../typescript/doc-comment.ts'
import { banner, type RenderOptions } from '../types/module.ts'
import { type Layout, hardline, semi } from '../../layout/printer.ts'
import { printLayout } from '../../layout/print-layout.ts'
import { stringLiteral } from '../../typescript/syntax.ts'
import { byCodeUnit } from '../../text/order.ts'

/** `index.ts`: the types of every module as a namespace called after its NSID. It exports no values, so importing it costs nothing. */
export function renderIndex(modules: readonly Module[], options: RenderOptions): string {
  const { style } = options
  const names = namespaceNames(modules.map(({ nsid }) => nsid))
  // export type * as ComAtprotoServerCreateSession from './com/atproto/server/createSession.js'
  const lines = modules.map(({ nsid, path, doc }): Layout => [
    docComment(doc),
    `export type * as ${names.get(nsid)} from `,
    stringLiteral(moduleSpecifier(path, options.importExtension), style.singleQuote),
    semi(style),
    hardline,
  ])
  return printLayout([banner(`${modules.length} lexicon documents`), lines], style)
}

/** `./com/atproto/server/createSession.js` as seen from the top of the output. */
export function moduleSpecifier(path: string, extension: RenderOptions['importExtension']): string {
  return extension === 'none' ? `./${path}` : `./${path}.${extension}`
}

/** A namespace name for each NSID: its segments in PascalCase; of two that are alike (`fooBar`, `foo.bar`) the later gets a number. */
export function namespaceNames(nsids: readonly string[]): Map<string, string> {
  const names = new Map<string, string>()
  const taken = new Set<string>()
  for (const nsid of [...nsids].sort(byCodeUnit)) {
    const plain = pascalNsid(nsid)
    let name = plain
    for (let number = 2; taken.has(name); number += 1) name = `${plain}_${number}`
    taken.add(name)
    names.set(nsid, name)
  }
  return names
}
