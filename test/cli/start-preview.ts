/** Starts `briefing preview` in a temporary project, and asks it things. */
import * as http from 'node:http'
import { onTestFinished } from 'vitest'
import { tempProject, type StayingCommand, type TempProject } from '../temp-project.ts'

export const files = {
  'briefings/rents.md': '---\ntitle: Rents\n---\n\nRents rose by 4 % in 2024 [@census].\n',
  'briefings/ferry.md': '---\ntitle: The ferry\n---\n\nThe ferry is late [@harbour].\n',
}

export interface Answer {
  readonly status: number
  readonly headers: http.IncomingHttpHeaders
  readonly body: string
}

export interface Preview extends TempProject {
  readonly command: StayingCommand
  readonly port: number
  /** `path` is sent as it is. */
  get(path: string, options?: http.RequestOptions): Promise<Answer>
  /** Listens as the page at `path` does. */
  listen(path: string): Promise<{ next(): Promise<string> }>
}

/** `more` are files besides those that there are always; `args` go to the command. */
export async function preview(
  more: Readonly<Record<string, string>> = {},
  ...args: readonly string[]
): Promise<Preview> {
  const project = tempProject({ files: { ...files, ...more } })
  const command = project.start('preview', '--port', '0', ...args)
  await command.says('; Ctrl-C ends it')
  const port = Number(/127\.0\.0\.1:(\d+)\//.exec(command.printed.err)?.[1])
  const get = (path: string, options: http.RequestOptions = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = http.request({ port, path, host: '127.0.0.1', ...options }, (response) => {
        let body = ''
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      })
      request.on('error', reject).end()
    })
  const listen = async (path: string): Promise<{ next(): Promise<string> }> => {
    const events = eventsOf((await get(path)).body)
    const response = await new Promise<http.IncomingMessage>((resolve) => {
      http.get({ port, path: events, host: '127.0.0.1' }, resolve)
    })
    onTestFinished(() => void response.destroy())
    return {
      next: () => new Promise((told) => response.once('data', (data) => told(String(data)))),
    }
  }
  return { ...project, command, port, get, listen }
}

/** The address where a page listens for changes. */
export function eventsOf(page: string): string {
  return (/data-events="([^"]*)"/.exec(page)?.[1] ?? '').replaceAll('&#x26;', '&')
}
