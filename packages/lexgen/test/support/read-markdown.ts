import type { fromMarkdown } from 'mdast-util-from-markdown'

/** A page as CommonMark has it. */
export type Root = ReturnType<typeof fromMarkdown>
/** Any node of one. */
export type Nodes = Root | Root['children'][number]

/** Every node, in the order of the text. */
export function listNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(listNodes) : [])]
}

/** What a reader sees, with the ends of lines that `<br/>` makes. */
export function textOf(node: Nodes): string {
  if (node.type === 'html') return node.value === '<br/>' ? '\n' : ''
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(textOf).join('') : ''
}
