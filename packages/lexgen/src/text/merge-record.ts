/**
 * A record with the entries of another brought into it. Keys that it has stay where they are; others come behind the one that they
 * follow in `wanted`, so that what was made in that order keeps it.
 */
export function mergeRecord<Value>(
  theirs: Readonly<Record<string, Value>>,
  wanted: Readonly<Record<string, Value>>,
): Record<string, Value> {
  const entries = Object.entries({ ...theirs, ...wanted }).filter(([key]) => Object.hasOwn(theirs, key))
  let at = -1
  for (const entry of Object.entries(wanted)) {
    if (Object.hasOwn(theirs, entry[0])) at = entries.findIndex(([key]) => key === entry[0])
    else entries.splice((at += 1), 0, entry)
  }
  return Object.fromEntries(entries)
}
