/** LEX1xxx: finding, reading and parsing what was named as a source. */
export const SOURCE_CODES = {
  LEX1001: {
    severity: 'error',
    title: 'source not found',
    text: 'A file or directory that was named does not exist. Nothing is generated, since an output without it would lose files. Check the spelling and the working directory.',
  },
  LEX1002: {
    severity: 'error',
    title: 'no lexicons in a source',
    text: 'A directory, glob or other source holds no lexicon. An empty input is never taken for an empty output. Name the directory that holds the documents.',
  },
  LEX1003: {
    severity: 'error',
    title: 'file cannot be read',
    text: 'The operating system refused to open the file. Check its permissions. A link below a named directory that leads nowhere, such as the lock of an editor, is skipped with a note.',
  },
  LEX1004: {
    severity: 'error',
    title: 'not UTF-8',
    text: 'JSON is UTF-8 text; the file holds bytes that are not. Save it as UTF-8.',
  },
  LEX1005: {
    severity: 'error',
    title: 'not valid JSON',
    text: 'The text cannot be parsed as JSON (RFC 8259). Comments, trailing commas, single quotes and unquoted keys are not allowed. The position is where the parser gave up; the mistake is there or just before.',
  },
  LEX1006: {
    severity: 'info',
    title: 'JSON that is no lexicon, skipped',
    text: 'A JSON file below a named directory is no lexicon (no "lexicon", "id" or "defs"), such as package.json. It is left out.',
  },
  LEX1007: {
    severity: 'error',
    title: 'not a lexicon',
    text: 'A file was named as a source, but its JSON is no lexicon: a document has the keys "lexicon", "id" and "defs".',
  },
  LEX1008: {
    severity: 'error',
    title: 'Markdown without a lexicon',
    text: 'A Markdown page is read for fenced code blocks that hold lexicons as JSON, and this one has none. Below a named directory such a page is skipped with a note.',
  },
  LEX1009: {
    severity: 'error',
    title: 'page of TypeScript, not of lexicons',
    text: 'The page was rendered in the form of autumn 2022, which shows TypeScript interfaces in place of the documents. Types, formats and defaults are lost in it, so it cannot be read back. Use the JSON documents themselves.',
  },
  LEX1010: {
    severity: 'error',
    title: 'module cannot be loaded',
    text: 'The module named by module:<specifier> could not be imported from the working directory. Install it, or check the specifier.',
  },
  LEX1011: {
    severity: 'error',
    title: 'module has no such export',
    text: 'The export after # does not exist in the module. Name one that holds lexicons: a list of documents, a map of them, or a single one.',
  },
  LEX1012: {
    severity: 'error',
    title: 'export holds no lexicons',
    text: 'The export of the module is neither a lexicon nor a list or map of lexicons.',
  },
  LEX1013: {
    severity: 'error',
    title: 'definition without a document',
    text: 'The JSON is one definition (it has "type" but neither "lexicon", "id" nor "defs"), so its NSID is unknown. Give it with --id, or put the definition into a document.',
  },
  LEX1014: {
    severity: 'warning',
    title: 'id differs from what was promised',
    text: 'The heading above a fenced lexicon, or --id, names another NSID than the document itself. The id of the document counts.',
  },
  LEX1015: {
    severity: 'error',
    title: 'HTML page',
    text: 'The file is an HTML page, most likely saved from a browser. Save the raw JSON in its place.',
  },
  LEX1016: {
    severity: 'error',
    title: 'empty file',
    text: 'The file holds no text. A document that was cut off must not vanish without a word.',
  },
  LEX1017: {
    severity: 'error',
    title: 'nested too deeply',
    text: 'The document nests deeper than any tool downstream could take. Move inner objects into definitions of their own and refer to them.',
  },
  LEX1018: {
    severity: 'error',
    pointsAt: 'key',
    title: 'key given twice',
    text: 'A JSON object has the same key twice. Parsers keep the last one and drop the first, so a definition or property would vanish. Rename or remove one.',
  },
  LEX1019: {
    severity: 'warning',
    title: 'heading without a lexicon',
    text: 'In a generated page of lexicons, a heading names an NSID but no lexicon follows it.',
  },
  LEX1020: {
    severity: 'error',
    title: 'value that JSON cannot hold',
    text: 'An export holds a cycle, a BigInt or something else that is no JSON. Lexicons are plain data.',
  },
  LEX1021: {
    severity: 'error',
    title: 'no generated package',
    text: 'sdk:<dir> names the folder of a package that lexgen generated with --package: it has lexgen.manifest.json or, where the package was installed, a package.json with "lexgen", and lexicons.json with the documents. Check the path, or generate the package again.',
  },
  LEX1022: {
    severity: 'error',
    title: 'nothing to read in git',
    text: 'git:<ref>:<path> names files as they were at a commit of the repository around the working directory. They are read from what is there: nothing is fetched. Check the ref, fetch it where it is missing (a clone in CI often has one commit only), and see that git can be run.',
  },
  LEX1023: {
    severity: 'error',
    title: 'package not found',
    text: 'npm:<package>@<version> names the lexicons of a package as it was published. npm fetches it from the registry that it is set up for; nothing of it is installed or run. Check the name and the version, and that npm can reach the registry.',
  },
} as const
