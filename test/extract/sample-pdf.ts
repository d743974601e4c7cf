/** Writes small PDF files for tests. */

/**
 * Each page is a list of lines; an empty line leaves a gap. No text at all makes pages without any.
 * Where `letters` is given, every "a" means so many of them.
 */
export function samplePdf(
  pages: readonly (readonly string[])[],
  trailer: string = '',
  info: string = '',
  letters: number = 1,
): Uint8Array {
  const meaning = `1 beginbfchar <61> <${'0061'.repeat(letters)}> endbfchar`
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode ${4 + pages.length * 2} 0 R >>`,
    ...pages.flatMap((lines, index) => {
      const content = drawing(lines)
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ]
    }),
    `<< /Length ${meaning.length} >>\nstream\n${meaning}\nendstream`,
    `<< ${info} >>`,
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  const xref = `xref\n0 ${size}\n0000000000 65535 f \n${table}`
  const end = `trailer\n<< /Size ${size} /Root 1 0 R /Info ${size - 1} 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file + xref + end)
}

function drawing(lines: readonly string[]): string {
  let y = 720
  const shown = lines.flatMap((line) => {
    y -= 14
    return line === '' ? [] : [`1 0 0 1 72 ${y} Tm (${line.replace(/([()\\])/g, '\\$1')}) Tj`]
  })
  return shown.length === 0 ? '0 0 m 10 10 l S' : `BT /F1 12 Tf ${shown.join(' ')} ET`
}
