/** Names what HTML cannot hold. */

/**
 * Control characters, but for spaces and line ends, and noncharacters, for a set of a regular expression (HTML
 * Standard, 13.2.3.5): not even a reference may stand for them.
 */
export const forbidden: string = String.raw`\0-\x08\x0B\x0E-\x1F\x7F-\x9F\uFDD0-\uFDEF\uFFFE\uFFFF`
