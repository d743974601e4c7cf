/** Splits the list of a large site over pages, so that each stays small and all can be reached without a script. */

/** With more briefings than this the index has several pages, and its search has files of its own. */
const MOST_ON_ONE_PAGE = 500

const ROWS_ON_A_PAGE = 100

/** Whether one page holds the list and all that its search needs. */
export function isOnePage(briefings: number): boolean {
  return briefings <= MOST_ON_ONE_PAGE
}

/** The files of the pages without their ending, in order; no briefing may have such a name. */
export function indexPageIds(briefings: number): readonly string[] {
  const pages = isOnePage(briefings) ? 1 : Math.ceil(briefings / ROWS_ON_A_PAGE)
  return Array.from({ length: pages }, (_, at) => (at === 0 ? 'index' : `index-${at + 1}`))
}

/** The rows of a page, counted from 0, as `slice` takes them. */
export function rowsOfPage(page: number, briefings: number): readonly [start: number, end: number] {
  if (isOnePage(briefings)) return [0, briefings]
  return [page * ROWS_ON_A_PAGE, (page + 1) * ROWS_ON_A_PAGE]
}
