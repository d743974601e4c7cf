/** Says what is wrong with a page as HTML. */
import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // Titles come from authors and may be long; the doctype's case is hast's choice.
    'long-title': 'off',
    'doctype-style': 'off',
    // Code of authors may end in spaces.
    'no-trailing-whitespace': 'off',
    // A scrolling table must be reachable by keyboard, and has a name for that.
    'prefer-native-element': 'off',
  },
})

/** One line each; none for a valid page. */
export async function htmlFaults(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page)
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${String(line)})`),
  )
}
