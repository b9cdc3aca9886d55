import { XrpcInvalidResponseError } from '../errors/failures.ts'
import { fieldsOf } from '../internal/fields-of.ts'
import type { CallOptions } from './call-options.ts'
import type { XrpcClient } from './client.ts'
import { expectObject } from './expect-object.ts'

/** A generated function of a query, as far as `paginate()` needs it. */
export type PagedMethod = (client: XrpcClient, params: never, options?: CallOptions) => Promise<unknown>

/** What a page of the method holds. */
export type PageOf<M extends PagedMethod> = Awaited<ReturnType<M>>

/**
 * Parameters of the method, where both they and its pages have a `cursor`; otherwise nothing fits. Anything does while the compiler does not
 * know the method yet, as with `paginate(client, recordsOf(post), ...)`: it tries the other arguments first.
 */
export type PagedParams<M extends PagedMethod> = PagedMethod extends M
  ? unknown
  : 'cursor' extends keyof NonNullable<Parameters<M>[1]> & keyof PageOf<M>
    ? Parameters<M>[1]
    : never

/** Names of the list fields of a page; any name for a page that is not known yet. */
export type ListField<Page> = unknown extends Page
  ? string
  : {
      [Name in keyof Page & string]-?: NonNullable<Page[Name]> extends readonly unknown[] ? Name : never
    }[keyof Page & string]

/** Item of a list field. `Field` is held to nothing, since compilers that are not strict take no `ListField` for a `keyof`. */
export type ItemOf<Page, Field> = Field extends keyof Page
  ? NonNullable<Page[Field]> extends readonly (infer Item)[]
    ? Item
    : never
  : never

/** Options of `paginate()`. */
export interface PaginateOptions<Field extends string = string> {
  /** Field of the page that lists the items; needed where a page has several lists. @default the first list of the page */
  readonly items?: Field | undefined
  /** Items after which the iteration ends. Not the page size: that is the method's own `limit` parameter. @default unlimited */
  readonly maxItems?: number | undefined
  /** Options of every call. */
  readonly call?: CallOptions | undefined
}

/** Items of all pages, in turn. Each iteration begins anew. */
export interface Paginated<Page, Item> extends AsyncIterable<Item> {
  /** Whole pages instead. `maxItems` ends this iteration after the page that reaches it. */
  pages(): AsyncIterable<Page>
  /**
   * The cursor after the last page that was handed out whole, to go on from later as the `cursor` parameter; `undefined` before the
   * first one and after the last of all.
   */
  readonly cursor: string | undefined
}

/**
 * Goes through the pages of a method that has a `cursor` in its parameters and in its output; for others it does not compile.
 * `paginate(client, listRecords, { repo, collection })`; begins at `params.cursor`. A page is fetched when it is needed; leaving the
 * loop ends it. An empty page with a cursor is not the end; a cursor that comes back once more is.
 *
 * @throws {XrpcInvalidResponseError} where a page is no object, or the cursors run in a circle
 * @throws whatever the calls are rejected with
 */
export function paginate<M extends PagedMethod, const Field extends ListField<PageOf<M>> = ListField<PageOf<M>>>(
  client: XrpcClient,
  method: M,
  params: NoInfer<PagedParams<M>>,
  options: PaginateOptions<Field> = {},
): Paginated<PageOf<M>, ItemOf<PageOf<M>, Field>> {
  type Page = PageOf<M>
  type Item = ItemOf<Page, Field>
  const { maxItems = Number.POSITIVE_INFINITY } = options
  let cursor: string | undefined

  async function* walk(): AsyncGenerator<{ page: Page; items: readonly Item[]; next: string | undefined }> {
    let at = cursorOf(params)
    const guard = loopGuard(at)
    for (;;) {
      // The two `as` stand where the types of the method's own parameters and output end.
      const asked = { ...fieldsOf(params), ...(at !== undefined && { cursor: at }) } as never
      const page = expectObject('paginate', (await method(client, asked, options.call)) as Page)
      const next = cursorOf(page)
      const items = itemsOf<Page, Item>(page, options.items)
      if (next !== undefined && guard(next)) {
        // Some services repeat the last cursor on an empty last page.
        if (items.length > 0) throw new XrpcInvalidResponseError('paginate', 200, 'the cursors run in a circle')
        return
      }
      at = next
      yield { page, items, next }
      if (at === undefined) return
    }
  }

  return {
    async *[Symbol.asyncIterator]() {
      let count = 0
      for await (const { items, next } of walk()) {
        for (const item of items) {
          if (count >= maxItems) return
          count += 1
          yield item
        }
        cursor = next
        if (count >= maxItems) return
      }
    },
    async *pages() {
      let count = 0
      for await (const { page, items, next } of walk()) {
        cursor = next
        yield page
        count += items.length
        if (count >= maxItems) return
      }
    },
    get cursor() {
      return cursor
    },
  }
}

/** All items of an iteration in an array. `paginate()` bounds it by `maxItems`. */
export async function collect<Item>(source: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = []
  for await (const item of source) items.push(item)
  return items
}

/** The cursor of parameters or of a page. Some services write the end as `null` or as an empty string. */
function cursorOf(value: unknown): string | undefined {
  // The JSON boundary: the method's types say that it is a string.
  return (fieldsOf(value)['cursor'] || undefined) as string | undefined
}

function itemsOf<Page, Item>(page: Page, field: string | undefined): readonly Item[] {
  const fields = fieldsOf(page)
  const list = field === undefined ? Object.values(fields).find(Array.isArray) : fields[field]
  return Array.isArray(list) ? list : []
}

/** Tells whether a cursor has been seen, in constant memory: it compares with one that it replaces at ever longer distances (Brent). */
function loopGuard(start: string | undefined): (cursor: string) => boolean {
  let landmark = start
  let steps = 0
  let reach = 1
  return (cursor) => {
    if (cursor === landmark) return true
    steps += 1
    if (steps === reach) {
      landmark = cursor
      steps = 0
      reach *= 2
    }
    return false
  }
}
