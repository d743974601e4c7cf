/** Says in plain words what the YAML parser found wrong. */
import type { ErrorCode, YAMLError } from 'yaml'

interface Description {
  readonly message: string
  readonly help?: string
}

const quoteIt = 'put the value in quotation marks'

const descriptions: Readonly<Partial<Record<ErrorCode, Description>>> = {
  ALIAS_PROPS: { message: 'Aliases are not allowed', help: 'write the value itself' },
  BAD_ALIAS: { message: 'Aliases are not allowed', help: quoteIt },
  BAD_DIRECTIVE: { message: 'YAML directives are not allowed' },
  BAD_DQ_ESCAPE: {
    message: 'Unknown escape in double quotes',
    help: 'write "\\\\" for a backslash, or use single quotes',
  },
  BAD_INDENT: { message: 'Line is indented differently from its neighbours' },
  BAD_SCALAR_START: { message: 'Value starts with a character that YAML reserves', help: quoteIt },
  BLOCK_AS_IMPLICIT_KEY: { message: 'Value has a colon and a space in it', help: quoteIt },
  BLOCK_IN_FLOW: { message: 'Brackets cannot hold an indented block', help: 'close the bracket' },
  KEY_OVER_1024_CHARS: { message: 'Field name is longer than 1,024 characters' },
  MISSING_CHAR: {
    message: 'Something is missing here',
    help: 'look for a colon, comma, quotation mark or bracket',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'Field has no colon after its name',
    help: 'write "name: value"',
  },
  MULTIPLE_ANCHORS: { message: 'Anchors are not allowed', help: 'write the value itself' },
  MULTIPLE_DOCS: {
    message: 'Front matter ends here, but goes on',
    help: 'remove one of the fences',
  },
  MULTIPLE_TAGS: { message: 'Tags are not allowed', help: 'write the value itself' },
  TAB_AS_INDENT: { message: 'Line is indented with a tab', help: 'indent with spaces' },
  TAG_RESOLVE_FAILED: { message: 'Tags are not allowed', help: 'write the value itself' },
  UNEXPECTED_TOKEN: { message: 'Unexpected words or signs here', help: quoteIt },
  BAD_COLLECTION_TYPE: { message: 'Tags are not allowed', help: 'write the value itself' },
}

/** A sentence for each kind of error; never the parser's own words. */
export function describeYamlError({ code }: YAMLError): Description {
  return descriptions[code] ?? { message: 'Front matter is not valid YAML here' }
}
