import { generatedMark } from '../../text/generated-marks.ts'
import { type Markdown, stack } from './markdown.ts'

/** What tells a file of ours from others, unseen by readers. */
export function generatedComment(): Markdown {
  return { markdown: generatedMark('md') }
}

/** Markdown as a file. */
export function printMarkdownFile({ markdown }: Markdown): string {
  return `${markdown}\n`
}

/** Front matter that gives a page its title, for site generators. JSON strings are strings of YAML, too. */
export function frontMatter(title: string): Markdown {
  return { markdown: `---\ntitle: ${JSON.stringify(title)}\n---` }
}

/** A page: with front matter where a site generator is to read it, which GitHub shows as a table, and others as text. */
export function printMarkdownPage(title: string, content: Markdown, hasFrontMatter: boolean): string {
  return printMarkdownFile(stack([hasFrontMatter && frontMatter(title), generatedComment(), content]))
}
