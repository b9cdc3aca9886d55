// What `npm start` does on a fresh clone: installs, builds, generates from lexicons/, and runs the session example, saying what it is at.
import { fileURLToPath } from 'node:url'
import { runStep } from './run-step.mjs'

const ROOT = fileURLToPath(new URL('..', import.meta.url))

const STEPS = [
  { name: '1/4 installing packages', command: 'npm', args: ['run', '--silent', 'setup'] },
  { name: '2/4 building', command: 'npm', args: ['run', '--silent', 'build'], isShown: true },
  { name: '3/4 generating from lexicons/', command: 'npm', args: ['run', '--silent', 'generate'], isShown: true },
  { name: '4/4 running examples/session', command: 'node', args: ['examples/session/dist/main.js'], isShown: true },
]

for (const step of STEPS) {
  const code = await runStep({ ...step, cwd: ROOT })
  if (code !== 0) process.exit(code)
}
console.log('The documentation of these lexicons: examples/docs-site/site/index.html')
