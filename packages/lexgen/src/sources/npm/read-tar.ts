/** A file of an archive. */
export interface TarFile {
  /** As it stands there, such as `package/package.json`. */
  readonly path: string
  readonly bytes: Buffer
}

const BLOCK_BYTES = 512

/** Fields of a header: where they begin and how long they are. POSIX.1-1988, ustar. */
const NAME = [0, 100] as const
const SIZE = [124, 12] as const
const TYPE = [156, 1] as const
const PREFIX = [345, 155] as const

/** The files of an archive as npm packs it, in its order; what has a longer name comes with it in a header of its own (POSIX.1-2001, pax). */
export function readTar(archive: Buffer): TarFile[] {
  const files: TarFile[] = []
  let longName: string | undefined
  for (let at = 0; at + BLOCK_BYTES <= archive.length;) {
    const header = archive.subarray(at, at + BLOCK_BYTES)
    const size = Number.parseInt(textOf(header, SIZE), 8)
    // Two empty blocks end it.
    if (textOf(header, NAME) === '' || !Number.isInteger(size)) break
    const bytes = archive.subarray(at + BLOCK_BYTES, at + BLOCK_BYTES + size)
    const type = textOf(header, TYPE)
    if (type === 'x') longName = /\d+ path=([^\n]*)\n/.exec(bytes.toString('utf8'))?.[1]
    else {
      const path = longName ?? [textOf(header, PREFIX), textOf(header, NAME)].filter((each) => each !== '').join('/')
      if (type === '0' || type === '') files.push({ path, bytes })
      longName = undefined
    }
    at += BLOCK_BYTES + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES
  }
  return files
}

/** Text up to the first zero. */
function textOf(header: Buffer, [from, length]: readonly [number, number]): string {
  const field = header.subarray(from, from + length)
  const end = field.indexOf(0)
  return field.toString('utf8', 0, end < 0 ? length : end).trim()
}
