import type { SearchData } from '../src/emit/docs-html/search/search-data.ts'

declare global {
  /** Where scripts that hold data put it. */
  var lexgenData: SearchData | undefined
}

/** The top of the site, as the script that runs right now is below `assets/`; to be asked while it is run first. */
export function topOfSite(): URL {
  const { currentScript } = document
  return new URL('../', currentScript instanceof HTMLScriptElement ? currentScript.src : document.baseURI)
}

/** Runs a script. A page that is opened from a disk may load nothing else. @throws {Error} where it is not there */
export function runScript(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script')
    script.src = url
    script.addEventListener('load', () => resolve())
    script.addEventListener('error', () => reject(new Error(`${url} is not there`)))
    document.head.append(script)
  })
}

/** Data that were asked for, by their paths. */
const asked = new Map<string, Promise<void>>()

/** The data of `search/names` and the like, a path below the top of the site, loaded once. */
export async function loadData<T>(path: string, top: URL): Promise<T> {
  if (globalThis.lexgenData?.[path] === undefined) {
    const running = asked.get(path) ?? runScript(new URL(`${path}.js`, top).href).finally(() => asked.delete(path))
    asked.set(path, running)
    await running
  }
  const data = globalThis.lexgenData?.[path]
  if (data === undefined) throw new Error(`${path}.js does not hold what it should`)
  // The JSON boundary: lexgen wrote it.
  return data as T
}
