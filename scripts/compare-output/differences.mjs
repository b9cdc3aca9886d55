/** How much of a long line is shown, and how much of that stands before the first difference. */
const SHOWN = 160
const SHOWN_BEFORE = 40

/** Every place in which the outcomes of a run differ, each with the first lines that do. */
export function differencesOf({ name, succeeds }, before, after) {
  const found = ['printed', 'files'].flatMap((part) =>
    [...new Set([...before[part].keys(), ...after[part].keys()])].flatMap((place) => {
      const difference = compare(before[part].get(place), after[part].get(place))
      return difference === undefined ? [] : [`${place}${difference}`]
    }),
  )
  // Versions that both refuse what they should take agree about nothing worth knowing.
  const [exitCode] = after.exitCodes
  if (found.length === 0 && succeeds && exitCode !== 0) {
    const [, stdout, stderr] = after.printed.values()
    found.push(`both versions end with ${exitCode}: ${`${stderr}${stdout}`.slice(0, SHOWN).split('\n', 1)[0]}`)
  }
  return found.map((text) => `  ${name === '' ? '' : `[${name}] `}${text}`)
}

function compare(before, after) {
  if (before === undefined) return ': new'
  if (after === undefined) return ': missing'
  const [old, now] = [Buffer.from(before), Buffer.from(after)]
  return old.equals(now) ? undefined : firstLines(old, now)
}

function firstLines(before, after) {
  // One character a byte, so that bytes that are no text differ too.
  const [old, now] = [before, after].map((bytes) => bytes.toString('latin1').split('\n'))
  const differing = old.findIndex((line, index) => line !== now[index])
  const index = differing < 0 ? old.length : differing
  const column = sharedLength(old[index] ?? '', now[index] ?? '')
  return `:${index + 1}\n    - ${excerpt(old[index], column)}\n    + ${excerpt(now[index], column)}`
}

function sharedLength(a, b) {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
}

function excerpt(line, column) {
  if (line === undefined) return '(the end)'
  const start = line.length <= SHOWN ? 0 : Math.max(0, column - SHOWN_BEFORE)
  const text = Buffer.from(line.slice(start, start + SHOWN), 'latin1')
    .toString()
    .replaceAll('\r', '\\r')
  return `${start > 0 ? '...' : ''}${text}${start + SHOWN < line.length ? '...' : ''}`
}
