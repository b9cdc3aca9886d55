/** What types are called in issues. These are also what a query string is read by, and numbers are told by. */
export const ARRAY = 'an array'
export const BOOLEAN = 'a boolean'
export const INTEGER = 'an integer'
