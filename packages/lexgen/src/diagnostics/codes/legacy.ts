/** LEX6xxx: what a document of an earlier era was rewritten from. Notes lose nothing; warnings may. */
export const LEGACY_CODES = {
  LEX6000: {
    severity: 'error',
    title: 'legacy document refused',
    text: 'The run was limited to the language of today (--era today) and the document needs a rewriting rule. Leave the option out to have it rewritten, or bring the document up to date.',
  },
  LEX6001: {
    severity: 'info',
    title: 'envelope of the first day',
    text: 'The document says "xrpc": 1 (a method) or "adx": 1 (a record) in place of "lexicon": 1.',
  },
  LEX6002: {
    severity: 'info',
    title: 'type at the top of the document',
    text: 'The definition stands at the top of the document, as in 2022, and not under defs.main. Validators of today accept such a document when it has "defs", and lose the method; lexgen moves it to defs.main.',
  },
  LEX6003: {
    severity: 'info',
    title: 'parameters as a plain map',
    text: 'The parameters are listed by name without an object around them, each with its own "required". They become "params" with a list of required names.',
  },
  LEX6004: {
    severity: 'info',
    title: 'empty parameters',
    text: 'An empty "parameters" says the same as none and is left out.',
  },
  LEX6005: {
    severity: 'info',
    title: 'parameters as an object',
    text: 'The type of parameters is "params" today, not "object".',
  },
  LEX6006: {
    severity: 'info',
    title: 'body with an empty schema',
    text: 'An empty schema says nothing about the body and is left out; the body and its encoding stay.',
  },
  LEX6007: {
    severity: 'info',
    title: 'body without an encoding',
    text: 'A body with an empty encoding and an empty schema stands for no body and is left out.',
  },
  LEX6008: {
    severity: 'warning',
    title: 'input of a query',
    text: 'A query is an HTTP GET and takes no body. What it declares as input is left out.',
  },
  LEX6009: {
    severity: 'warning',
    title: 'several encodings',
    text: 'The body has a list of encodings. The list is kept; callers choose the one they send.',
  },
  LEX6010: {
    severity: 'info',
    title: '$ref of JSON Schema',
    text: 'A JSON Schema reference such as {"$ref": "#/defs/x"} becomes {"type": "ref", "ref": "#x"}.',
  },
  LEX6011: {
    severity: 'info',
    title: 'definitions inside a schema',
    text: 'The "$defs" of a schema become definitions of the document. Where a name is taken already, a number is added.',
  },
  LEX6012: {
    severity: 'warning',
    title: 'oneOf of references',
    text: 'A JSON Schema choice becomes a union. Data of the time carries no $type, so it can be told apart by its properties only; generated code expects a $type.',
  },
  LEX6013: {
    severity: 'warning',
    title: 'oneOf of inline objects',
    text: 'The members of the choice become definitions, named by their constant property, and the choice a union of them. Data of the time carries no $type; generated code expects one.',
  },
  LEX6014: {
    severity: 'info',
    title: 'oneOf of strings',
    text: 'A choice between an enum and any other string is a string with knownValues.',
  },
  LEX6015: {
    severity: 'info',
    title: 'const without a type',
    text: 'The type is added that the constant has.',
  },
  LEX6016: {
    severity: 'info',
    title: 'negated enum',
    text: 'The language has no "not"; it only told the open member of a choice apart and is left out.',
  },
  LEX6017: {
    severity: 'info',
    title: 'empty schema',
    text: 'A schema without a type allowed anything and becomes "unknown".',
  },
  LEX6018: {
    severity: 'info',
    title: 'object of any shape',
    text: 'A property that is an object of any shape is "unknown" today.',
  },
  LEX6019: {
    severity: 'warning',
    title: 'tuple',
    text: 'The language has no tuples. A list of item schemas becomes an array of fixed length; where the items differ, of unknown items.',
  },
  LEX6020: {
    severity: 'info',
    title: '$comment',
    text: 'The comment becomes the description.',
  },
  LEX6021: {
    severity: 'info',
    title: 'format date-time',
    text: 'The format is called datetime today.',
  },
  LEX6022: {
    severity: 'info',
    title: 'reference as a plain string',
    text: 'On 1 December 2022 a reference was written as a string in place of a schema. It becomes {"type": "ref"}.',
  },
  LEX6023: {
    severity: 'warning',
    title: 'union as a plain list',
    text: 'On 1 December 2022 a union was written as a list of references. Data of the time carries no $type; generated code expects one.',
  },
  LEX6024: {
    severity: 'warning',
    title: 'union as the items of an array',
    text: 'A list of references as "items" is a union, not a tuple. Data of the time carries no $type; generated code expects one.',
  },
  LEX6025: {
    severity: 'info',
    title: 'type number',
    text: 'Until February 2023 integers were called numbers. The data model has no fractions, so the type becomes integer.',
  },
  LEX6026: {
    severity: 'info',
    title: 'type datetime',
    text: 'The type becomes a string with the format datetime.',
  },
  LEX6027: {
    severity: 'warning',
    title: 'type image',
    text: 'The type becomes blob with its accepted types and size; limits of width and height are left out. Data of the time is {cid, mimeType} without $type.',
  },
  LEX6028: {
    severity: 'warning',
    title: 'type video, audio or float',
    text: 'Video and audio become blobs. The data model has no fractions, so a float becomes an integer, which rejects values that were legal.',
  },
  LEX6029: {
    severity: 'info',
    title: 'message codes and infos',
    text: 'The numbers of messages and the list of infos of early 2023 have no counterpart and are left out.',
  },
  LEX6030: {
    severity: 'warning',
    title: 'message that is no union',
    text: 'The message becomes a union of one. Frames of the time do not name their type, or number it.',
  },
  LEX6031: {
    severity: 'info',
    title: 'object without properties',
    text: 'An object lists its properties, even when there are none.',
  },
  LEX6032: {
    severity: 'warning',
    title: 'required property that does not exist',
    text: 'A name in "required" or "nullable" is no property of the object and is dropped from the list.',
  },
  LEX6033: {
    severity: 'info',
    title: 'object around a record',
    text: 'A definition of type object that holds "key" and "record" is taken for the object inside.',
  },
  LEX6034: {
    severity: 'info',
    title: 'ref on a string',
    text: 'A string has no reference; the key is left out.',
  },
  LEX6035: {
    severity: 'info',
    title: 'array as a body',
    text: 'A body is an object, a ref or a union. The array becomes a definition that the body refers to.',
  },
  LEX6036: {
    severity: 'info',
    title: 'lex: in front of a reference',
    text: 'References were URIs once, and become so again in documents that an official library has loaded. The scheme is left out.',
  },
  LEX6037: {
    severity: 'warning',
    title: 'record without a key',
    text: 'The record does not say what its keys look like. Records of the time had TIDs, so "tid" is assumed.',
  },
  LEX6038: {
    severity: 'info',
    title: '#main in a reference',
    text: 'The NSID alone stands for the main definition; the suffix is left out.',
  },
  LEX6039: {
    severity: 'info',
    title: 'published record',
    text: 'The document comes as a record of a repository; what the record adds is left out.',
  },
  LEX6040: {
    severity: 'info',
    title: 'definition without a document',
    text: 'The JSON is one definition. The NSID from --id or from the heading above it makes it a document.',
  },
  LEX6041: {
    severity: 'warning',
    title: 'parameter of type unknown',
    text: 'Until November 2025 a parameter could be of type unknown, which no URL can hold. It is read as a string.',
  },
} as const
