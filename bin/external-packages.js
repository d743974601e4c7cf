/** Packages that stay out of the bundles: heavy, rarely used, and loaded from where they are installed. */
export const externalPackages = [
  '@retorquere/bibtex-parser',
  'linkedom',
  'unpdf',
  '@mozilla/readability',
]
