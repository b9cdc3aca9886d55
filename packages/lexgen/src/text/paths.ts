import { isAbsolute, relative, resolve, sep } from 'node:path'

/** A path for people: as it leads there from the working directory, with `/`; `.` for that directory itself. */
export function showPath(absolute: string, cwd: string): string {
  return relative(cwd, absolute).replaceAll(sep, '/') || '.'
}

/** A path that starts from the folder `from`, as it is written in the folder `to`; an absolute one stays as it is. */
export function rebasePath(path: string, from: string, to: string): string {
  return isAbsolute(path) ? path : showPath(resolve(from, path), to)
}

/** The same for what may be a package, too: only one that begins with a dot is a path, as in an import. */
export function rebaseSpecifier(specifier: string, from: string, to: string): string {
  return /^\.{1,2}\//.test(specifier) ? `./${rebasePath(specifier, from, to)}` : specifier
}
