/** Names the version; a test holds it against package.json. */

/** Of this package, as in "1.2.3". */
export const version: string = '0.1.0'
