/** JSON as a tree that can hold what `JSON.parse` would not keep: keys given twice, `__proto__`, numbers of any size. */
export type Tree =
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Tree])[] }
  | { readonly kind: 'array'; readonly items: readonly Tree[] }
  /** JSON text that is printed as it is, broken or not. */
  | { readonly kind: 'text'; readonly text: string }

/** Steps from the root of a tree, each the position of an entry or item. */
export type TreePath = readonly number[]

export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: 'array', items: value.map(treeOf) }
  if (typeof value === 'object' && value !== null)
    return { kind: 'object', entries: Object.entries(value).map(([key, each]) => [key, treeOf(each)]) }
  return { kind: 'text', text: JSON.stringify(value) }
}

export function printTree(tree: Tree): string {
  switch (tree.kind) {
    case 'object':
      return `{${tree.entries.map(([key, value]) => `${JSON.stringify(key)}:${printTree(value)}`).join(',')}}`
    case 'array':
      return `[${tree.items.map(printTree).join(',')}]`
    case 'text':
      return tree.text
  }
}

/** The paths of every node, the root first. */
export function pathsOf(tree: Tree): TreePath[] {
  const children = childrenOf(tree)
  return [[], ...children.flatMap((child, index) => pathsOf(child).map((path) => [index, ...path]))]
}

export function nodeAt(tree: Tree, [first, ...rest]: TreePath): Tree | undefined {
  if (first === undefined) return tree
  const child = childrenOf(tree)[first]
  return child && nodeAt(child, rest)
}

/** The tree with the node at a path replaced by what `change` makes of it. */
export function changeAt(tree: Tree, [first, ...rest]: TreePath, change: (node: Tree) => Tree): Tree {
  if (first === undefined) return change(tree)
  switch (tree.kind) {
    case 'object':
      return {
        kind: 'object',
        entries: tree.entries.map(([key, value], index) => [
          key,
          index === first ? changeAt(value, rest, change) : value,
        ]),
      }
    case 'array':
      return {
        kind: 'array',
        items: tree.items.map((item, index) => (index === first ? changeAt(item, rest, change) : item)),
      }
    case 'text':
      return tree
  }
}

function childrenOf(tree: Tree): readonly Tree[] {
  switch (tree.kind) {
    case 'object':
      return tree.entries.map(([, value]) => value)
    case 'array':
      return tree.items
    case 'text':
      return []
  }
}
