import type { Sample } from '../../documentation/page.ts'
import { type Html, type TokenElement, markTokens } from './html.ts'

const STRING = String.raw`"(?:[^"\\\n]|\\.)*"`

// A string, the colon behind a key, anything else that is a token.
const JSON_TOKENS = new RegExp(String.raw`${STRING}(:?)|(-?\b\d[\d.eE+-]*|\b(?:true|false|null)\b)`, 'g')

/** JSON: keys as `b`, strings as `i`, other scalars as `var`. */
export function highlightJson(text: string): Html {
  return markTokens(text, JSON_TOKENS, ([, colon, word]) => {
    if (word !== undefined) return 'var'
    return colon === ':' ? 'b' : 'i'
  })
}

const KEYWORDS =
  'as|async|await|break|case|catch|class|const|else|export|extends|false|for|from|function|if|import|in|instanceof|let|new|null|of|return|switch|throw|true|try|type|typeof|undefined|while'

// A comment, a string, a keyword or a number.
const SCRIPT_TOKENS = new RegExp(
  String.raw`(\/\/.*|\/\*[^]*?\*\/)|(${STRING}|'(?:[^'\\\n]|\\.)*'|${'`'}(?:[^${'`'}\\]|\\.)*${'`'})|(?<![\w$.])(${KEYWORDS}|\d[\d.]*)\b(?!\s*:)`,
  'g',
)

// The same of a shell, whose options are its keywords.
const SHELL_TOKENS = new RegExp(
  String.raw`((?:^|\s)#.*)|(${STRING}|'[^']*')|((?<=^|\s)--?[A-Za-z][\w-]*|^curl\b)`,
  'gm',
)

const TOKENS: Readonly<Record<Exclude<Sample['language'], 'json'>, RegExp>> = {
  ts: SCRIPT_TOKENS,
  js: SCRIPT_TOKENS,
  sh: SHELL_TOKENS,
}

/** A sample: comments as `u`, strings as `i`, keywords and numbers as `var`. */
export function highlightSample({ language, code }: Pick<Sample, 'language' | 'code'>): Html {
  if (language === 'json') return highlightJson(code)
  return markTokens(code, TOKENS[language], ([, comment, string]): TokenElement => {
    if (comment !== undefined) return 'u'
    return string === undefined ? 'var' : 'i'
  })
}
