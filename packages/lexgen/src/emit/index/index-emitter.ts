import { showCount } from '../../text/lists.ts'
import { type Layout, hardline, semi } from '../../layout/builders.ts'
import { docComment } from '../../typescript/doc-comment.ts'
import { docOf } from '../../typescript/docs.ts'
import { modulePath, specifierBetween } from '../../typescript/specifiers.ts'
import { nameNamespaces } from '../../typescript/symbols/module-names.ts'
import { stringLiteral } from '../../typescript/syntax.ts'
import type { Emitter } from '../emitter.ts'

const PATH = 'index'

/** `index.ts`: the types of every module as a namespace called after its NSID. It exports no values, so importing it costs nothing. */
export const indexEmitter: Emitter = {
  name: 'index',
  options: {},
  needs: ['types'],
  *emit({ documents, importExtension, openModule }) {
    const names = nameNamespaces(documents.map(({ id }) => id))
    const source = showCount(documents.length, 'lexicon document')
    const writer = openModule({ path: PATH, source, declared: new Set(names.values()) })
    // export type * as ComAtprotoServerCreateSession from './com/atproto/server/createSession.js'
    const lines = documents.map(({ id, description }): Layout => {
      const specifier = specifierBetween(PATH, modulePath(id), importExtension)
      return [
        docComment(docOf([description])),
        `export type * as ${names.get(id)} from `,
        stringLiteral(specifier, writer.style.singleQuote),
        semi(writer.style),
        hardline,
      ]
    })
    yield { path: `${PATH}.ts`, text: writer.finish([], { imports: lines }) }
  },
}
