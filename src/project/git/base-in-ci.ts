/** Names the commit that a pull request goes to, as GitHub and GitLab do in the environment. */
import type { Host } from '../../host/host.ts'

/** `undefined` outside of pull requests. */
export function baseInCi({ env }: Pick<Host, 'env'>): string | undefined {
  const branch = env['GITHUB_BASE_REF']
  return branch ? `origin/${branch}` : env['CI_MERGE_REQUEST_DIFF_BASE_SHA'] || undefined
}
