import { COMPLETION_FLAG, asksForHelp } from './command-names.ts'
import { EXIT } from './exit.ts'
import { parsePlainArguments } from './plain-arguments.ts'
import { splitLeniently } from './split-arguments.ts'
import type { Invocation } from './invocation.ts'
import type { Terminal } from './terminal.ts'
import { rejectUnknownCommand } from './unknown-command.ts'
import { assertNever } from '../text/assert-never.ts'

/** Parses the arguments and runs the command; gives back the exit code. Each command's code is loaded when it is called. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  if (args[0] === COMPLETION_FLAG) {
    const { answerShell } = await import('./completion-command.ts')
    await answerShell(args.slice(1), terminal)
    return EXIT.clean
  }
  const words = splitLeniently(args).args
  if (asksForHelp(words)) {
    const { answerHelp } = await import('./help.ts')
    await terminal.stdout(answerHelp(words, terminal.columns?.stdout))
    return EXIT.clean
  }
  const invocation = parsePlainArguments(args) ?? (await parseWithYargs(args, terminal.cwd))
  switch (invocation.kind) {
    case 'explain': {
      const { explain } = await import('./explain-command.ts')
      await terminal.stdout(explain(invocation.word))
      return EXIT.clean
    }
    case 'rules': {
      const { printRules } = await import('./rules-command.ts')
      await terminal.stdout(printRules(invocation.format))
      return EXIT.clean
    }
    case 'completion': {
      const { runCompletion } = await import('./completion-command.ts')
      await runCompletion(terminal)
      return EXIT.clean
    }
    case 'init': {
      const { runInit } = await import('./init-command.ts')
      return runInit(invocation, terminal)
    }
    case 'generate': {
      const { runGenerate } = await import('./generate-command.ts')
      return runGenerate(invocation, terminal)
    }
    case 'json-schema': {
      const { runJsonSchema } = await import('./json-schema-command.ts')
      return runJsonSchema(invocation, terminal)
    }
    case 'docs': {
      const { runDocs } = await import('./docs-command.ts')
      return runDocs(invocation, terminal)
    }
    case 'check': {
      const { runCheck } = await import('./check-command.ts')
      return runCheck(invocation, terminal)
    }
    case 'lint': {
      const { runLint } = await import('./lint-command.ts')
      return runLint(invocation, terminal)
    }
    case 'diff': {
      const { runDiff } = await import('./diff-command.ts')
      return runDiff(invocation, terminal)
    }
    default:
      return assertNever(invocation)
  }
}

/** Where a misspelt command comes with options, those are not what is wrong. */
async function parseWithYargs(args: readonly string[], cwd: string): Promise<Invocation> {
  rejectUnknownCommand(splitLeniently(args).args, cwd, false)
  const { parseArguments } = await import('./arguments.ts')
  return parseArguments(args)
}
