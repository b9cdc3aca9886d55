import { main } from '../../src/cli/main.ts'
import { LEXGEN, type Ran } from './run-lexgen.ts'

/** Runs a command within this process, from its sources: what it prints is that of the installed one, in a fraction of the time. */
export async function runMain(
  cwd: string,
  args: readonly string[],
  input = '',
  env: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const printed = { stdout: '', stderr: '' }
  const code = await main(args, {
    cwd,
    program: `node ${LEXGEN}`,
    stdout: (text) => void (printed.stdout += text),
    stderr: (text) => void (printed.stderr += text),
    stdin: () => Promise.resolve(input),
    color: { stdout: false, stderr: false },
    env,
  })
  return { code, ...printed }
}
