/** Validating on a page: loaded when its section is opened first, and the checks with the first press of the button. */
import { type DocumentChecks, type NamespaceChecks, checksPath } from '../src/emit/docs-html/validate/checks-data.ts'
import { namespaceOf } from '../src/documentation/namespaces.ts'
import { lastSegment } from '../src/text/nsid.ts'
import { element } from './elements.ts'
import { loadData, topOfSite } from './load-script.ts'
import { acceptUnresolved, buildChecks, refuseUnresolved } from './validate/build-checks.ts'
import { type Verdict, checkText } from './validate/check-text.ts'

const top = topOfSite()
const documents = new Map<string, DocumentChecks>()

/** How a role is called on the page. */
const ROLES: ReadonlyMap<string, string> = new Map([
  ['Params', 'Parameters'],
  ['Input', 'Input'],
  ['Output', 'Output'],
  ['Message', 'Message'],
])

for (const section of document.querySelectorAll<HTMLElement>('[data-validate]')) void fill(section)

async function fill(section: HTMLElement): Promise<void> {
  const nsid = section.dataset['validate'] ?? ''
  const result = element('div', { role: 'status', class: 'result' })
  const checks = await loadChecks(nsid)
  if (checks === undefined) {
    section.append(element('p', {}, 'What this needs could not be loaded.'))
    return
  }
  const subject = element(
    'select',
    {},
    ...checks.roots.map(([def, role], index) =>
      element('option', { value: String(index) }, ROLES.get(role) ?? (def === 'main' ? lastSegment(nsid) : def)),
    ),
  )
  const text = element('textarea', { rows: '10', spellcheck: 'false', autocomplete: 'off', placeholder: '{ }' })
  const unresolved = element('input', { type: 'checkbox' })
  const button = element('button', { type: 'button', class: 'press' }, 'Validate')
  button.addEventListener('click', () => {
    void validate().catch(() => result.replaceChildren(element('p', {}, 'This could not be validated.')))
  })
  async function validate(): Promise<void> {
    const root = checks?.roots[Number(subject.value)]
    if (root === undefined) return
    await loadAll(nsid)
    const { checkOf } = buildChecks(documents, unresolved.checked ? acceptUnresolved : refuseUnresolved)
    show(checkText(text.value, checkOf(nsid, root[0], root[1])), result)
  }
  section.append(
    element('label', {}, 'What it is ', subject),
    element('label', {}, 'JSON', text),
    element(
      'p',
      {},
      button,
      ' ',
      element('label', { class: 'option' }, unresolved, ' Unresolved references are valid'),
    ),
    element(
      'p',
      { class: 'quiet' },
      'What the documents of this site do not define, cannot be checked: it is an issue, or valid. Nothing leaves this page.',
    ),
    result,
  )
}

/** The checks of a document; undefined where the site has none. */
async function loadChecks(nsid: string): Promise<DocumentChecks | undefined> {
  const known = documents.get(nsid)
  if (known !== undefined) return known
  try {
    const loaded = await loadData<NamespaceChecks>(checksPath(namespaceOf(nsid)), top)
    const checks = loaded[nsid]
    if (checks !== undefined) documents.set(nsid, checks)
    return checks
  } catch {
    return undefined
  }
}

/** Loads the checks of a document with those of all that it leads to. */
async function loadAll(nsid: string): Promise<void> {
  const seen = new Set([nsid])
  let wave = [nsid]
  while (wave.length > 0) {
    const loaded = await Promise.all(wave.map(loadChecks))
    const needs = new Set(loaded.flatMap((each) => each?.needs ?? []))
    wave = [...needs].filter((each) => !seen.has(each))
    for (const each of wave) seen.add(each)
  }
}

function show(verdict: Verdict, result: HTMLElement): void {
  result.dataset['kind'] = verdict.kind
  switch (verdict.kind) {
    case 'broken':
      return result.replaceChildren(element('p', {}, verdict.message))
    case 'valid':
      return result.replaceChildren(element('p', {}, 'Valid.'))
    case 'invalid': {
      const { issues } = verdict
      const count = issues.length === 1 ? 'One issue.' : `${issues.length} issues.`
      const rows = issues.map(({ path, expected, found }) =>
        element('li', {}, element('code', {}, path), ' ', `expected ${expected}, found ${found}`),
      )
      return result.replaceChildren(element('p', {}, count), element('ul', {}, ...rows))
    }
  }
}
