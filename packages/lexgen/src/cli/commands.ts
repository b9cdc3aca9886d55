import { EXIT } from './exit.ts'
import { parsePlainArguments } from './plain-arguments.ts'
import type { Terminal } from './terminal.ts'
import { UsageError } from './usage-error.ts'
import { assertNever } from '../text/assert-never.ts'

/** Parses the arguments and runs the command; gives back the exit code. Each command's code is loaded when it is called. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  const invocation = parsePlainArguments(args) ?? (await (await import('./arguments.ts')).parseArguments(args))
  switch (invocation.kind) {
    case 'text':
      await terminal.stdout(invocation.text)
      return EXIT.clean
    case 'explain': {
      const [{ explainCode }, { LINT_CODES }, { DATED_CODES }, { LISTING_CODES }] = await Promise.all([
        import('../diagnostics/explain.ts'),
        import('../lint/codes.ts'),
        import('../legacy/codes.ts'),
        import('../language/codes.ts'),
      ])
      const text = explainCode(invocation.code, { ...LINT_CODES, ...DATED_CODES, ...LISTING_CODES })
      if (text === undefined) throw new UsageError(`expected a code such as LEX2003, found ${invocation.code}`)
      await terminal.stdout(`${text}\n`)
      return EXIT.clean
    }
    case 'rules': {
      const { printRules } = await import('./rules-command.ts')
      await terminal.stdout(printRules(invocation.format))
      return EXIT.clean
    }
    case 'generate': {
      const { runGenerate } = await import('./generate-command.ts')
      return runGenerate(invocation, terminal)
    }
    case 'check': {
      const { runCheck } = await import('./check-command.ts')
      return runCheck(invocation, terminal)
    }
    case 'lint': {
      const { runLint } = await import('./lint-command.ts')
      return runLint(invocation, terminal)
    }
    default:
      return assertNever(invocation)
  }
}
