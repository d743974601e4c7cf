/** Holds the parts from which the shapes of formats are described in JSON Schema. */

/** An object with these properties and no other. */
export function strict(
  required: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
): object {
  return {
    type: 'object',
    properties: { ...required, ...optional },
    required: Object.keys(required),
    additionalProperties: false,
  }
}

/** A text that says something. */
export const string: object = { type: 'string', minLength: 1 }

/** A line, a column, or a count of what is there. */
export const natural: object = { type: 'integer', minimum: 1 }
