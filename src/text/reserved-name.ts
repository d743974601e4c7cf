/** Knows the names that some systems keep for devices, with any ending: no file may have them. */

const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** Whether a name, without its folders, is kept for a device. */
export function isReservedName(name: string): boolean {
  return RESERVED.test(name)
}
