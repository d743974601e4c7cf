/** Knows the words that a program says when it did not expect what it got. */

/** Nothing that is said to a user holds any of them, unless the user wrote it. */
export const ENGINE_WORDS =
  /\b(?:TypeError|RangeError|SyntaxError|ReferenceError)\b|Maximum call stack|\[object \w|\bundefined\b|\bNaN\b|at position \d|\bat file:|\bE[A-Z]{4,}\b:/
