/** Finds keys that readers take for one. */

/**
 * The same for keys that differ only in case or Unicode form. Upper case first, since that is how `ß` becomes `ss`
 * and a final sigma any other (Unicode's full case folding, but for a few letters).
 */
export function foldKey(key: string): string {
  return key.normalize('NFKC').toUpperCase().toLowerCase()
}
