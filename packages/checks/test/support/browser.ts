import { type Browser, chromium } from 'playwright-core'
import { explainMissing, findChromium } from '../../../../scripts/chromium.mjs'

/** Nothing but what a test asks for: no sandboxes, which root cannot have, and no requests of the browser's own. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts Chromium. Where there is none, says that what needs it is left out, and why. */
export async function openBrowser(): Promise<Browser | undefined> {
  const executablePath = findChromium()
  if (executablePath === undefined) {
    console.warn(`Left out what runs in a browser: ${explainMissing()}`)
    return undefined
  }
  return chromium.launch({ executablePath, args: FLAGS })
}
