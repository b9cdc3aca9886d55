import { createXrpcClient, uploadBlob } from '@lexgen/xrpc'
import { type Check, assertEqual, mayWork, mustWork } from '../check.ts'
import { download } from '../gen/com/example/download.ts'
import { upload } from '../gen/com/example/upload.ts'

const SIZE = 300_000
const BYTES = new Uint8Array(SIZE).fill(1)
const ARRIVED = { type: 'image/png', size: SIZE, sum: SIZE }

export const BODIES: { readonly [name: string]: Check } = {
  'bytes and blobs up': mustWork(async ({ service }) => {
    const client = createXrpcClient({ service })
    const encoding = 'image/png'
    assertEqual(await upload(client, BYTES, { encoding }), ARRIVED)
    assertEqual(await upload(client, BYTES.buffer, { encoding }), ARRIVED)
    assertEqual(await upload(client, new Blob([BYTES], { type: encoding })), ARRIVED)
  }),
  'bytes down, whole and as a stream': mustWork(async ({ service }) => {
    const client = createXrpcClient({ service })
    assertEqual((await download(client, { size: SIZE })).length, SIZE)
    let size = 0
    const reader = (await download(client, { size: SIZE }, { as: 'stream' })).getReader()
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) size += chunk.value.length
    assertEqual(size, SIZE)
  }),
  'streams up': mayWork(async ({ service }) => {
    const body = new Blob([BYTES]).stream()
    assertEqual(await upload(createXrpcClient({ service }), body, { encoding: 'image/png' }), ARRIVED)
  }),
  '`uploadBlob()`': mustWork(async ({ service }) => {
    const ref = await uploadBlob(createXrpcClient({ service }), new Blob([BYTES], { type: 'image/png' }))
    assertEqual([ref.mimeType, ref.size], ['image/png', SIZE])
  }),
}
