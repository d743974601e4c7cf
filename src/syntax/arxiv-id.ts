/** Reads the identifiers of arXiv preprints. */

const ID = String.raw`(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v[1-9]\d?)?`
const PATH = new RegExp(
  String.raw`^\/(?:abs|pdf|html|format|src|e-print)\/(${ID})(?:\.pdf)?\/?$`,
  'i',
)
const DOI = new RegExp(String.raw`^10\.48550\/arxiv\.(${ID})$`, 'i')

/** The identifier, with its version if it has one, that a path on arxiv.org leads to: `/pdf/2101.00001v2.pdf`. */
export function arxivIdOfPath(path: string): string | undefined {
  return PATH.exec(path)?.[1]?.toLowerCase()
}

/** The identifier behind a DOI that arXiv gave: `10.48550/arXiv.2101.00001`. */
export function arxivIdOfDoi(doi: string): string | undefined {
  return DOI.exec(doi)?.[1]?.toLowerCase()
}
