/** What every page does beyond showing itself: copying, and loading what else it can do. All of it is missed by nobody without a script. */

for (const button of document.querySelectorAll<HTMLButtonElement>('.copy')) {
  button.hidden = false
  button.addEventListener('click', () => void copyBeside(button))
}

async function copyBeside(button: HTMLButtonElement): Promise<void> {
  const text = button.parentElement?.querySelector('pre')?.textContent ?? ''
  const label = button.textContent
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = 'Copied'
  } catch {
    button.textContent = 'Press Ctrl C'
  }
  setTimeout(() => (button.textContent = label), 1500)
}

// What needs a script shows itself now, and what leads to it.
for (const part of document.querySelectorAll<HTMLElement>('[data-load], [data-tool]')) part.hidden = false

// What needs a script of its own gets it when it is pressed or opened first. The script goes on from there.
for (const part of document.querySelectorAll<HTMLElement>('[data-load]')) {
  part.addEventListener(part.tagName === 'DETAILS' ? 'toggle' : 'click', () => loadScriptOf(part), { once: true })
}

function loadScriptOf(part: HTMLElement): void {
  const script = document.createElement('script')
  script.src = part.dataset['load'] ?? ''
  document.head.append(script)
}

// What is folded opens when a link leads to it.
addEventListener('hashchange', openTarget)
openTarget()

function openTarget(): void {
  const target = document.getElementById(location.hash.slice(1))
  if (target instanceof HTMLDetailsElement) target.open = true
}

// Its dialog is there before the script of the search is, which takes it over: nothing that is typed meanwhile is lost.
document.querySelector('[data-search]')?.addEventListener('click', openSearch, { once: true })

function openSearch(): void {
  const box = document.createElement('dialog')
  const input = document.createElement('input')
  box.className = 'search'
  input.ariaLabel = 'Search'
  box.append(input)
  document.body.append(box)
  box.showModal()
}

document.addEventListener('keydown', (event) => {
  const { key, target } = event
  const isTyping = target instanceof HTMLElement && target.closest('input, textarea, select') !== null
  const isShortcut = event.ctrlKey || event.metaKey ? key.toLowerCase() === 'k' : key === '/' && !isTyping
  if (!isShortcut || event.altKey || event.shiftKey) return
  event.preventDefault()
  document.querySelector<HTMLElement>('[data-search]')?.click()
})
