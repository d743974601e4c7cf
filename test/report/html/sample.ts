/** A sample briefing with one of everything that a page shows. */
import type { Run } from '../../../src/model/report-format.ts'
import type { ClaimedBriefing } from '../../../src/model/briefing.ts'
import { parseDateValue } from '../../../src/syntax/date-value.ts'
import type { DateValue } from '../../../src/model/date.ts'
import { briefingOf, findingAt, runOf, sourceOf } from '../fixture.ts'

function date(iso: string): DateValue {
  const value = parseDateValue(iso)
  if (!value) throw new Error(`Not a date: ${iso}`)
  return value
}

const samplePath = 'briefings/ferry.md'

const sampleText = `Crossings take eleven minutes longer than in 2019 [1] [2]. The operator puts most of that down to *a safety margin. It names* no other reason [2, p. 4].

## 1. What the operator says — and what it publishes

The operator calls the change “a safety margin” [2, p. 4]. The remark has been shared more than ten thousand times. The council minutes name fuel prices [@council-minutes, p. 7–9], although the committee never voted on the new timetable in public.

| Year | Crossing | Minutes |
| ---- | -------- | ------: |
| 2019 | Two ferries ran every hour [1]. | 34 |
| 2026 | One ferry ran every hour [2]. | 45 |

- The winter timetable is shorter still [1].
- A second ferry was sold in 2024 [9].

> We have added a margin, and we stand by it [2].

### 1.1 What stays open

See the [timetable](https://harbour.example/2019) and \`dock 3\`.

## 2. Timeline and consistency

Sources from before 2024 give 34 minutes, later ones give 45 [1] [2].
`

const sources = [
  sourceOf('harbour-2019', {
    type: 'dataset',
    title: 'Timetable of the harbour ferries',
    authors: [{ literal: 'Harbour Authority' }],
    issued: date('2019-04-01'),
    url: 'https://harbour.example/2019',
    csl: {
      custom: {
        tier: 'primary',
        archive: [{ url: 'https://web.archive.org/x', at: '2024-02-03' }],
      },
    },
  }),
  sourceOf('operator-2026', {
    type: 'webpage',
    title: 'Why the crossing takes longer',
    authors: [{ given: 'Mira', family: 'Sandvik' }],
    containerTitle: 'Operator News',
    issued: date('2026-03'),
    url: 'https://operator.example/why',
    csl: { custom: { interest: 'the ferry operator' } },
  }),
  sourceOf('council-minutes', {
    type: 'report',
    title: 'Minutes of the transport committee',
    authors: [{ literal: 'City council' }],
    publisher: 'City council',
    issued: date('2026-02-27'),
    csl: {
      number: 'TC-2026-07',
      custom: {
        tier: 'primary',
        reliability: { label: 'public record', reason: 'statutory minutes' },
      },
    },
  }),
]

export function sampleBriefing(): ClaimedBriefing {
  return briefingOf({
    path: samplePath,
    text: sampleText,
    sources,
    trailing: ', although the committee',
    frontMatter: {
      title: 'Is the ferry timetable really slower than in 2019?',
      summary:
        'Crossings take eleven minutes longer. Why they do is disputed, and one reason was never published.',
      verdict: 'mostly-supported',
      checked: date('2026-05-12'),
      authors: [{ name: 'I. Marr' }],
      reviewers: [{ name: 'T. Oduya', role: 'editor' }],
      disclaimer: 'The harbour, its ferries and every person on this page are invented.',
      followups: ['How many passengers use the first ferry?'],
      corrections: [
        {
          date: date('2026-05-14'),
          was: '43 minutes',
          now: '45 minutes',
          why: 'A digit was misread.',
        },
      ],
    },
  })
}

export function sampleRun(): Run {
  const words = 'The remark has been shared more than ten thousand times.'
  const briefing = sampleBriefing()
  const id = briefing.sentences.find(({ text }) => text === words)?.id
  return runOf({
    briefings: [
      briefing,
      briefingOf({
        path: 'briefings/rivers.md',
        text: '# Did river nitrate fall by half?\n\nIt fell by 48 per cent [1].\n',
        sources: sources.slice(0, 1),
        frontMatter: { checked: date('2026-04-15'), summary: 'At two of three stations.' },
      }),
    ],
    texts: { [samplePath]: sampleText },
    diagnostics: [
      findingAt(samplePath, sampleText, words, id === undefined ? {} : { sentence: id }),
      findingAt(samplePath, sampleText, '[9]', {
        rule: 'unknown-source',
        message: 'Unknown source number 9',
        help: 'the front matter lists 3 sources',
      }),
    ],
  })
}
