import type { CommandName } from './command-names.ts'
import type { EXIT } from './exit.ts'

/** What the help of a command tells beyond its options. */
export interface CommandGuide {
  /** Command lines, each with what it is for. */
  readonly examples: readonly (readonly [line: string, purpose: string])[]
  /** What its exit codes mean; those that it never ends with are left out. */
  readonly exits: Readonly<Partial<Record<keyof typeof EXIT, string>>>
  /** What `--quiet` leaves out. @default it has no such option */
  readonly quiet?: string
}

const FAILED = 'usage, config or lexicons are wrong'
const NOT_WRITTEN = `nothing is written: ${FAILED}, or the folder cannot be written`
const INCOMPARABLE = 'the folder or its manifest cannot be read'
const WARNED = 'nothing is written: --strict, and there are warnings'

/** What the help tells of each command. Loaded with the help only. */
export const GUIDES: Readonly<Record<CommandName, CommandGuide>> = {
  generate: {
    examples: [
      ['lexgen lexicons -o src/gen', 'From a folder of lexicons'],
      ['lexgen', 'From what lexgen.config.json says'],
      [
        "lexgen lexicons module:@atproto/api#schemas --include 'com.example.*' -o src/gen",
        'Your own, and what they refer to of the official ones',
      ],
      ['lexgen lexicons -o sdk --package @example/sdk --validators', 'A package to publish'],
      ['lexgen lexicons -o src/gen --watch', 'Again whenever a lexicon changes'],
    ],
    exits: { clean: 'the folder is what the lexicons give', findings: WARNED, failed: NOT_WRITTEN },
    quiet: 'the summary, notes and warnings',
  },
  'json-schema': {
    examples: [
      ['lexgen json-schema lexicons -o schemas', 'From a folder of lexicons'],
      ['lexgen json-schema lexicons -o schemas --schema-base https://example.com/schemas', 'With addresses as $id'],
      ['lexgen json-schema lexicons -o schemas --check', 'Are they current?'],
    ],
    exits: {
      clean: 'the folder is what the lexicons give',
      findings: 'with --check, it is not; or --strict, and there are warnings',
      failed: NOT_WRITTEN,
      impossible: `with --check, ${INCOMPARABLE}`,
    },
    quiet: 'the summary, notes and warnings',
  },
  docs: {
    examples: [
      ['lexgen docs lexicons -o site', 'A site, to be opened from the disk or put on any server'],
      ['lexgen docs lexicons -o docs --format markdown', 'Markdown for a site generator'],
      ['lexgen docs lexicons --into README.md --namespace com.example', 'A section of a page, between its markers'],
      ['lexgen docs lexicons -o site --check', 'Is it current?'],
    ],
    exits: {
      clean: 'the pages are what the lexicons give',
      findings: 'with --check, they are not; or --strict, and there are warnings',
      failed: NOT_WRITTEN,
      impossible: `with --check, ${INCOMPARABLE}`,
    },
    quiet: 'the summary, notes and warnings',
  },
  check: {
    examples: [
      ['lexgen check lexicons -o src/gen', 'In CI: is the committed code what the lexicons give?'],
      ['lexgen check lexicons -o src/gen --diff', 'The same, with what would change'],
      ['lexgen check lexicons -o src/gen --fix', 'Write what would change'],
      ['lexgen check lexicons -o src/gen --against git:origin/main', 'And whom does the change break?'],
    ],
    exits: {
      clean: 'the folder is current; another layout is current',
      findings: 'it is not, or with --against somebody breaks',
      failed: FAILED,
      impossible: `${INCOMPARABLE}; or the base cannot be read`,
    },
    quiet: 'that all is well, and warnings',
  },
  lint: {
    examples: [
      ['lexgen lint lexicons', 'All problems, and what the rules say'],
      ['lexgen lint lexicons --strict', 'In CI: warnings fail too'],
      ['lexgen lint lexicons --format github', 'As annotations of a pull request'],
    ],
    exits: {
      clean: 'nothing is wrong, warnings aside',
      findings: 'a rule found an error; with --strict, a warning',
      failed:
        'usage or config are wrong, or what no rule is about: a lexicon that cannot be read, a ref that leads nowhere',
    },
    quiet: 'the counts, and warnings',
  },
  diff: {
    examples: [
      ['lexgen diff', 'In CI: what changes against the branch that this one goes to?'],
      ['lexgen diff git:main', 'Against another branch, tag or commit'],
      ['lexgen diff npm:@atproto/api lexicons', 'Against what a package has'],
      ['lexgen diff git:main --format text --format json=report.json', 'For people, and for programs'],
    ],
    exits: {
      clean: 'nothing breaks that is not accepted',
      findings: 'something breaks (--fail-on says how much it takes)',
      failed: 'usage, config or lexicons of the head are wrong',
      impossible: 'there is no base, or it cannot be read',
    },
    quiet: 'the summary, and warnings about lexicons; the report stays whole',
  },
  init: {
    examples: [
      ['lexgen init', 'Config, scripts, CI and what else the project needs'],
      ['lexgen init --dry-run', 'The same as a patch, and nothing is written'],
      ['lexgen init ./lexicons -o ./src/gen', 'With sources and output of your own'],
    ],
    exits: {
      clean: 'the project is set up, or was before',
      failed: 'nothing is written: usage, config or a file of the project is wrong',
    },
    quiet: 'all that is said of what was done and what to do next',
  },
  explain: {
    examples: [
      ['lexgen explain LEX2003', 'A code, as reports name it'],
      ['lexgen explain closed-enum', 'A rule'],
    ],
    exits: { clean: 'it is explained', failed: 'there is no such code or rule' },
  },
  rules: {
    examples: [
      ['lexgen rules', 'As a table'],
      ['lexgen rules --format json', 'With reasons and remedies, for programs'],
    ],
    exits: { clean: 'they are listed', failed: 'usage is wrong' },
  },
  completion: {
    examples: [
      ['lexgen completion >> ~/.bashrc', 'Where $SHELL is bash'],
      ['lexgen completion >> ~/.zshrc', 'Where $SHELL is zsh'],
    ],
    exits: { clean: 'the script is printed', failed: 'usage is wrong' },
  },
}
