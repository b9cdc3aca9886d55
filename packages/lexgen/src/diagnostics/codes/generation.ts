/** LEX4xxx: names, output and the comparison of output; raised by the stages after linking. */
export const GENERATION_CODES = {
  LEX4001: {
    severity: 'error',
    title: 'a file of somebody else is in the way',
    text: 'A file that lexgen would have to write exists, differs, and carries neither the mark of generated files nor what lexgen.manifest.json says that lexgen wrote, so it may be hand-written. Nothing was written. Move or delete the file, or choose another output folder.',
  },
  LEX4002: {
    severity: 'error',
    title: 'no lexicons to generate from',
    text: 'The sources, or what --include and --exclude left of them, hold no lexicon. An empty output would delete what was generated before, so nothing was written. Check the paths and the globs.',
  },
  LEX4003: {
    severity: 'warning',
    title: 'unreadable manifest',
    text: 'lexgen.manifest.json in the output folder is no manifest of lexgen, or a merge left conflicts in it. Generating writes it anew: generated files are known by their mark. Files that only it could have listed are left where they are. One that lists paths outside the folder is an error, since lexgen never writes such: restore it from version control, or delete it.',
  },
  LEX4004: {
    severity: 'error',
    title: 'the output could not be written',
    text: 'The operating system refused to write: the disk is full, the folder is read-only, or a path is no folder. Files are staged before any is replaced, so the old output is intact.',
  },
  LEX4005: {
    severity: 'error',
    title: 'another run holds the output folder',
    text: 'Another lexgen process is writing to the same output folder and did not finish in time. Wait for it; a lock that a dead process left behind is taken over by itself.',
  },
  LEX4006: {
    severity: 'info',
    title: 'a document stays in because others refer to it',
    text: 'What --include and --exclude say leaves this document out, but a document that stays refers to it, so it is generated all the same.',
  },
  LEX4007: {
    severity: 'error',
    title: 'two documents would be one file',
    text: 'The paths of two generated files differ only in case, or one is a file where the other needs a folder. Some file systems cannot hold both. Rename one of the documents or exclude it.',
  },
  LEX4008: {
    severity: 'error',
    title: 'an external package that cannot be used',
    text: 'A package named with --external must be installed where lexgen runs and must have been generated with --package: its package.json says which documents it provides, and its lexicons.json holds them. Those are read as the documents of any source, and have to be the ones that its modules were made from; the code in brackets says what is wrong with one. Install the package, or generate it again.',
  },
  LEX4009: {
    severity: 'error',
    title: 'the output folder cannot be read',
    text: 'The operating system refused to list the output folder or to read a file in it, so lexgen cannot tell what is there. Nothing was written. Check the permissions.',
  },
  LEX4010: {
    severity: 'error',
    title: 'a prettier config that does not work',
    text: 'Generated code is laid out as the prettier config of the output folder says. Prettier cannot read that config, load one of its plugins, or format with it. Run prettier on a file in the output folder to see more.',
  },
  LEX4011: {
    severity: 'warning',
    title: 'a document differs from the one in an external package',
    text: 'A document among the sources is also provided by a package named with --external, and the two are not the same. What the package has counts. Update the package, or leave it out to generate from your own document.',
  },
  LEX4012: {
    severity: 'info',
    title: 'a name gave way to another',
    text: 'Two things in one module would have one name in the generated code. Main definitions and definitions whose names are identifiers keep theirs; this one is called otherwise. The message says how. Rename a definition in the lexicon, if it is not in use yet.',
  },
  LEX4013: {
    severity: 'warning',
    title: 'a left-over file was edited by hand and is kept',
    text: 'lexgen wrote the file earlier, no lexicon calls for it any more, and it is not as lexgen wrote it: deleting it could lose work. It is kept, and is yours from now on. Move what is worth keeping out of it and delete it.',
  },
  LEX4014: {
    severity: 'error',
    title: 'a file of others cannot be written in',
    text: "package.json and README.md of a generated package are not lexgen's alone: what others write there is kept. This one cannot be read, is not whole JSON, or a merge left conflicts in it, so that lexgen cannot tell which part is whose. Nothing was written. Mend the file, or delete it.",
  },
  LEX4015: {
    severity: 'error',
    title: 'the output folder is that of another command',
    text: 'lexgen generate, lexgen json-schema and lexgen docs each keep an output folder of their own: the manifest says which of them made it, and what a folder holds that nothing calls for any more is deleted. Nothing was written. Choose another output folder; one within the other does no harm.',
  },
  LEX4016: {
    severity: 'error',
    title: 'a file that an option names cannot be read',
    text: 'An option such as --theme names a file that goes into the output, and that file is not there, is a folder, or may not be read. Nothing was written. A path on the command line starts from the folder that lexgen runs in, one in a config from the folder of the config, and one in a manifest from the output folder.',
  },
  LEX4017: {
    severity: 'error',
    title: 'a page without a section to write into',
    text: 'lexgen docs --into writes between two lines of a page in Markdown, and nowhere else. The page has none of them, one without the other, or more than one section. Those in a code block are examples of such lines and count for nothing. Nothing was written.',
  },
  LEX4018: {
    severity: 'error',
    title: 'a page that cannot be written into',
    text: 'The page named with --into is not there, is read-only, or the operating system refused to read or to write it. It is as it was: a page is replaced as a whole or not at all.',
  },
  LEX4019: {
    severity: 'error',
    title: 'a file of the project that lexgen init cannot change',
    text: 'lexgen init adds to files of the project, such as package.json, and keeps all that is in them. This one cannot be read, is no sound JSON, has another kind of value where something is to be added, is a link, a folder or read-only, or the operating system refused to write. Either all files are written or none. Mend the file and run lexgen init again.',
  },
  LEX4101: {
    severity: 'error',
    title: 'a generated file is missing',
    text: 'The lexicons call for a file that is not in the output folder. Run lexgen with the same sources and options, which lexgen check --fix does, and commit the result.',
  },
  LEX4102: {
    severity: 'error',
    title: 'a generated file is out of date',
    text: 'The file is as lexgen wrote it, but the lexicons, the options or lexgen have changed since, or a merge left conflicts in it. There is nothing to resolve: run lexgen with the same sources and options, which lexgen check --fix does, and commit the result. What was the cause is said at the end.',
  },
  LEX4103: {
    severity: 'error',
    title: 'a generated file was edited by hand',
    text: 'The file differs from what lexgen wrote there last. Put the change where it survives, in the lexicon or outside of the generated file, and run lexgen, or lexgen check --fix, to restore it.',
  },
  LEX4104: {
    severity: 'error',
    title: 'a generated file is left over',
    text: 'lexgen wrote the file earlier, but no lexicon calls for it any more. Run lexgen with the same sources and options, which deletes it, and commit the result. One that was edited by hand is kept, and yours from then on: move what is worth keeping out of it and delete it.',
  },
  LEX4105: {
    severity: 'info',
    title: 'a generated file was reformatted',
    text: 'The file says the same as what lexgen would write, laid out in another way or with its imports in another order: a formatter or an import sorter did that. Give lexgen the prettier config that formats the folder, or leave the folder out of formatting.',
  },
  LEX4106: {
    severity: 'info',
    title: 'a generated file is in an earlier layout',
    text: 'The file is as lexgen wrote it and says what it should, but lexgen would lay it out otherwise today: the prettier config of the output folder has changed, in it or above it. Run lexgen with the same sources and options to lay it out anew.',
  },
  LEX4107: {
    severity: 'error',
    title: 'the section of a page is out of date',
    text: "What is between the markers of the page is not what the lexicons call for: these have changed since, or somebody edited it. Run lexgen docs with the same sources and options, without --check, and commit the result. What is outside of the markers is nobody else's and stays as it is.",
  },
} as const
