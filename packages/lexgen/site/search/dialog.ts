import { element, setAttributes } from '../elements.ts'
import type { Hit, HitGroup } from './best-hits.ts'
import { renderGroups } from './render-groups.ts'
import { keep, readKept } from '../kept.ts'

/** What the dialog asks. */
export interface Finders {
  /** What is called like that; undefined as long as there is no index. */
  readonly find: (query: string) => readonly HitGroup[] | undefined
  /** What else there is, which may take a while. */
  readonly findMore: (query: string, found: readonly Hit[]) => Promise<HitGroup | undefined>
  readonly top: URL
}

/** What can be done to the dialog. */
export interface Dialog {
  readonly open: () => void
  /** Searches again, since there is more to search. */
  readonly refresh: () => void
  readonly fail: (message: string) => void
}

const HELP =
  'Words, parts of names or paths (refr sess, server.createSession) · returns profileView · takes at-uri · throws ExpiredToken · kind:record'

/** Takes over the dialog that the page opened, with what was typed since, and searches in it. */
export function openDialog({ find, findMore, top }: Finders): Dialog {
  // page.ts makes both before it loads this.
  const box = document.querySelector<HTMLDialogElement>('dialog.search')
  const input = box?.querySelector('input')
  if (!box || !input) throw new Error('the page has made no dialog')
  setAttributes(input, {
    type: 'text',
    role: 'combobox',
    'aria-controls': 'page:search-results',
    'aria-expanded': 'true',
    'aria-autocomplete': 'list',
    'aria-describedby': 'page:search-help',
    placeholder: 'Search names, types, errors, descriptions',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
  })
  const list = element('div', { id: 'page:search-results', role: 'listbox', 'aria-label': 'Results' })
  const status = element('p', { role: 'status', class: 'search-status' })
  const help = element('p', { id: 'page:search-help', class: 'search-help' }, HELP)
  setAttributes(box, { 'aria-label': 'Search' })
  box.append(status, list, help)
  /** Counts searches, so that an answer that comes late is not shown for another query. */
  let round = 0
  let active: HTMLElement | undefined

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role=option]')]
  const activate = (option: HTMLElement | undefined): void => {
    active?.removeAttribute('aria-selected')
    active = option
    option?.setAttribute('aria-selected', 'true')
    option?.scrollIntoView({ block: 'nearest' })
    if (option === undefined) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', option.id)
  }
  const show = (groups: readonly HitGroup[], message: string): void => {
    const before = active?.getAttribute('href')
    list.replaceChildren(...renderGroups(groups, top))
    const all = options()
    activate(all.find((option) => option.getAttribute('href') === before) ?? all[0])
    status.textContent = message
  }
  const search = async (): Promise<void> => {
    round += 1
    const asked = round
    const query = input.value
    keep('search', query)
    if (query.trim() === '') return show([], '')
    const groups = find(query)
    if (groups === undefined) return show([], 'Loading …')
    show(groups, groups.length > 0 ? '' : 'Searching descriptions …')
    const hits = groups.flatMap((group) => group.hits)
    const more = await findMore(query, hits).catch(() => undefined)
    if (asked !== round) return
    const all = more === undefined ? groups : [...groups, more]
    show(all, all.length > 0 ? '' : `Nothing is called “${query.trim()}”, and no description has it.`)
  }
  input.addEventListener('input', () => {
    active = undefined
    void search()
  })
  input.addEventListener('keydown', (event) => {
    const all = options()
    const at = active === undefined ? -1 : all.indexOf(active)
    if (event.key === 'ArrowDown') activate(all[(at + 1) % all.length])
    else if (event.key === 'ArrowUp') activate(all.at(at < 1 ? -1 : at - 1))
    else if (event.key === 'Enter') {
      const { ctrlKey, metaKey } = event
      active?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey }))
    } else return
    event.preventDefault()
  })
  box.addEventListener('click', ({ target }) => {
    if (target === box || (target instanceof Element && target.closest('a') !== null)) box.close()
  })
  const open = (): void => {
    const isTyping = box.open && input.value !== ''
    if (!box.open) box.showModal()
    if (input.value === '') input.value = readKept('search')
    if (!isTyping) input.select()
    void search()
  }
  open()
  return { open, refresh: () => void search(), fail: (message) => show([], message) }
}
