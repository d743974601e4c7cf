/** Recognises language tags. */

/** The shape of a BCP 47 tag, as in "en" or "pt-BR". */
export const LANGUAGE_TAG: RegExp = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/
