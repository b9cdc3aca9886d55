/** LEX3xxx: documents against each other. */
export const LINK_CODES = {
  LEX3001: {
    severity: 'error',
    title: 'two documents with one id',
    text: 'Two sources hold different documents with the same NSID; copies that say the same are no problem (LEX3012). Which one counts would depend on the order of reading. Make them the same, remove one, leave out the file of one with --exclude, or let --on-conflict first or --on-conflict last take the first or the last in the order of the sources.',
  },
  LEX3002: {
    severity: 'error',
    title: 'ids that differ by case only',
    text: 'Two NSIDs are equal but for upper and lower case. The specification does not allow it, and on many file systems the generated files would overwrite each other.',
  },
  LEX3003: {
    severity: 'error',
    title: 'reference to an unknown document',
    text: 'No document of this run has the NSID that is referred to, or it was left out since something is wrong with it. Add its lexicon to the sources, correct the reference, or leave out what refers to it as well. The official lexicons are in @atproto/api: with module:@atproto/api#schemas among the sources, and your own namespaces in --include, those of them come in that yours refer to.',
  },
  LEX3004: {
    severity: 'error',
    title: 'reference to an unknown definition',
    text: 'The document exists, but it has no definition of that name.',
  },
  LEX3005: {
    severity: 'error',
    title: 'reference to something that has no shape',
    text: 'Queries, procedures, subscriptions and permission sets are no data, so none of them can be referred to by a ref.',
  },
  LEX3006: {
    severity: 'warning',
    title: 'member of a union is no object',
    text: 'The members of a union are told apart by the $type inside them, so only objects and records can be members. Since no data can be this one, the generated union is without it. Wrap it in an object.',
  },
  LEX3007: {
    severity: 'warning',
    title: 'a file is not called after its document',
    text: 'People and tools look for com.example.foo in com/example/foo.json (or com.example.foo.json). The id counts, whatever the file is called. Rename the file, or correct the id.',
  },
  LEX3008: {
    severity: 'warning',
    title: 'a name that Windows keeps for a device',
    text: 'A file or folder called con, prn, aux, nul, com1 to com9 or lpt1 to lpt9, whatever its extension, cannot be made on Windows, and not be checked out there either. A document is generated into folders and a file called after its NSID. Rename it, if it is not in use yet.',
  },
  LEX3010: {
    severity: 'warning',
    title: 'token where a type is expected',
    text: 'A token is a name and not a type, so the language has no refs to tokens and no unions of them; other tools refuse them, or validate nothing. As a member of a union it is read as an object that has nothing but its $type, and behind a ref as the string that names it. Use a string with knownValues.',
  },
  LEX3011: {
    severity: 'error',
    title: 'a name that leads back to itself',
    text: 'Refs and unions under a name are read as other names for their types. This one is, by way of those that the message lists, another name for itself, so that there is no type in the end. Let one of them refer to something else.',
  },
  LEX3012: {
    severity: 'info',
    title: 'a document that is there twice',
    text: 'Two sources hold documents with the same NSID that say the same, such as a vendored copy and the original. They are one document: the first counts, or the last with --on-conflict last.',
  },
  LEX3013: {
    severity: 'warning',
    title: 'a version of a document that does not count',
    text: 'Two sources hold different documents with the same NSID, and --on-conflict says which one counts. This is the other. Remove it, or make the two the same.',
  },
  LEX3014: {
    severity: 'warning',
    title: 'a document that is left out for what is wrong with it',
    text: 'With --skip-invalid documents in which something is wrong do not end the run, and are left out, together with those that refer to them, since without it nothing could be generated from these; a comparison leaves out only the broken ones, and says nothing of them. The message has the first problem with its code. Mend it, or name the document in --exclude.',
  },
} as const
