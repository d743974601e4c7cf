/** Maps what pages call themselves to the types of CSL. */
import type { CslType } from '../registry/csl-types.ts'

/** Names of schema.org and Open Graph; those that say nothing beyond "a page" are not here. */
const types: ReadonlyMap<string, CslType> = new Map(
  Object.entries<CslType>({
    AdvertiserContentArticle: 'webpage',
    AnalysisNewsArticle: 'article-newspaper',
    AskPublicNewsArticle: 'article-newspaper',
    BackgroundNewsArticle: 'article-newspaper',
    BlogPosting: 'post-weblog',
    Book: 'book',
    Chapter: 'chapter',
    ConferencePaper: 'paper-conference',
    Dataset: 'dataset',
    DiscussionForumPosting: 'post',
    Legislation: 'legislation',
    LiveBlogPosting: 'article-newspaper',
    MedicalScholarlyArticle: 'article-journal',
    NewsArticle: 'article-newspaper',
    OpinionNewsArticle: 'article-newspaper',
    PodcastEpisode: 'broadcast',
    Preprint: 'article',
    Report: 'report',
    ReportageNewsArticle: 'article-newspaper',
    ReviewNewsArticle: 'article-newspaper',
    ScholarlyArticle: 'article-journal',
    SocialMediaPosting: 'post',
    Thesis: 'thesis',
    book: 'book',
  }),
)

/** The CSL type of a kind of page; `undefined` when the kind does not tell. */
export function cslTypeOf(kind: string | undefined): CslType | undefined {
  return kind === undefined ? undefined : types.get(kind)
}
