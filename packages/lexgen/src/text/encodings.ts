/** The encodings of a body, each with its parameters: several are separated by commas, but not by one within quotes. RFC 9110, section 8.3.1. */
export function splitEncodings(encoding: string): string[] {
  return (encoding.match(/(?:"[^"]*"|[^,"])+/g) ?? ['']).map((each) => each.trim())
}
