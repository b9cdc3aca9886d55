import { ts } from 'ts-morph'

/** A doc comment as editors understand it: text, and what they take for tags. */
export interface DocComment {
  readonly kind: 'module' | 'function' | 'class' | 'type' | 'property' | 'constant' | 'namespace'
  /** What it stands above; `Post.text` for a property. */
  readonly name: string
  readonly text: string
  readonly tags: readonly { readonly name: string; readonly text: string }[]
}

/** Every doc comment of a generated module that is attached to something, in order. @throws {Error} where the text does not parse */
export function docComments(text: string): DocComment[] {
  const file = ts.createSourceFile('module.ts', text, ts.ScriptTarget.ES2022, true)
  const found: DocComment[] = []
  const visit = (node: ts.Node, owner: string): void => {
    const subject = subjectOf(node, owner)
    if (subject) found.push(...ownComments(node).map((comment) => ({ ...subject, ...comment })))
    ts.forEachChild(node, (child) => visit(child, subject?.name ?? owner))
  }
  visit(file, '')
  return found
}

/** What stands before each line of a comment but the first. */
const MARGIN = /\n\s*\*[ \t]*/g

function ownComments(node: ts.Node): Pick<DocComment, 'text' | 'tags'>[] {
  // Of several comments above one thing editors show the last.
  const comment = ts.getJSDocCommentsAndTags(node).findLast(ts.isJSDoc)
  if (!comment) return []
  const tags =
    comment.tags?.map((tag) => ({ name: tag.tagName.text, text: tag.getText().replaceAll(MARGIN, '\n').trim() })) ?? []
  return [{ text: ts.getTextOfJSDocComment(comment.comment) ?? '', tags }]
}

function subjectOf(node: ts.Node, owner: string): Pick<DocComment, 'kind' | 'name'> | undefined {
  const named = (name: ts.Node | undefined): string =>
    name && ts.isStringLiteralLike(name) ? name.text : (name?.getText() ?? '')
  const member = (name: ts.Node): string => `${owner}.${named(name)}`
  if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && !node.moduleSpecifier))
    return { kind: 'module', name: '' }
  if (ts.isExportDeclaration(node)) return { kind: 'namespace', name: named(node.exportClause) }
  if (ts.isFunctionDeclaration(node)) return { kind: 'function', name: named(node.name) }
  if (ts.isMethodDeclaration(node)) return { kind: 'function', name: member(node.name) }
  if (ts.isClassDeclaration(node)) return { kind: 'class', name: named(node.name) }
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node))
    return { kind: 'type', name: named(node.name) }
  if (ts.isPropertySignature(node)) return { kind: 'property', name: member(node.name) }
  const [variable] = ts.isVariableStatement(node) ? node.declarationList.declarations : []
  return variable && { kind: 'constant', name: named(variable.name) }
}
