/** Shows a browser the pages of the last good run, and tells it when they change. */
import type { Host } from '../host/host.ts'
import type { WebAnswer, WebRequest, WebServer, WebStream } from '../host/web-server.ts'
import type { CompiledProject } from '../project/compile-project.ts'
import { UsageError } from '../project/usage-error.ts'
import { siteFiles, type SiteFile } from '../site/site-files.ts'
import { siteWriter } from '../site/site-writer.ts'
import { eventStream, fileAnswer, textAnswer } from './answers.ts'
import { livePage } from './live-page.ts'
import { missingPage } from './missing-page.ts'
import { problemsFor, type Problem, type ShownProblems } from './problems.ts'
import { liveReaders } from './live-readers.ts'
import { isFromOwnPage, refusalOfRequest } from './refuse-stranger.ts'
import { readServed, servedName } from './served-file.ts'

/** Where pages listen for changes; no file of a build has such a name. */
const EVENTS = '/-/events'

export interface PreviewSite {
  /**
   * A run that succeeded, and its out-dir. Resolves when the pages that somebody looks at are written and their
   * readers told; the other pages that have changed follow until the next run. Data is written when it is asked for.
   */
  show(project: CompiledProject, folder: string): Promise<void>
  /** A run that failed: the pages stay, with the reason on top. */
  fail(problems: readonly Problem[]): void
  answer(request: WebRequest, server: WebServer): Promise<WebAnswer | WebStream>
}

/** The last good run, ready to be shown. */
interface Site {
  readonly project: CompiledProject
  /** Absolute. */
  readonly folder: string
  readonly files: ReadonlyMap<string, SiteFile>
}

export function previewSite(host: Host): PreviewSite {
  const writer = siteWriter(host)
  /** Pages of briefings that are no longer there; their files are, because `build` removes nothing. */
  const removed = new Set<string>()
  let site: Site | undefined
  let failures: readonly Problem[] = []

  const problemsOf = (name: string): ShownProblems => {
    if (!site) return { problems: failures, more: 0, elsewhere: 0 }
    const { report } = site.project.run
    const document = site.files.get(name)?.document
    const path = document === undefined ? undefined : report.documents[document]?.path
    return problemsFor(path, report, failures)
  }
  const hash = (text: string): string => host.sha256(new TextEncoder().encode(text)).slice(0, 16)
  const versionOf = (name: string): string => {
    const text = site?.files.has(name) ? writer.hashOf(site.folder, name) : 'missing'
    const shown = problemsOf(name)
    return hash(`${text} ${shown.problems.length > 0 ? JSON.stringify(shown) : ''}`)
  }
  const readers = liveReaders(versionOf)

  /** What cannot be written is a problem like any other. */
  const write = async ({ folder }: Site, file: SiteFile): Promise<void> => {
    try {
      await writer.write(folder, file)
    } catch (error) {
      const message =
        error instanceof UsageError
          ? error.message
          : `Cannot make "${file.name}": this is a bug in briefing`
      if (!failures.some((failure) => failure.message === message))
        failures = [...failures, { place: '', message }]
    }
  }
  const writeRest = async (current: Site): Promise<void> => {
    for (const file of current.files.values()) {
      if (file.kind !== 'page' || writer.isFresh(current.folder, file)) continue
      await host.pause()
      if (site !== current) return
      await write(current, file)
      readers.tell(file.name)
    }
  }
  const livened = (name: string, page: string, status: number, server: WebServer): WebAnswer => {
    const shown = problemsOf(name)
    const query = new URLSearchParams({
      token: server.secret,
      page: name,
      version: versionOf(name),
    })
    const events = `${EVENTS}?${query.toString()}`
    const live = livePage(page, { shown, hash: hash(JSON.stringify(shown)), events })
    return live ? fileAnswer(status, name, live.html, live.policy) : fileAnswer(status, name, page)
  }
  const notFound = (name: string, server: WebServer): WebAnswer => {
    if (!/(?:\.html?|\/[^./]*|^[^.]*)$/.test(name)) return textAnswer(404, `There is no "${name}"`)
    const pages = [...(site?.files.values() ?? [])].filter(({ kind }) => kind === 'page')
    const names = pages.map((file) => file.name)
    return livened(name.replace(/(?:\.html?)?$/, '.html'), missingPage(name, names), 404, server)
  }
  const file = async (current: Site, name: string, server: WebServer): Promise<WebAnswer> => {
    const own = current.files.get(name)
    if (own) await write(current, own)
    else if (removed.has(name)) return notFound(name, server)
    let bytes = readServed(host, current.folder, name)
    if (own && bytes === 'missing') {
      // Somebody has cleared the out-dir.
      writer.forget(current.folder, name)
      await write(current, own)
      bytes = readServed(host, current.folder, name)
    }
    if (bytes === 'outside') return textAnswer(403, `"${name}" leads out of the reports`)
    if (bytes === 'missing') return notFound(name, server)
    if (!own || own.kind !== 'page') return fileAnswer(200, name, bytes)
    return livened(name, new TextDecoder().decode(bytes), 200, server)
  }
  const events = (request: WebRequest, server: WebServer): WebAnswer | WebStream => {
    if (!isFromOwnPage(request, server))
      return textAnswer(403, 'Only a page of this preview may listen; load it again')
    const query = new URLSearchParams(request.target.split('?')[1])
    const name = query.get('page') ?? ''
    const seen = query.get('version') ?? ''
    return eventStream((connection) => readers.add({ name, seen, connection }))
  }
  return {
    async show(project, folder) {
      const files = siteFiles(project)
      for (const name of site?.files.keys() ?? []) removed.add(name)
      for (const { name } of files) removed.delete(name)
      const current = { project, folder, files: new Map(files.map((one) => [one.name, one])) }
      site = current
      failures = project.failures.map((message) => ({ place: '', message }))
      for (const name of readers.names()) {
        const own = current.files.get(name)
        if (own && own.document !== undefined) await write(current, own)
        if (own?.document !== undefined || !own) readers.tell(name)
      }
      void writeRest(current)
    },
    fail(problems) {
      failures = problems
      for (const name of readers.names()) readers.tell(name)
    },
    async answer(request, server) {
      const refusal = refusalOfRequest(request, server)
      if (refusal !== undefined) return textAnswer(403, refusal)
      if (request.method !== 'GET' && request.method !== 'HEAD')
        return textAnswer(405, 'The preview only shows', { allow: 'GET, HEAD' })
      if (request.target.split('?', 1)[0] === EVENTS) return events(request, server)
      const served = servedName(request.target)
      if (served.kind === 'refused')
        return textAnswer(served.status, 'There is nothing to be had here')
      if (!site) return textAnswer(503, 'The first build is under way')
      return file(site, served.name, server)
    },
  }
}
