/** What every page does beyond showing itself: copying. It is missed by nobody without a script. */

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
