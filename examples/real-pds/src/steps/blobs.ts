import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { type Did, type XrpcClient, XrpcError } from '@lexgen/xrpc'
import type { Checks } from '../checks.ts'
import { putRecord } from '../gen/com/atproto/repo/putRecord.ts'
import { uploadBlob } from '../gen/com/atproto/repo/uploadBlob.ts'
import { getBlob } from '../gen/com/atproto/sync/getBlob.ts'
import { getRepo } from '../gen/com/atproto/sync/getRepo.ts'
import { listBlobs } from '../gen/com/atproto/sync/listBlobs.ts'
import { type Profile, profile } from '../gen/app/bsky/actor/profile.ts'
import { BLOB_LIMIT_BYTES } from '../servers.ts'

/** A picture of one pixel. */
const PIXEL_PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const BLOB_BYTES = 50_000
const CHUNK_BYTES = 8192

/** Uploads a picture in two ways, keeps it by naming it in a record, and reads it back; `client` sends the access token of `repo`. */
export async function blobSteps(checks: Checks, client: XrpcClient, repo: Did): Promise<void> {
  // What follows the end of a picture is not looked at: it makes the blob long enough for several chunks.
  const picture = new Uint8Array(Buffer.concat([PIXEL_PNG, randomBytes(BLOB_BYTES - PIXEL_PNG.length)]))

  const blob = await checks.step('uploadBlob sends bytes with their content type', async () => {
    const output = await uploadBlob(client, picture, { encoding: 'image/png' })
    assert.deepEqual([output.blob.$type, output.blob.mimeType, output.blob.size], ['blob', 'image/png', BLOB_BYTES])
    return output.blob
  })

  await checks.step('uploadBlob sends a stream, and the same bytes get the same CID', async () => {
    const output = await uploadBlob(client, inChunks(picture), { encoding: 'image/png' })
    assert.deepEqual(output.blob, blob)
  })

  await checks.step('a blob over the limit is refused, and the error keeps the status', async () => {
    const attempt = uploadBlob(client, new Uint8Array(BLOB_LIMIT_BYTES + 1), { encoding: 'application/octet-stream' })
    await assert.rejects(attempt, (error) => error instanceof XrpcError && error.status === 413)
  })

  await checks.step('putRecord keeps the blob in a profile', async () => {
    const record = { $type: profile.nsid, displayName: 'Alice', avatar: blob } satisfies Profile
    const output = await putRecord(client, { repo, collection: profile.nsid, rkey: 'self', record })
    assert.equal(output.validationStatus, 'valid')
    assert.deepEqual((await listBlobs(client, { did: repo })).cids, [blob.ref.$link])
  })

  const params = { did: repo, cid: blob.ref.$link }
  await checks.step('getBlob gives the bytes', async () => {
    const bytes = await getBlob(client, params)
    assert(Buffer.from(picture).equals(bytes))
  })

  await checks.step('getBlob gives a stream when asked to', async () => {
    const stream = await getBlob(client, params, { as: 'stream' })
    const chunks: Uint8Array[] = []
    for await (const chunk of stream as AsyncIterable<Uint8Array>) chunks.push(chunk)
    assert(Buffer.from(picture).equals(Buffer.concat(chunks)))
  })

  await checks.step('getRepo gives the repository as a CAR file', async () => {
    const car = await getRepo(client, { did: repo })
    // A CAR file begins with the length of its header, which is a CBOR map of two entries.
    assert.equal(car[1], 0xa2)
  })
}

async function* inChunks(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let start = 0; start < bytes.length; start += CHUNK_BYTES) yield bytes.subarray(start, start + CHUNK_BYTES)
}
