/** The files that make other programs run the check: GitHub Actions, GitLab CI/CD and pre-commit. */
import { version } from '../version.ts'

export const ciKinds = ['github', 'gitlab', 'pre-commit'] as const
export type CiKind = (typeof ciKinds)[number]

/** A file to write; `byHand` is what to do where there is one already. */
export interface CiFile {
  readonly path: string
  readonly text: string
  readonly byHand?: string
}

const program = `npx --yes briefing@${version}`

const github = `# Checks the briefings; written by \`briefing init --ci github\`.
# Actions are named by their major version. They can be pinned to full commit SHAs, which do not move.
name: briefings

on:
  pull_request:
  push:
    branches: [main, master]

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    permissions:
      contents: read
      # For code scanning alone. Pull requests from forks never get it: they have annotations and the summary.
      security-events: write
    steps:
      - uses: actions/checkout@v4
        with:
          # \`--changed\` and \`briefing diff\` compare with the branch that the pull request goes to.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - name: Check briefings
        run: ${program} check -f pretty -f sarif:briefing.sarif
      - name: Show findings in code scanning
        if: >-
          \${{ !cancelled() && hashFiles('briefing.sarif') != '' && (github.event_name == 'push' ||
          github.event.pull_request.head.repo.full_name == github.repository) }}
        # A private repository may not have code scanning.
        continue-on-error: true
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: briefing.sarif
`

const gitlabJobPath = '.gitlab/briefing.gitlab-ci.yml'

const gitlabJob = `# Checks the briefings; written by \`briefing init --ci gitlab\`.
briefing:
  image: node:22
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  variables:
    # \`--changed\` compares with the branch that the merge request goes to.
    GIT_DEPTH: 0
  script:
    - ${program} check -f pretty -f gitlab:briefing-quality.json -f junit:briefing-junit.xml
  artifacts:
    when: always
    reports:
      codequality: briefing-quality.json
      junit: briefing-junit.xml
`

const gitlabInclude = `include:
  - local: ${gitlabJobPath}
`

const preCommitHook = `  - repo: local
    hooks:
      - id: briefing-check
        name: briefing check
        entry: briefing check
        language: node
        additional_dependencies: ['briefing@${version}']
        files: (^|/)((briefings|sources)/.+|briefing\\.config\\.(ya?ml|json)|\\.briefing-baseline\\.json)$
        # A changed source concerns the briefings that cite it, so the program looks for itself.
        pass_filenames: false
        require_serial: true
`

export const ciFiles: Readonly<Record<CiKind, readonly CiFile[]>> = {
  github: [{ path: '.github/workflows/briefings.yml', text: github }],
  gitlab: [
    { path: gitlabJobPath, text: gitlabJob },
    { path: '.gitlab-ci.yml', text: gitlabInclude, byHand: `add to it:\n\n${gitlabInclude}` },
  ],
  'pre-commit': [
    {
      path: '.pre-commit-config.yaml',
      text: `# Written by \`briefing init --ci pre-commit\`; \`pre-commit install\` makes git run it.\nrepos:\n${preCommitHook}`,
      byHand: `add under "repos":\n\n${preCommitHook}`,
    },
  ],
}
