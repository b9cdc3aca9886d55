// Every name that a package exports, with what it is: the first sentence of its comment, read off the declarations that are published.
import { existsSync, readFileSync } from 'node:fs'
import { Node, Project, SyntaxKind, ts } from 'ts-morph'

const FUNCTION_TYPES = [SyntaxKind.FunctionType, SyntaxKind.MethodSignature, SyntaxKind.CallSignature]

/** The tables of a package, one for each entry, each with the declarations that hold functions for others to write or to call. */
export function referenceOf(folder) {
  const root = new URL(`../../../${folder}/`, import.meta.url)
  const { name, exports } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'))
  const project = new Project({
    compilerOptions: { module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023 },
    skipAddingFilesFromTsConfig: true,
  })
  const sections = Object.entries(exports).flatMap(([entry, { types }]) => {
    if (types === undefined) return []
    const path = new URL(types, root)
    if (!existsSync(path)) throw new Error(`${path.pathname}: expected what npm run build makes, found nothing`)
    const file = project.addSourceFileAtPath(path.pathname)
    project.resolveSourceFileDependencies()
    return [describeEntry(entry.replace(/^\./, name), file)]
  })
  return sections.join('\n\n')
}

function describeEntry(title, file) {
  const exported = [...file.getExportedDeclarations()].map(([name, [declaration]]) => ({ name, declaration }))
  const rows = exported
    .toSorted((one, other) => (one.name.toLowerCase() < other.name.toLowerCase() ? -1 : 1))
    .map(
      ({ name, declaration }) => `| \`${name}\` | ${kindOf(declaration)} | ${asCell(summaryOf(name, declaration))} |`,
    )
  const table = ['| name | | what it is |', '| --- | --- | --- |', ...rows].join('\n')
  const written = exported.flatMap(({ declaration }) => (holdsFunctions(declaration) ? [quote(declaration)] : []))
  const signatures =
    written.length === 0 ? [] : [`The types of it that hold functions:\n\n\`\`\`ts\n${written.join('\n\n')}\n\`\`\``]
  return [`## ${title}`, table, ...signatures].join('\n\n')
}

/** The first sentence of a declaration's comment, which is the last before it. @throws {Error} where there is none */
function summaryOf(name, declaration) {
  const comment = commentsOf(declaration).at(-1)?.getDescription() ?? ''
  const text = comment.replaceAll(/\s+/g, ' ').trim()
  if (text === '') throw new Error(`${name}: expected a comment that says what it is, found none`)
  const sentence = /^.*?(?<!\b(?:e\.g|i\.e))[.:](?=\s+[A-Z-]|$)/.exec(text)?.[0] ?? text
  return sentence.replace(/[.:]$/, '')
}

function commentsOf(declaration) {
  const node = Node.isVariableDeclaration(declaration) ? declaration.getVariableStatementOrThrow() : declaration
  return node.getJsDocs()
}

function kindOf(declaration) {
  if (Node.isFunctionDeclaration(declaration)) return 'function'
  if (Node.isClassDeclaration(declaration)) return 'class'
  if (Node.isVariableDeclaration(declaration)) return 'value'
  return 'type'
}

function holdsFunctions(declaration) {
  if (!Node.isInterfaceDeclaration(declaration) && !Node.isTypeAliasDeclaration(declaration)) return false
  return declaration.getDescendants().some((each) => FUNCTION_TYPES.includes(each.getKind()))
}

/** A declaration as one would write it, with its comment. */
function quote(declaration) {
  return declaration
    .getText(true)
    .replace(/^((?:\/\*\*[^]*?\*\/\s*)?)export (?:declare )?/, '$1')
    .replaceAll('    ', '  ')
}

/** Text that means nothing to Markdown but for code in it. */
function asCell(text) {
  const plain = text.replaceAll(/\{@link (\w+)\}/g, '`$1`').replaceAll('|', '\\|')
  return plain
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') ? part : part.replaceAll('*', '\\*').replaceAll('<', '\\<')))
    .join('')
}
