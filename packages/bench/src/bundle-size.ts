import { gzipSync } from 'node:zlib'
import { buildSync } from 'esbuild'

/** Bytes that a browser has to load for an app. */
export interface BundleSize {
  readonly minified: number
  readonly gzipped: number
}

const GZIP_LEVEL = 9

/** Bundles TypeScript text for browsers of 2022 as if it stood in `folder`. @throws {Error} when it does not bundle */
export function bundleSize(text: string, folder: string): BundleSize {
  const { outputFiles } = buildSync({
    stdin: { contents: text, resolveDir: folder, loader: 'ts' },
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    write: false,
    logLevel: 'silent',
  })
  const bytes = outputFiles[0]?.contents ?? new Uint8Array()
  return { minified: bytes.length, gzipped: gzipSync(bytes, { level: GZIP_LEVEL }).length }
}
