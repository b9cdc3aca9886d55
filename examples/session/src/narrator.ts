/** Tells a reader at a terminal what is called and what comes back. */
export interface Narrator {
  readonly heading: (text: string) => void
  /** Something that happens beside the calls. */
  readonly aside: (text: string) => void
  readonly call: (text: string) => void
  /** What a call resolved to, one property a line; tokens are cut short. */
  readonly answer: (output: object | undefined) => void
  /** The typed error that a call was rejected with, and the class that recognised it. */
  readonly caught: (className: string, error: Error) => void
}

/** Characters of a token that are shown at either end. */
const TOKEN_ENDS = 6
const LABEL_WIDTH = 16

export function createNarrator(print: (line: string) => void): Narrator {
  return {
    heading: (text) => print(`\n${text}\n${'='.repeat(text.length)}`),
    aside: (text) => print(`\n  (${text})`),
    call: (text) => print(`\n  ${text}`),
    answer: (output) => {
      if (output === undefined) print('    <- done, nothing to return')
      else for (const [name, value] of Object.entries(output)) print(`    <- ${name.padEnd(LABEL_WIDTH)}${show(value)}`)
    },
    caught: (className, error) => {
      print(`    !! caught with \`instanceof ${className}\``)
      print(`       ${error.message}`)
    },
  }
}

function show(value: unknown): string {
  if (typeof value === 'object') return '{ ... }'
  const text = String(value)
  return isToken(text) ? `${text.slice(0, TOKEN_ENDS)}...${text.slice(-TOKEN_ENDS)} (${text.length} characters)` : text
}

function isToken(text: string): boolean {
  return text.split('.').length === 3 && text.startsWith('ey')
}
