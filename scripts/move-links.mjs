/** Pages of another package of this repository are read on the registry. */
const REGISTRY = { 'packages/xrpc/': 'https://www.npmjs.com/package/@lexgen/xrpc' }
const LINK = /\[([^\]]+)\]\((?!https?:|#)([^)#\s]+)(#[^)\s]*)?\)/g

/**
 * A page from the top of the repository as it reads in `folder`: links to what is below that start there, those to another
 * package lead to the registry, and what is not packed is named without a link.
 */
export function moveLinks(markdown, { folder, isPacked }) {
  return markdown.replaceAll(LINK, (_, text, path, anchor = '') => {
    const registry = Object.entries(REGISTRY).find(([start]) => path.startsWith(start))?.[1]
    if (registry !== undefined) return `[${text}](${registry}${path.endsWith('README.md') ? anchor : ''})`
    const moved = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path
    return isPacked(moved) ? `[${text}](${moved}${anchor})` : text
  })
}
