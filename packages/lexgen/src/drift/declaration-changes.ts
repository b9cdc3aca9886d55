import type { Node, SourceFile, Statement } from 'ts-morph'

/** An exported declaration that two texts of a module do not have in common. */
export interface DeclarationChange {
  readonly change: 'added' | 'removed' | 'changed' | 'documented'
  /** As it would be called: `interface PostView`, `function getPosts`, `export { delete_ as delete }`. */
  readonly name: string
  /** Line in the first text, from 1; of an added one there is none. */
  readonly line: number | undefined
}

interface Declared {
  readonly line: number
  readonly code: string
  readonly withComments: string
}

/**
 * The exported declarations that each second text adds to, takes from or changes in the first, in the order of the first;
 * `documented` is a change of comments alone. Loads ts-morph, which takes some tenths of a second.
 */
export async function compareDeclarations(
  pairs: readonly { readonly before: string; readonly after: string }[],
): Promise<DeclarationChange[][]> {
  const { Node: nodes, Project } = await import('ts-morph')
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true })
  const parse = (text: string): Map<string, Declared> =>
    exportsOf(project.createSourceFile('module.ts', text, { overwrite: true }), nodes)
  return pairs.map(({ before, after }) => compare(parse(before), parse(after)))
}

function compare(before: ReadonlyMap<string, Declared>, after: ReadonlyMap<string, Declared>): DeclarationChange[] {
  const kept = [...before].flatMap(([name, { line, code, withComments }]): DeclarationChange[] => {
    const now = after.get(name)
    if (now === undefined) return [{ change: 'removed', name, line }]
    if (now.code !== code) return [{ change: 'changed', name, line }]
    return now.withComments === withComments ? [] : [{ change: 'documented', name, line }]
  })
  const added = [...after.keys()].filter((name) => !before.has(name))
  return [...kept, ...added.map((name): DeclarationChange => ({ change: 'added', name, line: undefined }))]
}

/** The exported statements of a module by what they declare; overloads count as one. */
function exportsOf(file: SourceFile, nodes: typeof Node): Map<string, Declared> {
  const declared = new Map<string, Declared>()
  for (const statement of file.getStatements()) {
    const name = exportedName(statement, nodes)
    if (name === undefined) continue
    const earlier = declared.get(name)
    const comments = statement.getLeadingCommentRanges().map((comment) => comment.getText())
    declared.set(name, {
      line: earlier?.line ?? statement.getStartLineNumber(),
      code: `${earlier?.code ?? ''}${statement.print({ removeComments: true })}`,
      withComments: `${earlier?.withComments ?? ''}${comments.join('')}${statement.print()}`,
    })
  }
  return declared
}

/** `interface A`, `const a, b`, `export { a } from './b.js'`; undefined for what is not exported. */
function exportedName(statement: Statement, nodes: typeof Node): string | undefined {
  if (nodes.isExportDeclaration(statement)) return statement.print({ removeComments: true })
  if (nodes.isVariableStatement(statement)) {
    const names = statement.getDeclarations().map((each) => each.getName())
    return statement.isExported() ? `${statement.getDeclarationKind()} ${names.join(', ')}` : undefined
  }
  if (nodes.isInterfaceDeclaration(statement)) return nameDeclaration('interface', statement)
  if (nodes.isTypeAliasDeclaration(statement)) return nameDeclaration('type', statement)
  if (nodes.isClassDeclaration(statement)) return nameDeclaration('class', statement)
  if (nodes.isFunctionDeclaration(statement)) return nameDeclaration('function', statement)
  return nodes.isEnumDeclaration(statement) ? nameDeclaration('enum', statement) : undefined
}

function nameDeclaration(
  kind: string,
  declaration: { isExported(): boolean; getName(): string | undefined },
): string | undefined {
  return declaration.isExported() ? `${kind} ${declaration.getName() ?? 'default'}` : undefined
}
