/** Trying a query on a page: loaded when its section is opened first. Nothing is sent before the button is pressed. */
import type { QueryField } from '../src/emit/docs-html/try/query-data.ts'
import { EXAMPLE_SERVICE } from '../src/text/example-service.ts'
import { element } from './elements.ts'
import { keep, readKept } from './kept.ts'
import { type Answer, ask } from './try/ask.ts'
import { writeUrl } from './try/write-url.ts'

for (const section of document.querySelectorAll<HTMLElement>('[data-try]')) fill(section)

function fill(section: HTMLElement): void {
  const { try: nsid = '', fields = '[]', service: standard = '' } = section.dataset
  // The JSON boundary: lexgen wrote it.
  const inputs = (JSON.parse(fields) as readonly QueryField[]).map(
    (field, index) => [field, inputOf(field, `page:try:${index}`)] as const,
  )
  const service = element('input', { type: 'url', placeholder: EXAMPLE_SERVICE, spellcheck: 'false' })
  service.value = readKept('service') || standard
  const press = element('button', { type: 'submit', class: 'press' }, 'Send')
  const stop = element('button', { type: 'button', disabled: '' }, 'Stop')
  const result = element('div', { role: 'status', class: 'result' })
  const form = element(
    'form',
    { novalidate: '' },
    element('label', {}, 'Service', service),
    ...inputs.map(([field, { input, list }]) => labelOf(field, input, list)),
    element('p', {}, press, ' ', stop),
    element(
      'p',
      { class: 'quiet' },
      'Sent from this browser to that service alone, without cookies and without a login.',
    ),
    result,
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void send()
  })
  section.append(form)

  async function send(): Promise<void> {
    if (press.disabled) return
    const values = new Map(inputs.map(([field, { input }]) => [field, input.value]))
    const address = writeUrl(
      service.value,
      nsid,
      inputs.map(([field]) => field),
      (field) => values.get(field) ?? '',
    )
    if ('problem' in address) return show({ summary: address.problem, notes: [], isFailure: true }, result)
    keep('service', service.value)
    const controller = new AbortController()
    const abort = (): void => controller.abort()
    stop.addEventListener('click', abort)
    press.disabled = true
    stop.disabled = false
    result.dataset['kind'] = 'pending'
    result.replaceChildren(element('p', {}, 'Asking ', element('code', {}, address.url), ' …'))
    const answer = await ask(address.url, controller.signal)
    stop.removeEventListener('click', abort)
    press.disabled = false
    stop.disabled = true
    show(answer, result, address.url)
  }
}

interface Input {
  readonly input: HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement
  readonly list: readonly HTMLElement[]
}

function inputOf({ type, isList, default: standard, values }: QueryField, id: string): Input {
  const placeholder = standard === undefined ? {} : { placeholder: standard }
  if (isList) return { input: element('textarea', { rows: '2', spellcheck: 'false', ...placeholder }), list: [] }
  if (type === 'boolean') {
    const options = [standard === undefined ? '' : `default: ${standard}`, 'true', 'false']
    const items = options.map((text, at) => element('option', { value: at === 0 ? '' : text }, text))
    return { input: element('select', {}, ...items), list: [] }
  }
  const kind = type === 'integer' ? { inputmode: 'numeric' } : {}
  const listed = values === undefined ? {} : { list: id }
  const input = element('input', {
    type: 'text',
    autocomplete: 'off',
    spellcheck: 'false',
    ...kind,
    ...listed,
    ...placeholder,
  })
  const list = element('datalist', { id }, ...(values ?? []).map((value) => element('option', { value })))
  return { input, list: values === undefined ? [] : [list] }
}

function labelOf({ name, hint, isList, isRequired }: QueryField, input: Node, list: readonly Node[]): HTMLElement {
  const said = `${hint}${isList ? ', one a line' : ''}`
  const required = isRequired ? [' ', element('span', { class: 'required' }, 'required')] : []
  return element(
    'label',
    {},
    element('span', { class: 'name' }, name),
    ' ',
    element('span', { class: 'type' }, said),
    ...required,
    input,
    ...list,
  )
}

function show({ summary, notes, text, isFailure }: Answer, result: HTMLElement, url?: string): void {
  result.dataset['kind'] = isFailure ? 'failed' : 'answered'
  result.replaceChildren(
    ...(url === undefined ? [] : [element('p', { class: 'quiet' }, element('code', {}, `GET ${url}`))]),
    element('p', {}, summary),
    ...notes.map((note) => element('p', {}, note)),
    ...(text === undefined
      ? []
      : [element('pre', { tabindex: '0', 'aria-label': 'Answer' }, element('code', {}, text))]),
  )
}
