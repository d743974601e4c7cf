/** Measures other programs on the same briefings, in the spelling of citations that they share. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeBriefing, makeCslJson } from '../corpus.js'
import { listPeers, settings } from '../peers/commands.js'
import { installPeers } from '../peers/install-peers.js'
import { absent, compare } from '../row.js'

export const peers = { title: 'Peers', rows }

const SOURCES = 100
const FEW = 50
const MANY = 1000

function* rows({ bin, folder, node, rounds }) {
  const modules = installPeers()
  const peers = listPeers(modules)
  const few = makePeerProject(join(folder, 'few'), FEW, modules)
  const many = makePeerProject(join(folder, 'many'), MANY, modules)
  const ours = (...args) => [node, bin, ...args]
  const against = function* (peer, work, project, options) {
    const { name, call, missing } = peer
    if (call === undefined) yield absent(`${work}, against ${name}`, missing)
    else
      yield compare(
        {
          work,
          against: name,
          theirs: call('briefings', 'briefings/b1.md'),
          ...options,
        },
        project,
      )
  }

  const cold = {
    ours: ours('check', '--no-cache', 'briefings/b1.md'),
    rounds: rounds(9),
  }
  const one = '`check`, one briefing, 100 sources'
  yield* against(peers.pandoc, `${one}, nothing cached`, few, {
    ...cold,
    asked: 1.2,
  })
  const registryCached = { ours: checkNew(node, bin, few), rounds: rounds(9) }
  const cached = `${one}, registry cached`
  yield* against(peers.pandoc, cached, few, { ...registryCached, asked: 0.75 })
  const oneOf = (peer) => ({
    ...peer,
    call: peer.call && (() => peer.call('one', 'one/b1.md')),
  })
  yield* against(oneOf(peers.remark), cached, few, {
    ...registryCached,
    asked: 0.17,
  })
  const alone = makePeerProject(join(folder, 'alone'), 2, modules)
  exportBibTeX(node, bin, alone)
  yield* against(peers.mystmd, cached, alone, {
    ours: checkNew(node, bin, alone),
    rounds: rounds(3),
  })

  const build = ours('build', '--no-cache')
  const whole = { ours: build, rounds: rounds(3) }
  const work = '`build`, 1,000 briefings, cold'
  yield* against(peers.markdownlint, work, many, { ...whole, asked: 0.35 })
  yield* against(peers.remark, work, many, { ...whole, asked: 0.25 })
  yield* against(peers.textlint, work, many, { ...whole, asked: 0.13 })
  yield* against(withoutCache(peers.rumdl), work, many, { ...whole, asked: 3 })
  const perFile = { ours: build, rounds: rounds(3), share: MANY / FEW }
  const fewer = {
    ...peers.rehypeCitation,
    name: `${peers.rehypeCitation.name}, 50 briefings`,
  }
  yield* against(fromFolder(fewer, '../few/briefings'), `${work}, a briefing`, many, {
    ...perFile,
    asked: 0.04,
  })
  yield* against(peers.pandoc, `${work}, a briefing`, many, {
    ...perFile,
    share: MANY,
    asked: 0.02,
  })
  yield* against(peers.rumdl, '`check`, 1,000 briefings, nothing changed', many, {
    ours: ours('check', '--cache'),
    rounds: rounds(7),
    asked: 1,
  })
}

/** Briefings that cite by key, a registry in CSL-JSON, the peers' settings and their packages. */
function makePeerProject(folder, count, modules) {
  for (const part of ['briefings', 'sources', 'one'])
    mkdirSync(join(folder, part), { recursive: true })
  writeFileSync(join(folder, 'briefing.config.yaml'), 'profile: review\n')
  writeFileSync(join(folder, 'sources/sources.json'), makeCslJson(SOURCES))
  for (let index = 0; index < count; index++)
    writeFileSync(join(folder, `briefings/b${index}.md`), briefing(index))
  writeFileSync(join(folder, 'one/b1.md'), briefing(1))
  for (const [name, value] of Object.entries(settings))
    writeFileSync(join(folder, name), JSON.stringify(value))
  if (modules !== undefined) symlinkSync(modules, join(folder, 'node_modules'))
  return folder
}

function briefing(seed) {
  return makeBriefing(seed, SOURCES, 8 * 1024, { keys: true })
}

/** mystmd reads BibTeX alone. */
function exportBibTeX(node, bin, folder) {
  const { stdout } = spawnSync(node, [bin, 'sources', 'export', '--format', 'bibtex'], {
    cwd: folder,
    encoding: 'utf8',
  })
  writeFileSync(join(folder, 'references.bib'), stdout)
  writeFileSync(
    join(folder, 'myst.yml'),
    'version: 1\nproject:\n  bibliography: [references.bib]\n',
  )
}

/** Checks a briefing that no run has seen, beside a registry that one has. */
function checkNew(node, bin, folder) {
  return (round) => {
    writeFileSync(join(folder, 'new.md'), `${briefing(1)}\nRound ${round}.\n`)
    return [node, bin, 'check', '--cache', 'new.md']
  }
}

function withoutCache(peer) {
  return {
    ...peer,
    call: peer.call && ((...args) => [...peer.call(...args), '--no-cache']),
  }
}

function fromFolder(peer, folder) {
  return { ...peer, call: peer.call && (() => peer.call(folder)) }
}
