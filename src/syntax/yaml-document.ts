/** Composes the first document of a YAML text, however the text is nested. */
import { Composer, isScalar, Lexer, Parser, type CST, type Document, type YAMLError } from 'yaml'
import type { Span } from '../text/span.ts'
import { maxDepth, type SyntaxProblem } from './positioned-value.ts'

/** A document and what stands in the way of reading the file. */
export interface ComposedYaml {
  /** Absent when the text is empty or nested too deeply. */
  readonly document?: Document.Parsed
  readonly errors: readonly YAMLError[]
  readonly problems: readonly SyntaxProblem[]
}

/** The document and the pending scalar stand on the parser's stack beside lists and maps. */
const maxStack = maxDepth + 2

/** The first document of a part that is not empty. A further one is a problem, and is not read. */
export function composeYaml(text: string, part: Span): ComposedYaml {
  const problems: SyntaxProblem[] = []
  let first: Document.Parsed | undefined
  for (const document of composeDocuments(text, part, problems)) {
    if (isEmpty(document)) continue
    if (first) {
      problems.push(secondDocument(document, text))
      break
    }
    first = document
  }
  // Tags are noted where the value stands, whether YAML knows them or not.
  const errors = first?.errors.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED') ?? []
  return { ...(first && { document: first }), errors, problems }
}

function* composeDocuments(
  text: string,
  part: Span,
  problems: SyntaxProblem[],
): Iterable<Document.Parsed> {
  const composer = new Composer({
    schema: 'core',
    merge: false,
    resolveKnownTags: false,
    stringKeys: true,
    // The library compares each key with all before it; repeated keys are found while decoding.
    uniqueKeys: false,
  })
  for (const token of parseTokens(text.slice(part.start, part.end), part.start, problems))
    yield* composer.next(token)
  yield* composer.end(true, part.end)
}

/** Watches the depth here because parsing keeps a stack of its own, whereas composing recurses. */
function* parseTokens(
  text: string,
  offset: number,
  problems: SyntaxProblem[],
): Iterable<CST.Token> {
  const parser = new Parser()
  parser.offset = offset
  // The parser loses the indentation of a line that begins with a byte order mark.
  for (const lexeme of new Lexer().lex(text.replace(/^\uFEFF/, '\n'))) {
    yield* parser.next(lexeme)
    if (parser.stack.length <= maxStack) continue
    const message = `Lists and maps are nested deeper than ${maxDepth} levels`
    const span = { start: parser.offset - 1, end: parser.offset }
    problems.push({ message, span, damaging: true })
    return
  }
  yield* parser.end()
}

function isEmpty({ contents, errors }: Document.Parsed): boolean {
  const nothing = contents === null || (isScalar(contents) && contents.value === null)
  return nothing && errors.length === 0
}

function secondDocument({ contents, errors }: Document.Parsed, text: string): SyntaxProblem {
  const start = contents?.range[0] ?? errors[0]?.pos[0] ?? text.length
  const inside = Math.max(0, Math.min(start, text.length - 1))
  return {
    message: 'File has a second document',
    help: 'put all entries into one list',
    span: { start: inside, end: Math.min(inside + 1, text.length) },
    damaging: false,
  }
}
