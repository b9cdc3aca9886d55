import { isSameJson } from '../text/parse-json.ts'
import { gatherImports } from './gather-imports.ts'
import { readTokens } from './module-tokens.ts'

/**
 * Whether two texts of a generated file differ in nothing but how they are laid out, the order of imports included: what formatters and
 * their like do. Where that is not plain to see, prettier, which is loaded for this, lays both out anew; text that it cannot read says
 * something else.
 */
export async function isReformatted(path: string, current: string, wanted: string): Promise<boolean> {
  if (path.endsWith('.json')) return isSameJson(current, wanted)
  const isSame = path.endsWith('.ts') ? isSameModule : (a: string, b: string): boolean => a === b
  if (isSame(current, wanted)) return true
  // Layout never changes which words there are, and asking that takes no time.
  if (listWords(current) !== listWords(wanted)) return false
  try {
    return isSame(await layOut(path, current), await layOut(path, wanted))
  } catch (error) {
    if (error instanceof SyntaxError) return false
    throw error
  }
}

function isSameModule(current: string, wanted: string): boolean {
  const [a, b] = [current, wanted].map((text) => gatherImports(readTokens(text)).join('\n'))
  return a === b
}

/** Every word of a text once, but for those that come and go with layout. */
function listWords(text: string): string {
  const words = new Set(text.match(/[\p{L}\p{N}_$]+/gu))
  for (const word of ['import', 'type']) words.delete(word)
  return [...words].sort().join(' ')
}

/** A text as prettier has it unless told otherwise, its own directives aside. */
async function layOut(path: string, text: string): Promise<string> {
  const { format } = await import('prettier')
  const directives = /^<!-- prettier-ignore-(?:start|end) -->$/gm
  // An object that somebody spread over several lines stays so unless told otherwise.
  return format(text.replaceAll(directives, ''), { filepath: path, objectWrap: 'collapse' })
}
