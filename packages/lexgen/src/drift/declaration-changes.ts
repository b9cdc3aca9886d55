import type { ExportDeclaration, Node, SourceFile, Statement } from 'ts-morph'

/** An exported declaration that two texts of a module do not have in common. */
export interface DeclarationChange {
  readonly change: 'added' | 'removed' | 'changed' | 'documented'
  /** As it would be called: `interface PostView`, `function getPosts`, `export delete`, `namespace ComExampleNote`. */
  readonly name: string
  /** Line in the first text, from 1; of an added one there is none. */
  readonly line: number | undefined
}

/** A part of what declares `name`. */
interface NamedPart {
  readonly name: string
  readonly node: Node
  /** What is said around it that counts: where a list of exports takes its names from. */
  readonly around: string
}

/** What declares a name: overloads of a function are several parts. */
type Declared = readonly [NamedPart, ...NamedPart[]]

/**
 * The exported declarations that each second text adds to, takes from or changes in the first, in the order of the first;
 * `documented` is a change of comments alone. Loads ts-morph, which takes some tenths of a second.
 */
export async function compareDeclarations(
  pairs: readonly { readonly before: string; readonly after: string }[],
): Promise<DeclarationChange[][]> {
  const { Node: nodes, Project } = await import('ts-morph')
  const project = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true })
  const parse = (path: string, text: string): Map<string, Declared> =>
    exportsOf(project.createSourceFile(path, text, { overwrite: true }), nodes)
  return pairs.map(({ before, after }) => compare(parse('before.ts', before), parse('after.ts', after)))
}

function compare(before: ReadonlyMap<string, Declared>, after: ReadonlyMap<string, Declared>): DeclarationChange[] {
  const kept = [...before].flatMap(([key, then]): DeclarationChange[] => {
    const { name, node } = then[0]
    const line = node.getStartLineNumber()
    const now = after.get(key)
    if (now === undefined) return [{ change: 'removed', name, line }]
    const change = compareDeclared(then, now)
    return change === undefined ? [] : [{ change, name, line }]
  })
  const added = [...after].filter(([key]) => !before.has(key)).map(([, [{ name }]]) => name)
  return [...kept, ...added.map((name): DeclarationChange => ({ change: 'added', name, line: undefined }))]
}

/** The plain texts come first, since most are alike and printing is what takes the time. */
function compareDeclared(before: Declared, after: Declared): 'changed' | 'documented' | undefined {
  const differs = (show: (node: Node) => string): boolean => {
    const [then, now] = [before, after].map((parts) => parts.map(({ node, around }) => `${show(node)} ${around}`))
    return then?.join('\n') !== now?.join('\n')
  }
  if (!differs((node) => commentsOf(node) + node.getText())) return undefined
  if (differs((node) => node.print({ removeComments: true }))) return 'changed'
  return differs((node) => commentsOf(node) + node.print()) ? 'documented' : undefined
}

/** The comments above a node; those at the top of a module are its banner, which belongs to none. */
function commentsOf(node: Node): string {
  const isFirst = node.getPos() === 0
  const comments = node.getLeadingCommentRanges().map((comment) => comment.getText())
  return comments.filter((text) => !isFirst || text.startsWith('/**')).join('\n')
}

/** The exported statements of a module by what they declare. */
function exportsOf(file: SourceFile, nodes: typeof Node): Map<string, Declared> {
  const declared = new Map<string, Declared>()
  for (const statement of file.getStatements()) {
    for (const part of exportsIn(statement, nodes)) {
      // To whoever imports it, an interface is a type.
      const key = part.name.replace(/^interface /, 'type ')
      const earlier = declared.get(key)
      declared.set(key, earlier === undefined ? [part] : [...earlier, part])
    }
  }
  return declared
}

/** What a statement exports; nothing where it only declares. */
function exportsIn(statement: Statement, nodes: typeof Node): NamedPart[] {
  if (nodes.isExportDeclaration(statement)) return reexportsIn(statement)
  const name = nodes.isExportable(statement) && statement.isExported() ? nameDeclaration(statement, nodes) : undefined
  return name === undefined ? [] : [{ name, node: statement, around: '' }]
}

/** `export { a_ as a }`, `export * as A from`, `export * from`. */
function reexportsIn(declaration: ExportDeclaration): NamedPart[] {
  const namespace = declaration.getNamespaceExport()
  if (namespace !== undefined) return [{ name: `namespace ${namespace.getName()}`, node: declaration, around: '' }]
  const source = declaration.getModuleSpecifierValue() ?? ''
  const around = `${declaration.isTypeOnly() ? 'type ' : ''}${source}`
  const names = declaration.getNamedExports()
  // `export {}` exports nothing, and neither does what cannot be read.
  if (names.length === 0) return source === '' ? [] : [{ name: `export * from ${source}`, node: declaration, around }]
  return names.map((node) => ({ name: `export ${node.getAliasNode()?.getText() ?? node.getName()}`, node, around }))
}

/** `interface A`, `const a, b`. */
function nameDeclaration(statement: Statement, nodes: typeof Node): string | undefined {
  if (nodes.isVariableStatement(statement)) {
    const names = statement.getDeclarations().map((each) => each.getName())
    return `${statement.getDeclarationKind()} ${names.join(', ')}`
  }
  if (nodes.isInterfaceDeclaration(statement)) return `interface ${statement.getName()}`
  if (nodes.isTypeAliasDeclaration(statement)) return `type ${statement.getName()}`
  if (nodes.isClassDeclaration(statement)) return `class ${statement.getName() ?? 'default'}`
  if (nodes.isFunctionDeclaration(statement)) return `function ${statement.getName() ?? 'default'}`
  return nodes.isEnumDeclaration(statement) ? `enum ${statement.getName()}` : undefined
}
