/** What every page does beyond showing itself: copying, and the place in the list of pages. All of it is missed by nobody without a script. */

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.hidden = false
  button.addEventListener('click', () => void copyFrom(button))
}

async function copyFrom(button: HTMLButtonElement): Promise<void> {
  const text = document.getElementById(button.dataset['copy'] ?? '')?.textContent ?? ''
  const label = button.textContent
  try {
    await navigator.clipboard.writeText(text)
    button.textContent = 'Copied'
  } catch {
    button.textContent = 'Press Ctrl C'
  }
  setTimeout(() => (button.textContent = label), 1500)
}
