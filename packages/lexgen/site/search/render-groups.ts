import { htmlPath } from '../../src/documentation/paths.ts'
import { element } from '../elements.ts'
import type { Hit, HitGroup } from './best-hits.ts'

/** What counts where one looks for something to use. */
const MARKS: ReadonlySet<string> = new Set(['deprecated', 'unstable'])

/** Groups of results, each of which is a link. */
export function renderGroups(groups: readonly HitGroup[], top: URL): HTMLElement[] {
  return groups.map(({ group, hits, count }) => {
    const id = `page:search-${group.toLowerCase()}`
    const counted = count > hits.length ? `${hits.length} of ${count}` : `${count}`
    const heading = element('p', { id, class: 'search-group' }, group, ' ', element('span', {}, counted))
    const options = hits.map((hit, index) => renderHit(hit, `${id}-${index}`, top))
    return element('div', { role: 'group', 'aria-labelledby': id }, heading, ...options)
  })
}

function renderHit({ name, where, detail, marks, nsid, anchor }: Hit, id: string, top: URL): HTMLElement {
  const url = new URL(htmlPath(nsid), top)
  url.hash = anchor
  const shown = marks.split(',').filter((mark) => MARKS.has(mark))
  const marked = shown.flatMap((mark) => [' ', element('span', { class: 'mark' }, mark)])
  return element(
    'a',
    { role: 'option', id, href: url.href, tabindex: '-1' },
    element('span', {}, element('b', {}, name), ...marked),
    ' ',
    element('span', { class: 'search-where' }, where),
    ' ',
    element('span', { class: 'search-detail' }, detail),
  )
}
