/** Lists the words round a number that say how it is meant. */

/** The number that follows is rounded; read before it, the longest first. */
export const APPROXIMATELY: RegExp =
  /(?:^|[^\p{L}])(?:about|around|roughly|some|almost|nearly|approximately|approx\.?|circa|c\.|ca\.|close to|an estimated|estimated|up to|rund|etwa|ungefähr|zirka|knapp|fast|gut|environ|presque|près de|quelque|à peu près|autour de|unos|unas|casi|cerca de|alrededor de|aproximadamente|~|≈)[ -]?(?:the |a |an |die |den |les |los |las )?$/u

/** The number that follows is a bound, which the real one may pass a little. */
export const MORE_THAN: RegExp =
  /(?:^|[^\p{L}])(?:more than|over|at least|above|exceeding|upwards of|mehr als|über|mindestens|plus de|au moins|más de|al menos|>)[ -]?(?:the |a |an )?$/u

/** "per cent" and its like after a number. */
export const PERCENT: RegExp =
  /^[ -]?(?:%|‰|(?:per ?cent|pct|percentage|prozent|prozentpunkte?|pour ?cent|por ciento)(?!\p{L}))/u

/** Tells currencies apart by their signs, codes and names. */
export const currencies: readonly (readonly [string, RegExp])[] = [
  ['dollar', /^(?:(?:us|a|au|c|ca|nz|hk|s)?\$|usd|dollars?|dólares|dólar)$/u],
  ['euro', /^(?:€|eur|euros?)$/u],
  ['pound', /^(?:£|gbp|livres?|libras?|sterling)$/u],
  ['yen', /^(?:¥|jpy|yen)$/u],
  ['rupee', /^(?:₹|inr|rs|rupees?)$/u],
]

/** Words before a number that make it the label of a place or a thing: "article 5", "p. 4", "§ 12". */
export const LABEL: RegExp =
  /(?:^|[^\p{L}])(?:§§?|¶|art\.?|articles?|artikel|artículos?|section|sections|sect\.|sec\.|abschnitt|sección|chapters?|ch\.|kapitel|kap\.|chapitre|capítulo|pages?|pp?\.|seiten?|s\.|página|pág\.|tables?|tab\.|tabelle|tableau|tabla|fig(?:ure|\.)?|abbildung|abb\.|annex|appendix|anhang|annexe|anexo|clause|para(?:graph|\.)?|absatz|abs\.|no\.|nos\.|nr\.|n°|nº|núm\.|num\.|#|footnote|note|lines?|zeile|verses?|items?|step|version|v\.?|vol(?:ume|\.)?|band|bd\.|part|teil|partie|parte)[ -]?$/u

/** The claim says that something is not in its source, so that the source need not name it. */
export const ABSENCE: RegExp =
  /(?:^|[^\p{L}])(?:neither|nor|nowhere|lacks?|absent|silent on|without|no (?:such|mention|word|trace|reference)|(?:not|never|n't) (?:\p{L}+ )?(?:mention|name|contain|include|list|refer|appear|occur|say|speak)|weder|nirgends|fehlt|ohne|nicht (?:erwähnt|genannt|enthalten)|kein wort|sans|aucune? mention|ne mentionne|sin|ninguna mención|no menciona)/u
