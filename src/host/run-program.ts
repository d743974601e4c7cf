/** Runs a program of the user's: writes to it, reads its lines, and ends it when it takes too long. */
import { spawn, type ChildProcess } from 'node:child_process'
import { constants } from 'node:os'
import process from 'node:process'
import { StringDecoder } from 'node:string_decoder'
import type { ProgramOutcome, ProgramRequest } from './program.ts'
import { explainErrno } from './errno.ts'

/** Milliseconds that a program may go on once nothing is expected of it. */
const GRACE = 2_000
/** UTF-16 units kept from the end of what it wrote to standard error. */
const MOST_STDERR = 4_000

const signalNames = new Map(Object.entries(constants.signals).map(([name, value]) => [value, name]))

/** Never rejects and never outlives the program's limits; whatever the program started ends with it. */
export function runProgram(request: ProgramRequest, cwd: string): Promise<ProgramOutcome> {
  return new Promise((resolve) => {
    const child = start(request.command, cwd)
    const run = { stderr: '', bytes: 0, isDone: false, isSettled: false }
    let timer: NodeJS.Timeout | undefined
    const stopOnExit = (): void => stop(child)
    const settle = (reason?: string): void => {
      if (run.isSettled) return
      run.isSettled = true
      clearTimeout(timer)
      process.off('exit', stopOnExit)
      stop(child)
      resolve({ ...(reason !== undefined && { reason }), stderr: run.stderr })
    }
    const wait = (milliseconds: number, reason?: string): void => {
      clearTimeout(timer)
      timer = setTimeout(() => settle(reason), milliseconds)
    }
    const patience = (): void =>
      wait(request.patience, `it took longer than ${request.patience / 1000} s`)
    const take = (line: string): void => {
      const progress = request.onLine(line)
      if (progress === 'none' || run.isDone || run.isSettled) return
      run.isDone = progress === 'done'
      if (run.isDone) wait(GRACE)
      else patience()
    }
    process.once('exit', stopOnExit)
    patience()
    const lines = lineReader(take)
    child.stdout?.on('data', (chunk: Buffer) => {
      if (run.isSettled) return
      run.bytes += chunk.length
      if (run.bytes <= request.mostOutput) lines.push(chunk)
      else settle(run.isDone ? undefined : 'it wrote more than answers can be')
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      run.stderr = (run.stderr + chunk.toString('utf8')).slice(-MOST_STDERR)
    })
    child.on('error', (error) => settle(`it cannot be started: ${explainErrno(error)}`))
    // What it started may hold its output open after it has gone.
    child.on('exit', (code, signal) => wait(GRACE, exitWords(code, signal)))
    child.on('close', (code, signal) => {
      if (!run.isSettled) lines.end()
      settle(exitWords(code, signal))
    })
    // It may end without reading all of its input, and that is no failure.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(request.input)
  })
}

/** In a group of its own, so that what it starts can be ended with it. */
function start(command: string, cwd: string): ChildProcess {
  return spawn(command, {
    shell: true,
    cwd,
    detached: process.platform !== 'win32',
    windowsHide: true,
  })
}

function stop(child: ChildProcess): void {
  for (const stream of [child.stdin, child.stdout, child.stderr]) stream?.destroy()
  child.unref()
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') child.kill('SIGKILL')
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    // The group is gone already.
  }
}

function exitWords(code: number | null, signal: NodeJS.Signals | null): string | undefined {
  // A shell answers for what it ran with 128 and the number of the signal.
  const name = signal ?? signalNames.get((code ?? 0) - 128)
  if (name !== undefined) return `it was ended by ${name}`
  // What a shell answers when there is nothing to run.
  if (code === 127) return 'there is no such program'
  if (code === 126) return 'it may not be run'
  return code === 0 || code === null ? undefined : `it ended with exit code ${code}`
}

/** Cuts bytes into lines; the last needs no line end. */
function lineReader(take: (line: string) => void): { push(chunk: Buffer): void; end(): void } {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  const cut = (text: string): void => {
    const lines = (rest + text).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) take(line.replace(/\r$/, ''))
  }
  return {
    push: (chunk) => cut(decoder.write(chunk)),
    end: () => {
      cut(decoder.end())
      if (rest !== '') take(rest)
      rest = ''
    },
  }
}
