import { spawn } from 'node:child_process'

const running = new Set()

/** Runs a program to its end; gives back its exit code, or the signal that ended it, and what it printed. */
export function runProgram(command, args, { cwd, env = process.env, input = '' } = {}) {
  return new Promise((resolve, reject) => {
    // In a group of its own, to end it together with what it starts.
    const child = spawn(command, args, { cwd, env, detached: true })
    running.add(child)
    const printed = { stdout: [], stderr: [] }
    for (const channel of ['stdout', 'stderr']) child[channel].on('data', (chunk) => printed[channel].push(chunk))
    // It may end before it has read its input.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.on('error', (error) => {
      running.delete(child)
      reject(error)
    })
    child.on('close', (code, signal) => {
      running.delete(child)
      const [stdout, stderr] = [printed.stdout, printed.stderr].map((chunks) => Buffer.concat(chunks).toString())
      resolve({ exitCode: code ?? signal, stdout, stderr })
    })
  })
}

/** Ends the programs that still run. */
export function endPrograms() {
  for (const { pid } of running) {
    try {
      if (pid !== undefined) process.kill(-pid, 'SIGKILL')
    } catch (error) {
      if (error.code !== 'ESRCH') throw error
    }
  }
}
