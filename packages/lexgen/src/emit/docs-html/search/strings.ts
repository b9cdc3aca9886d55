/** Texts that are written once, and called by their places. */
export interface Strings {
  readonly strings: readonly string[]
  readonly indexOf: (text: string) => number
}

/** A list of texts that grows by those that are asked for; the first is empty. */
export function createStrings(): Strings {
  const strings = ['']
  const places = new Map([['', 0]])
  return {
    strings,
    indexOf(text) {
      const place = places.get(text) ?? strings.length
      if (place === strings.length) {
        strings.push(text)
        places.set(text, place)
      }
      return place
    },
  }
}
