/** Names the type of a source in words; data. */
import { primaryLanguage } from './reference-terms.ts'

/** In English, German, French and Spanish. */
type Words = readonly [en: string, de: string, fr: string, es: string]

const languages: readonly string[] = ['en', 'de', 'fr', 'es']

const kinds: Readonly<Record<string, Words>> = {
  article: ['Paper', 'Aufsatz', 'Article', 'Artículo'],
  'article-journal': [
    'Journal article',
    'Zeitschriftenaufsatz',
    'Article de revue',
    'Artículo de revista',
  ],
  'article-magazine': ['Magazine', 'Magazin', 'Magazine', 'Revista'],
  'article-newspaper': ['Newspaper', 'Zeitung', 'Journal', 'Periódico'],
  bill: ['Bill', 'Gesetzentwurf', 'Projet de loi', 'Proyecto de ley'],
  book: ['Book', 'Buch', 'Livre', 'Libro'],
  broadcast: ['Broadcast', 'Sendung', 'Émission', 'Emisión'],
  chapter: ['Chapter', 'Kapitel', 'Chapitre', 'Capítulo'],
  classic: ['Classic', 'Klassiker', 'Classique', 'Clásico'],
  collection: ['Collection', 'Sammlung', 'Collection', 'Colección'],
  dataset: ['Data', 'Daten', 'Données', 'Datos'],
  document: ['Document', 'Dokument', 'Document', 'Documento'],
  entry: [
    'Encyclopedia entry',
    'Lexikonartikel',
    'Article d’encyclopédie',
    'Entrada de enciclopedia',
  ],
  'entry-dictionary': [
    'Dictionary entry',
    'Wörterbuchartikel',
    'Article de dictionnaire',
    'Entrada de diccionario',
  ],
  'entry-encyclopedia': [
    'Encyclopedia entry',
    'Lexikonartikel',
    'Article d’encyclopédie',
    'Entrada de enciclopedia',
  ],
  event: ['Event', 'Veranstaltung', 'Événement', 'Evento'],
  figure: ['Figure', 'Abbildung', 'Figure', 'Figura'],
  graphic: ['Image', 'Bild', 'Image', 'Imagen'],
  hearing: ['Hearing', 'Anhörung', 'Audition', 'Audiencia'],
  interview: ['Interview', 'Interview', 'Entretien', 'Entrevista'],
  legal_case: ['Court ruling', 'Urteil', 'Décision de justice', 'Sentencia'],
  legislation: ['Law', 'Gesetz', 'Loi', 'Ley'],
  manuscript: ['Manuscript', 'Manuskript', 'Manuscrit', 'Manuscrito'],
  map: ['Map', 'Karte', 'Carte', 'Mapa'],
  motion_picture: ['Film', 'Film', 'Film', 'Película'],
  musical_score: ['Score', 'Partitur', 'Partition', 'Partitura'],
  pamphlet: ['Leaflet', 'Broschüre', 'Brochure', 'Folleto'],
  'paper-conference': ['Conference paper', 'Tagungsbeitrag', 'Communication', 'Ponencia'],
  patent: ['Patent', 'Patent', 'Brevet', 'Patente'],
  performance: ['Performance', 'Aufführung', 'Représentation', 'Representación'],
  periodical: ['Periodical', 'Periodikum', 'Périodique', 'Publicación periódica'],
  personal_communication: [
    'Personal communication',
    'Persönliche Mitteilung',
    'Communication personnelle',
    'Comunicación personal',
  ],
  post: ['Post', 'Beitrag', 'Message', 'Publicación'],
  'post-weblog': ['Blog', 'Blog', 'Blog', 'Blog'],
  regulation: ['Regulation', 'Verordnung', 'Règlement', 'Reglamento'],
  report: ['Report', 'Bericht', 'Rapport', 'Informe'],
  review: ['Review', 'Rezension', 'Critique', 'Reseña'],
  'review-book': ['Book review', 'Buchbesprechung', 'Compte rendu', 'Reseña'],
  software: ['Software', 'Software', 'Logiciel', 'Programa'],
  song: ['Song', 'Lied', 'Chanson', 'Canción'],
  speech: ['Speech', 'Rede', 'Discours', 'Discurso'],
  standard: ['Standard', 'Norm', 'Norme', 'Norma'],
  thesis: ['Thesis', 'Hochschulschrift', 'Thèse', 'Tesis'],
  treaty: ['Treaty', 'Vertrag', 'Traité', 'Tratado'],
  webpage: ['Web page', 'Webseite', 'Page web', 'Página web'],
}

/** "Court ruling"; a type that has no words here is its own. */
export function kindWords(type: string, lang: string): string {
  const words = Object.hasOwn(kinds, type) ? kinds[type] : undefined
  if (words) return words[languages.indexOf(primaryLanguage(lang))] ?? words[0]
  const own = type.replace(/[-_]/g, ' ')
  return own.charAt(0).toUpperCase() + own.slice(1)
}
