/** Declarations of a generated module by their names, each with its doc comment, in the order that is asked for. */
export function quoteDeclarations(module, names) {
  const parts = module.trimEnd().split(/\n\n(?=\S)/)
  const partOf = new Map(parts.map((part) => [/^export (?:declare )?\w+ (\w+)/m.exec(part)?.[1], part]))
  const quoted = names.map((name) => {
    const part = partOf.get(name)
    if (part === undefined) throw new Error(`expected a declaration of ${name} in the module, found none`)
    return part
  })
  return quoted.join('\n\n')
}
