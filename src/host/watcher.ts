/** The port to news of files: it says that something changed, and leaves it to the caller to look what. */

export interface WatchedPlaces {
  /** Folders with everything below them. They need not be there yet. */
  readonly trees: readonly string[]
  /** Files, there or not. */
  readonly files: readonly string[]
  /** Up to this folder it is noticed when folders on the way come and go. */
  readonly base: string
  /** Whether a folder below a tree is left alone. */
  readonly ignores: (folder: string) => boolean
}

/** How following places went. */
export interface FollowOutcome {
  /** Whether there are folders that were not watched before: what happened in them until now went unseen. */
  readonly grew: boolean
  /** Why the system cannot watch them all, in words; from now on it says "changed" every second. */
  readonly fault?: string
}

/** All paths are absolute. */
export interface Watcher {
  /** Watches these places and no others. */
  follow(places: WatchedPlaces): FollowOutcome
  /** Resolves when something changed since it resolved last, and it has been quiet for a moment. */
  changed(): Promise<void>
  close(): void
}
