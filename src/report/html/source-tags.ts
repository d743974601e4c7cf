/** Says in a few words what kind of source one is, how far it is relied on, and where a copy stands. */
import type { Element } from 'hast'
import type { Archive, Assessment } from '../../model/source-notes.ts'
import type { Source } from '../../model/source.ts'
import { dateWords } from '../date-words.ts'
import type { PageWords } from '../words/page-words.ts'
import { element, type Child } from './element.ts'
import { linkTo } from './links.ts'

/** The items of a list; `kind` is the type in words. Labels with their author and reason, never a score. */
export function sourceTags(source: Source, kind: string, words: PageWords): readonly Element[] {
  const { tier, interest, reliability, credibility, archives, link, retracted } = source.notes
  const { sources } = words
  return [
    tag(kind),
    ...(retracted ? [tag(sources.retracted, 'alarm')] : []),
    ...(tier === undefined ? [] : [tag(sources.tiers[tier] ?? tier)]),
    ...assessed(sources.reliability, reliability),
    ...assessed(sources.credibility, credibility),
    ...(interest === undefined ? [] : [tag(sources.interest(interest), 'interest')]),
    ...(link?.failingSince
      ? [tag(sources.dead(dateWords(link.failingSince, words.lang)), 'alarm')]
      : []),
    ...archives.map((archive) => tag(archiveLink(archive, words))),
    ...(source.url !== undefined && archives.length === 0 ? [tag(sources.notArchived)] : []),
  ]
}

function tag(content: string | readonly Child[], tone?: 'alarm' | 'interest'): Element {
  const className = tone === undefined ? {} : { className: [tone] }
  return element('li', className, typeof content === 'string' ? [content] : content)
}

function assessed(
  what: string,
  assessment: Assessment<string | number> | undefined,
): readonly Element[] {
  if (!assessment) return []
  const { grade, label, reason, by } = assessment
  const judged = [grade, label].filter((part) => part !== undefined).join(' · ')
  const why = [reason, by].filter((part) => part !== undefined).join(' – ')
  const shown = label === undefined ? `${what} ${judged}` : judged
  return [element('li', why === '' ? {} : { title: why }, [shown])]
}

function archiveLink({ url, at }: Archive, { sources, lang }: PageWords): readonly Child[] {
  return linkTo(url, [{ type: 'text', value: sources.archived(at && dateWords(at, lang)) }])
}
