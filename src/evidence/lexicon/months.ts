/** Lists the names of months in four languages. */

const NAMES = `
  1 january jan januar jänner janvier janv enero ene
  2 february feb februar februar feber février févr febrero
  3 march mar märz mrz mars marzo
  4 april apr avril avr abril abr
  5 may mai mayo
  6 june jun juni juin junio
  7 july jul juli juillet juil julio
  8 august aug août aout agosto ago
  9 september sept sep septembre septiembre setiembre
  10 october oct oktober okt octobre octubre
  11 november nov novembre noviembre
  12 december dec dezember dez décembre déc diciembre dic
`

/** Month from 1 by its name or abbreviation in lower case, without a stop. */
export const months: ReadonlyMap<string, number> = new Map(
  NAMES.trim()
    .split('\n')
    .flatMap((line) => {
      const [number, ...names] = line.trim().split(' ')
      return names.map((name): [string, number] => [name, Number(number)])
    }),
)
