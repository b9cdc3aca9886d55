import { type MarkedKind, generatedMark } from '../../text/generated-marks.ts'
import { sha256 } from '../../text/sha256.ts'
import { PAGE_SCRIPT, SEARCH_SCRIPT, STYLE, TRY_SCRIPT, VALIDATE_SCRIPT } from './generated/assets.ts'

/** A file that pages load; its name says its content, so that it can be kept for good. */
export interface Asset {
  readonly path: string
  readonly text: string
}

/** How much of a hash is in a name, in hexadecimal digits. */
const HASH_LENGTH = 10

function asset(name: string, ending: MarkedKind, content: string): Asset {
  const text = `${generatedMark(ending)}\n${content}`
  return { path: `assets/${name}.${sha256(text).slice(0, HASH_LENGTH)}.${ending}`, text }
}

/** A stylesheet of the user's own. */
export function themeAsset(text: string): Asset {
  return asset('theme', 'css', text)
}

export const STYLESHEET: Asset = asset('style', 'css', STYLE)
export const SCRIPT: Asset = asset('page', 'js', PAGE_SCRIPT)
export const SEARCH: Asset = asset('search', 'js', SEARCH_SCRIPT)
export const TRY: Asset = asset('try', 'js', TRY_SCRIPT)
export const VALIDATE: Asset = asset('validate', 'js', VALIDATE_SCRIPT)
