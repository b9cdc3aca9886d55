import { sValidator } from '@hono/standard-validator'
import type { Validator } from '@lexgen/xrpc/validate'
import type { StandardSchemaV1 } from '@standard-schema/spec'
import { FormApi } from '@tanstack/form-core'
import { initTRPC } from '@trpc/server'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest'
import { generateInto, temporaryFolder } from '../support/generate.ts'
import { bundleValidators } from '../support/validators.ts'

/** Validators as other people's libraries take them: as a Standard Schema, with nothing between. */
interface Note {
  text: string
  pinned?: boolean | undefined
}

const LEXICON = {
  lexicon: 1,
  id: 'com.example.createNote',
  defs: {
    main: {
      type: 'procedure',
      input: {
        encoding: 'application/json',
        schema: {
          type: 'object',
          required: ['text'],
          properties: { text: { type: 'string', minLength: 1 }, pinned: { type: 'boolean' } },
        },
      },
    },
  },
}

const folder = temporaryFolder()
let note: Validator<Note>

beforeAll(async () => {
  generateInto(folder.path, [LEXICON], '--validators')
  const load = await bundleValidators(folder.path)
  note = (await load('com/example/createNote'))['createNoteInputValidator'] as Validator<Note>
})
afterAll(folder.remove)

test('a validator is what the specification of Standard Schema calls one, and its types are those of the value', () => {
  const schema: StandardSchemaV1<Note> = note
  expect(schema['~standard']).toMatchObject({ version: 1, vendor: 'lexgen' })
  expectTypeOf<StandardSchemaV1.InferInput<Validator<Note>>>().toEqualTypeOf<Note>()
  expectTypeOf<StandardSchemaV1.InferOutput<Validator<Note>>>().toEqualTypeOf<Note>()
  // @ts-expect-error it is a schema of nothing else
  const other: StandardSchemaV1<{ title: string }> = note
  expect(other).toBe(note)
})

test('a route of Hono refuses what the lexicon refuses, and hands on the rest with its type', async () => {
  const app = new Hono().post('/notes', sValidator('json', note), (context) => {
    const { text } = context.req.valid('json')
    return context.text(text)
  })
  const post = (body: unknown): Promise<Response> =>
    Promise.resolve(
      app.request('/notes', {
        method: 'POST',
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    )
  expect(await (await post({ text: 'hello' })).text()).toBe('hello')
  const refused = await post({ text: '', pinned: 'yes' })
  expect(refused.status).toBe(400)
  const issues = JSON.stringify(await refused.json())
  expect(issues).toContain('text: expected at least 1 byte')
  expect(issues).toContain('pinned: expected a boolean, found a string')
})

test('a procedure of tRPC does, too', async () => {
  const { router, procedure, createCallerFactory } = initTRPC.create()
  const api = createCallerFactory(router({ create: procedure.input(note).mutation(({ input }) => input.text) }))({})
  expect(await api.create({ text: 'hello' })).toBe('hello')
  // @ts-expect-error the type of what is given is the validator's
  await expect(api.create({ text: 7 })).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

test('a form of TanStack shows the message of each field beside it', async () => {
  const form = new FormApi({
    defaultValues: { text: '' } as Note,
    validators: { onSubmit: note },
    onSubmit: () => {
      throw new Error('It was submitted')
    },
  })
  form.mount()
  await form.handleSubmit()
  expect(form.state.canSubmit).toBe(false)
  expect(JSON.stringify(form.state.errors)).toContain('text: expected at least 1 byte')
})
