// Installs Chromium where it is missing and that can be done; without it the tests that need it say that they are left out, and why.
import { installChromium } from './chromium.mjs'

const problem = installChromium()
if (problem !== undefined) console.log(`No Chromium: ${problem}`)
