/** Shows a browser the pages of the last good run, and tells it when they change. */
import type { Host } from '../host/host.ts'
import type { WebAnswer, WebRequest, WebServer, WebStream } from '../host/web-server.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { eventStream, fileAnswer, textAnswer } from './answers.ts'
import { livePage } from './live-page.ts'
import { liveReaders, type LiveReaders } from './live-readers.ts'
import { missingPage } from './missing-page.ts'
import type { Problem } from './problems.ts'
import { isFromOwnPage, refusalOfRequest } from './refuse-stranger.ts'
import { servedName } from './served-file.ts'
import { sitePages, type SitePages } from './site-pages.ts'

/** Where pages listen for changes; no file of a build has such a name. */
const EVENTS = '/-/events'

export interface PreviewSite {
  /**
   * A run that succeeded, and its out-dir. Resolves when the pages of briefings that somebody looks at are written and
   * their readers told. Data is written when it is asked for.
   */
  show(project: CompiledProject, folder: string): Promise<void>
  /** Begins to write the other pages, and gives back how to stop that. */
  writeRest(): () => void
  /** A run that failed: the pages stay, with the reason on top. */
  fail(problems: readonly Problem[]): void
  answer(request: WebRequest, server: WebServer): Promise<WebAnswer | WebStream>
}

/** The pages, and who looks at them. */
interface Stage {
  readonly pages: SitePages
  readonly readers: LiveReaders
}

export function previewSite(host: Host): PreviewSite {
  const pages = sitePages(host)
  const stage = { pages, readers: liveReaders(pages.versionOf) }
  return {
    async show(project, folder) {
      pages.take(project, folder)
      for (const name of stage.readers.names()) await refresh(name, stage)
    },
    writeRest() {
      let isStopped = false
      void writeAll(stage, host, () => isStopped)
      return () => {
        isStopped = true
      }
    },
    fail(problems) {
      pages.fail(problems)
      for (const name of stage.readers.names()) stage.readers.tell(name)
    },
    async answer(request, server) {
      const refusal = refusalOfRequest(request, server)
      if (refusal !== undefined) return textAnswer(403, refusal)
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return textAnswer(405, 'The preview only shows', { allow: 'GET, HEAD' })
      if (request.target.split('?', 1)[0] === EVENTS) return listen(request, server, stage)
      const served = servedName(request.target)
      return served.kind === 'refused'
        ? textAnswer(served.status, 'There is nothing to be had here')
        : answerFile(served.name, server, stage)
    },
  }
}

/** The index takes as long as all briefings together, and waits until there is time. */
async function refresh(name: string, { pages, readers }: Stage): Promise<void> {
  const file = pages.fileOf(name)
  if (file && file.document === undefined) return
  if (file) await pages.write(file)
  readers.tell(name)
}

async function writeAll(
  { pages, readers }: Stage,
  host: Host,
  isStopped: () => boolean,
): Promise<void> {
  const goOn = async (): Promise<boolean> => {
    await host.pause()
    return !isStopped()
  }
  for (const file of pages.stalePages()) {
    // The next save comes before an index that it would make stale.
    if (!(await goOn()) || (file.prepare && !(await file.prepare(goOn)))) return
    await pages.write(file)
    readers.tell(file.name)
  }
}

function listen(request: WebRequest, server: WebServer, { readers }: Stage): WebAnswer | WebStream {
  if (!isFromOwnPage(request, server))
    return textAnswer(403, 'Only a page of this preview may listen; load it again')
  const query = new URLSearchParams(request.target.split('?')[1])
  const name = query.get('page') ?? ''
  const seen = query.get('version') ?? ''
  return eventStream((connection) => readers.add({ name, seen, connection }))
}

async function answerFile(name: string, server: WebServer, stage: Stage): Promise<WebAnswer> {
  const { pages } = stage
  const bytes = await pages.read(name)
  if (bytes === 'outside') return textAnswer(403, `"${name}" leads out of the reports`)
  if (bytes === 'missing') return answerMissing(name, server, stage)
  if (pages.fileOf(name)?.kind !== 'page') return fileAnswer(200, name, bytes)
  return enliven(name, new TextDecoder().decode(bytes), 200, server, stage)
}

/** What looks like the address of a page gets one that turns into it as soon as it is there. */
function answerMissing(name: string, server: WebServer, stage: Stage): WebAnswer {
  const [, stem] = /^(.*?)(?:\.html?)?$/s.exec(name) ?? []
  if (stem === undefined || /\.[^/]*$/.test(stem)) return textAnswer(404, `There is no "${name}"`)
  const page = `${stem}.html`
  return enliven(page, missingPage(page, stage.pages.pageNames()), 404, server, stage)
}

function enliven(
  name: string,
  page: string,
  status: number,
  server: WebServer,
  { pages }: Stage,
): WebAnswer {
  const version = pages.versionOf(name)
  const query = new URLSearchParams({ token: server.secret, page: name, version })
  const events = `${EVENTS}?${query.toString()}`
  const live = livePage(page, { shown: pages.problemsOf(name), events })
  return live ? fileAnswer(status, name, live.html, live.policy) : fileAnswer(status, name, page)
}
