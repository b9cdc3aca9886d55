/**
 * Imports a package when the program runs. Bundlers leave it alone, since they cannot know the name: those that build for no platform, or
 * without CommonJS, would stop at a package that only Node needs. In JavaScript, because TypeScript would put a function of its own around
 * the name.
 *
 * @param {string} name
 */
export function importPackage(name) {
  return import(/* webpackIgnore: true */ /* turbopackIgnore: true */ /* @vite-ignore */ name)
}
