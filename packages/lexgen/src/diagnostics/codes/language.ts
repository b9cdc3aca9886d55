/** LEX2xxx: a document against the Lexicon language, one document at a time. */
export const LANGUAGE_CODES = {
  LEX2001: {
    severity: 'error',
    title: 'version of the language',
    text: 'Every document says "lexicon": 1, as a number. There is no other version.',
  },
  LEX2002: {
    severity: 'error',
    title: 'missing key',
    text: 'A key that the language asks for and that is not there. One that is misspelt is reported as such.',
  },
  LEX2003: {
    severity: 'error',
    title: 'wrong JSON type',
    text: 'The value is of another JSON type than the language asks for at this place, such as a number where a string belongs.',
  },
  LEX2004: {
    severity: 'error',
    title: 'unknown type',
    text: 'The language has no such "type". There are no floats.',
  },
  LEX2005: {
    severity: 'error',
    title: 'type not allowed here',
    text: 'The type exists but cannot stand at this place. Tokens cannot be properties; query parameters are boolean, integer, string or arrays of these; a body is an object, a ref or a union.',
  },
  LEX2006: {
    severity: 'error',
    title: 'invalid NSID',
    text: 'An NSID has at least three segments: a reversed domain name, then a name of ASCII letters and digits that begins with a letter, such as com.example.getThing.',
  },
  LEX2007: {
    severity: 'warning',
    title: 'no definitions',
    text: 'A document defines at least one thing. One that defines nothing is read all the same, and its module is empty.',
  },
  LEX2008: {
    severity: 'error',
    title: 'primary type outside main',
    text: 'Queries, procedures, subscriptions, records and permission sets are what an NSID stands for, so they can only be the definition named main. Give this one a document of its own.',
  },
  LEX2009: {
    severity: 'warning',
    pointsAt: 'key',
    title: 'invalid name of a definition',
    text: 'The name of a definition is not empty and has no "#", since it is written after a "#" in references, and no ".", since it would read as an NSID. No reference can lead to one that is empty or has a "#".',
  },
  LEX2010: {
    severity: 'warning',
    title: 'invalid record key',
    text: 'The "key" of a record is tid, nsid, any, or literal: and a record key of letters, digits and ._~:- (but not . or ..). It is generated as it is written.',
  },
  LEX2011: {
    severity: 'warning',
    pointsAt: 'key',
    title: 'misspelt key',
    text: 'Readers ignore keys that they do not know, so a misspelt key silently has no effect: "requried" makes every property optional. This key is so close to one of the language that it must be meant for it. It is ignored here too, and an error only where the language asks for the key that it is meant for.',
  },
  LEX2012: {
    severity: 'warning',
    title: 'unknown format',
    text: 'The language has no such string format (yet). The string is read as plain text.',
  },
  LEX2013: {
    severity: 'error',
    title: 'default of the wrong type',
    text: 'A default is a value of the schema it belongs to: true or false for a boolean, a whole number for an integer, text for a string.',
  },
  LEX2014: {
    severity: 'error',
    title: 'const of the wrong type',
    text: 'A const is a value of the schema it belongs to: true or false for a boolean, a whole number for an integer, text for a string.',
  },
  LEX2015: {
    severity: 'warning',
    title: 'bounds contradict each other',
    text: 'The least allowed value, length or count is greater than the greatest, so nothing could ever be valid. The generated types are the same.',
  },
  LEX2016: {
    severity: 'warning',
    title: 'invalid bound',
    text: 'Lengths and sizes are whole numbers that are not negative; a maxSize is above 0. The generated types are the same.',
  },
  LEX2017: {
    severity: 'warning',
    title: 'default outside enum',
    text: 'An enum is closed: no other value is ever valid, so the default must be one of its values. The generated type has the values of the enum only.',
  },
  LEX2018: {
    severity: 'warning',
    title: 'const outside enum',
    text: 'An enum is closed and a const is the only value, so the const must be one of the values of the enum. The generated type is that of the const.',
  },
  LEX2019: {
    severity: 'warning',
    title: 'required property does not exist',
    text: 'A name in "required" is no property of the object, so no data that follows the properties could be valid. It has no effect on the generated types.',
  },
  LEX2020: {
    severity: 'warning',
    title: 'nullable property does not exist',
    text: 'A name in "nullable" is no property of the object. It has no effect.',
  },
  LEX2021: {
    severity: 'warning',
    title: 'closed union without members',
    text: 'A closed union may not grow, so one without members can hold nothing: its type is never. Add refs, or leave out "closed".',
  },
  LEX2022: {
    severity: 'error',
    title: 'invalid reference',
    text: 'A reference is written nsid, nsid#name, or #name for a definition of the same document.',
  },
  LEX2023: {
    severity: 'warning',
    title: 'invalid encoding',
    text: 'An encoding is a MIME type such as application/json, a pattern such as image/* or */*, or several of them separated by commas. Anything else is generated as it is written, and the body is read as bytes.',
  },
  LEX2024: {
    severity: 'error',
    title: 'message is not a union',
    text: 'The messages of a subscription are told apart by type, so its message schema is a union of objects, even of a single one.',
  },
  LEX2025: {
    severity: 'warning',
    title: 'invalid MIME pattern',
    text: 'An entry of "accept" is a MIME type, type/* or */*. A bare * and partial patterns such as text/ht* are not supported. The generated types are the same.',
  },
  LEX2026: {
    severity: 'warning',
    title: 'enum without values',
    text: 'An enum lists the only values that are allowed; an empty one would allow none. It is read as if it were not there.',
  },
  LEX2027: {
    severity: 'warning',
    title: 'invalid name of an error',
    text: 'The name of an error is a short word without white space, in UpperCamelCase by custom. It travels on the wire and names a class. The class has what an identifier can have of it.',
  },
  LEX2028: {
    severity: 'warning',
    title: 'repo permission without collections',
    text: 'A repo permission of a set names at least one collection by its full NSID; wildcards are not allowed in sets.',
  },
  LEX2029: {
    severity: 'warning',
    title: 'unknown action',
    text: 'The actions of a repo permission are create, update and delete.',
  },
  LEX2030: {
    severity: 'warning',
    title: 'rpc permission without methods',
    text: 'An rpc permission names at least one method in "lxm".',
  },
  LEX2031: {
    severity: 'warning',
    title: 'audience of an rpc permission',
    text: 'An rpc permission of a set has either "aud": "*" or "inheritAud": true, exactly one of them.',
  },
  LEX2032: {
    severity: 'warning',
    title: 'integer beyond 53 bits',
    text: 'JSON numbers are exact up to 2^53-1 in JavaScript and many other languages. The value was rounded when it was read.',
  },
  LEX2033: {
    severity: 'warning',
    title: 'announced type, not supported yet',
    text: 'The type is proposed for a later version of the language. The definition is left out; everything else is read.',
  },
  LEX2034: {
    severity: 'warning',
    title: 'value of enum or knownValues given twice',
    text: 'The list has the same value twice. Remove one.',
  },
  LEX2035: {
    severity: 'warning',
    pointsAt: 'key',
    title: 'key that belongs elsewhere',
    text: 'The key is one of JSON Schema, or stands one level too deep; here it has no effect and is ignored. In Lexicon the names of required properties are listed in the "required" of the object, and lengths of arrays are minLength and maxLength.',
  },
  LEX2036: {
    severity: 'warning',
    title: 'error declared twice',
    text: 'A method lists the same error name twice. They are one error. Remove one.',
  },
  LEX2037: {
    severity: 'warning',
    title: 'unknown subprotocol',
    text: 'The "subprotocol" of a subscription says how its messages are framed. One that is not known stands in the generated descriptor as it is written, and the runtime refuses to subscribe.',
  },
  LEX2040: {
    severity: 'warning',
    pointsAt: 'key',
    title: 'key that the language does not know',
    text: 'Readers ignore keys that they do not know, so whatever it is meant to say goes unheard. It is ignored here too. Remarks belong into "description".',
  },
  LEX2041: {
    severity: 'warning',
    title: 'default beside const',
    text: 'A value that can only be one thing needs no default, and a default that differs from it is never valid. The two exclude one another. Remove the default, or the const if others are meant to be valid.',
  },
  LEX2042: {
    severity: 'warning',
    pointsAt: 'key',
    title: 'property without a name',
    text: 'A property or parameter has an empty name. JSON allows it, and it is generated as it stands, but other implementations refuse it. Give it a name.',
  },
  LEX2043: {
    severity: 'warning',
    title: 'subscription without messages',
    text: 'A subscription that declares no message types is one on which nothing can be sent: only its descriptor is generated, and no function. List the definitions of the messages under "message".',
  },
  LEX2044: {
    severity: 'warning',
    title: 'permission that servers ignore',
    text: 'A set can grant repo and rpc permissions, without wildcards for what is written or called. Servers pass over every other entry, so it grants nothing. Resources such as blob, account and identity are asked for by apps themselves, beside the set.',
  },
  LEX2045: {
    severity: 'warning',
    pointsAt: 'key',
    title: 'invalid language tag',
    text: 'Titles and details in other languages stand under tags of BCP 47, such as de, pt-BR or zh-Hant. Nobody looks for any other name.',
  },
  LEX2046: {
    severity: 'warning',
    title: 'ref, union or unknown as a definition',
    text: 'The language has refs, unions and unknown in fields only, and other tools refuse a definition that is one. It is read as another name for its type, to be used through refs. Put it where it is needed, or wrap it in an object.',
  },
  LEX2047: {
    severity: 'warning',
    title: 'default outside its bounds',
    text: 'The default is less, greater, shorter or longer than its own schema allows. Whoever fills it in sends a value that the other side has to refuse, so nothing that is generated fills it in. Change the default, or widen the bounds.',
  },
  LEX2048: {
    severity: 'warning',
    title: 'const outside its bounds',
    text: 'The const is less, greater, shorter or longer than its own schema allows, so that nothing is valid to a reader that looks at both. All that is generated goes by the const alone. Remove the bounds; the const says it all.',
  },
} as const
