import {
  type Check,
  type CheckAt,
  type Validator,
  array,
  arrayOf,
  blob,
  boolean,
  constant,
  datetime,
  did,
  fill,
  integer,
  isObject,
  language,
  nested,
  noMember,
  noObject,
  objectType,
  oneOf,
  openMember,
  recurse,
  string,
  tagOf,
  text,
  validator,
} from '../../../src/validate/index.ts'

/** Checks as lexgen writes them. */

export interface Image {
  alt: string
  image: unknown
}

export interface Post {
  $type: 'com.example.post'
  text: string
  author: `did:${string}:${string}`
  createdAt: string
  langs?: string[]
  images?: Image[]
  embed?: unknown
  limit?: number
}

const checkImage: Check = (value, context) => {
  if (!isObject(value)) return noObject(value, context)
  return (
    objectType(value, context, 'com.example.post#image') +
    string(value.alt, 'alt', context) +
    blob(value.image, 'image', context, 'image/*, video/mp4', 1_000_000)
  )
}

const checkLink: Check = (value, context) => {
  if (!isObject(value)) return noObject(value, context)
  return objectType(value, context, 'com.example.post#link') + string(value.title, 'title', context)
}

const checkEmbed: Check = (value, context) => {
  switch (tagOf(value)) {
    case 'com.example.post#image':
      return checkImage(value, context)
    case 'com.example.post#link':
      return checkLink(value, context)
    default:
      return openMember(value, context)
  }
}

const checkPost: Check = (value, context) => {
  if (!isObject(value)) return noObject(value, context)
  return (
    constant(value.$type, '$type', context, 'com.example.post') +
    text(value.text, 'text', context, 30, 10) +
    did(value.author, 'author', context) +
    datetime(value.createdAt, 'createdAt', context) +
    (value.langs === undefined ? 0 : array(value.langs, 'langs', context, language, 3)) +
    (value.images === undefined ? 0 : arrayOf(value.images, 'images', context, checkImage, 4)) +
    (value.embed === undefined ? 0 : nested(checkEmbed(value.embed, context), 'embed', context)) +
    (value.limit === undefined
      ? fill(value.limit, 'limit', context, 50)
      : integer(value.limit, 'limit', context, 1, 100))
  )
}

export const postValidator: Validator<Post> = validator(checkPost)

const checkClosed: Check = (value, context) => {
  switch (tagOf(value)) {
    case 'com.example.post#link':
      return checkLink(value, context)
    default:
      return noMember(value, context, 'com.example.post#link')
  }
}

export const closedValidator: Validator<unknown> = validator(checkClosed)
export const openValidator: Validator<unknown> = validator(checkEmbed)

export interface Tree {
  name?: string
  left?: Tree
  right?: Tree
  children?: Tree[]
}

const checkChild: CheckAt = (value, key, context) => recurse(value, key, context, checkTree)

const checkTree: Check = (value, context) => {
  if (!isObject(value)) return noObject(value, context)
  return (
    (value.name === undefined ? fill(value.name, 'name', context, 'none') : string(value.name, 'name', context)) +
    (value.left === undefined ? 0 : recurse(value.left, 'left', context, checkTree)) +
    (value.right === undefined ? 0 : recurse(value.right, 'right', context, checkTree)) +
    (value.children === undefined ? 0 : array(value.children, 'children', context, checkChild))
  )
}

export const treeValidator: Validator<Tree> = validator(checkTree)

const checkParams: Check = (value, context) => {
  if (!isObject(value)) return noObject(value, context)
  return (
    (value.feed === undefined ? 0 : array(value.feed, 'feed', context, string, 3)) +
    (value.limit === undefined
      ? fill(value.limit, 'limit', context, 50)
      : integer(value.limit, 'limit', context, 1, 100)) +
    (value.all === undefined ? 0 : boolean(value.all, 'all', context)) +
    (value.level === undefined ? 0 : oneOf(value.level, 'level', context, 1, 2)) +
    (value.scores === undefined ? 0 : array(value.scores, 'scores', context, integer)) +
    (value.q === undefined ? 0 : string(value.q, 'q', context))
  )
}

export const paramsValidator: Validator<unknown> = validator(checkParams)

export const CID = 'bafkreid4bzib4midhj56gvvv74sgqqdn6lj3o4l45haolviicsra6qfxpu'

export function makeImage(alt: unknown = 'a cat'): Image {
  return {
    // Some are to be wrong.
    alt: alt as string,
    image: { $type: 'blob', ref: { $link: CID }, mimeType: 'image/png', size: 1 },
  }
}

export function makePost(fields: object = {}): Record<string, unknown> {
  return {
    $type: 'com.example.post',
    text: 'hello',
    author: 'did:plc:abc',
    createdAt: '2024-01-01T00:00:00Z',
    ...fields,
  }
}

/** A validator of one helper. */
export function validatorOf(
  check: (value: unknown, ...rest: never[]) => number,
  ...limits: unknown[]
): Validator<unknown> {
  // Helpers take different limits behind the context.
  const helper = check as (value: unknown, key: undefined, context: unknown, ...limits: unknown[]) => number
  return validator((value, context) => helper(value, undefined, context, ...limits))
}
