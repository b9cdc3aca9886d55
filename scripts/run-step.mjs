// Runs another program as a step of a longer way, so that whoever waits sees what is going on: a line when it begins, what it prints or a
// sign of life while it lasts, and how long it took. What it printed comes whole where it fails.
import { spawn } from 'node:child_process'

/** Silence after which a sign of life is given, in milliseconds; longer where the program may give signs of its own. */
const BEAT_MS = 3_000
const SHOWN_BEAT_MS = 4_000

/**
 * Runs a program in the folder `cwd`. `isShown` hands on what it prints as it comes; otherwise only its last line is shown, with each sign
 * of life. Gives back the exit code, having said which step failed where it is not 0.
 */
export async function runStep({ name, command, args, cwd, isShown = false }) {
  const begun = performance.now()
  const seconds = () => ((performance.now() - begun) / 1000).toFixed(1)
  let printed = ''
  let lastWord = begun
  const say = (text) => {
    lastWord = performance.now()
    process.stdout.write(text)
  }
  say(`${name} ...\n`)
  // On Windows npm is a script for the shell.
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' })
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      printed += text
      if (isShown) say(text)
    })
  }
  const silence = isShown ? SHOWN_BEAT_MS : BEAT_MS
  const beat = setInterval(() => {
    if (performance.now() - lastWord < silence) return
    const line = isShown ? '' : findLastLine(printed)
    say(`  ... ${name}, ${seconds()} s${line === '' ? '' : `: ${line}`}\n`)
  }, silence / 10)
  const code = await new Promise((done) => {
    child.on('error', (error) => {
      printed += `${error.message}\n`
      done(1)
    })
    child.on('close', (status) => done(status ?? 1))
  })
  clearInterval(beat)
  if (code === 0) {
    say(`${name}: done in ${seconds()} s\n`)
    return 0
  }
  if (!isShown) process.stderr.write(printed)
  process.stderr.write(`${name} failed with exit code ${code}\n`)
  return code
}

function findLastLine(text) {
  return text.split(/[\r\n]+/).findLast((line) => /\w/.test(line)) ?? ''
}
