/** What the tests call of Babel, which has no types of its own. */
declare module '@babel/core' {
  interface TransformOptions {
    readonly filename: string
    readonly babelrc: boolean
    readonly configFile: boolean
    readonly presets: readonly unknown[]
  }
  const babel: { transformSync(text: string, options: TransformOptions): { readonly code: string } | null }
  export default babel
}

declare module '@babel/preset-typescript' {
  const preset: unknown
  export default preset
}
