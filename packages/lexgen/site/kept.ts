/** What is kept under a name as long as this tab is open; empty where nothing is, or nothing may be. */
export function readKept(name: string): string {
  try {
    return sessionStorage.getItem(`lexgen.${name}`) ?? ''
  } catch {
    return ''
  }
}

/** Keeps a text under a name for when one comes back. */
export function keep(name: string, text: string): void {
  try {
    sessionStorage.setItem(`lexgen.${name}`, text)
  } catch {
    // Then it is typed again.
  }
}
