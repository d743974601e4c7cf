import { describe, expect, it } from 'vitest'
import { classify, sentencesOf, type BlockSketch } from './block.ts'

const item = (text: string): BlockSketch => ({ text, kind: 'list-item', group: 0 })

/** Sentences of one language by the kind that each must get. */
type Sketches = Readonly<Record<string, readonly (BlockSketch | string)[]>>

const german: Sketches = {
  question: ['Wer bezahlt die neue Fähre?', 'Sind die Mieten in Kiel gestiegen?'],
  notice: [
    'Haftungsausschluss: Dieser Text ersetzt keine Beratung.',
    'Zuletzt aktualisiert am 3. Mai 2024',
    'Alle Rechte vorbehalten.',
    'Spenden Sie für unsere Arbeit.',
  ],
  meta: [
    'Dieser Abschnitt vergleicht die Mieten in drei Städten.',
    'Im Folgenden geht es um die Fähren.',
    'Siehe Tabelle 2.',
    'Weitere Informationen stehen im Anhang.',
  ],
  fragment: ['Ein ruhiger Hafen.', item('Bessere Kais und neue Boote')],
  instruction: [
    'Prüfen Sie die Fahrzeiten der Fähre.',
    'Bitte prüfen Sie den Fahrplan.',
    'Vergleiche die Mieten mit den Löhnen.',
  ],
  'first-person': ['Ich war im Mai im Hafen von Kiel.'],
  opinion: ['Unseres Erachtens ist die Fähre zu langsam.', 'Wir empfehlen einen neuen Kai.'],
  'own-work': ['Wir haben verglichen, was die Fahrpläne sagen.'],
  'lead-in': ['Der Stadtrat nennt folgende Gründe:'],
  claim: [
    'Die Mieten steigen.',
    'Beachten Sie, dass die Mieten in Kiel steigen.',
    'Hinweis: Die Fähre fährt nicht mehr.',
    'Der Hafen ruht seit Mai.',
    'Lesen macht die Menschen in Kiel froh.',
    'Wir haben 40 Fahrten verglichen.',
    'Der Bürgermeister fragte: „Wer bezahlt das?“',
    'Dieser Bericht wurde 2019 veröffentlicht.',
    item('Die Mieten stiegen um 4 %'),
  ],
}

const french: Sketches = {
  question: ['Qui paie le nouveau ferry ?', 'Les loyers ont-ils augmenté à Brest ?'],
  notice: [
    'Mentions légales : la rédaction répond du texte.',
    'Dernière mise à jour le 3 mai 2024',
    'Tous droits réservés.',
    'Faites un don pour nous aider.',
  ],
  meta: [
    'Cette section compare les loyers de trois villes.',
    'Dans ce rapport, les loyers sont arrondis.',
    'Voir le tableau 2.',
    "Pour plus d'informations, lire la suite.",
  ],
  fragment: ['Un port tranquille.', item('Meilleurs quais et nouveaux bateaux')],
  instruction: [
    'Comparez les loyers avec les salaires.',
    'Veuillez vérifier les horaires.',
    "N'oubliez pas le ferry du soir.",
    item('Vérifier les horaires du ferry'),
  ],
  'first-person': ["J'ai visité le port de Brest en mai."],
  opinion: ['À notre avis, le ferry est trop lent.', 'Nous recommandons un nouveau quai.'],
  'own-work': ['Nous avons comparé les deux horaires.'],
  'lead-in': ['Le conseil donne les raisons suivantes :'],
  claim: [
    'Les loyers augmentent.',
    'Notez que les loyers augmentent à Brest.',
    'Le ferry tangue sous la pluie.',
    'Vérifier les horaires est difficile.',
    'Nous avons comparé 40 traversées.',
    'Le maire a demandé : « Qui paie ? »',
    'Ce rapport a été publié en 2019.',
    item('Les loyers ont augmenté de 4 %'),
  ],
}

const spanish: Sketches = {
  question: ['¿Quién paga el nuevo ferri?', '¿Subieron los alquileres en Vigo?'],
  notice: [
    'Aviso legal: este texto no sustituye a un consejo.',
    'Última actualización: 3 de mayo de 2024',
    'Todos los derechos reservados.',
    'Suscríbase al boletín.',
  ],
  meta: [
    'Esta sección compara los alquileres de tres ciudades.',
    'En este informe, los alquileres se redondean.',
    'Véase la tabla 2.',
    'Para más información, ver el anexo.',
  ],
  fragment: ['Un puerto tranquilo.', item('Mejores muelles y nuevos barcos')],
  instruction: [
    'Compare los alquileres con los salarios.',
    'Consulte los horarios del ferri.',
    'No olvide el ferri de la noche.',
    item('Revisar los horarios del ferri'),
  ],
  'first-person': ['Yo visité el puerto de Vigo en mayo.'],
  opinion: ['En nuestra opinión, el ferri es demasiado lento.', 'Recomendamos un nuevo muelle.'],
  'own-work': ['Hemos comparado los dos horarios.'],
  'lead-in': ['El consejo da las siguientes razones:'],
  claim: [
    'Los alquileres suben.',
    'Bajó el alquiler.',
    'Tenga en cuenta que los alquileres suben en Vigo.',
    'El ferri zarpa bajo la lluvia.',
    'Revisar los horarios es difícil.',
    'Hemos comparado 40 travesías.',
    'El alcalde preguntó: «¿Quién paga?»',
    'Este informe se publicó en 2019 y fue polémico.',
    item('Los alquileres subieron un 4 %'),
  ],
}

describe.each([
  ['German', 'de', german],
  ['French', 'fr', french],
  ['Spanish', 'es', spanish],
])('%s', (_, lang, sketches) => {
  it.each(Object.entries(sketches))('tells a sentence of the kind %s', (kind, sentences) => {
    for (const sentence of sentences)
      expect([sentence, classify(sentence, 'strict', lang).kind]).toEqual([sentence, kind])
  })
})

describe('a language without word lists', () => {
  it('is split by Unicode’s letter classes, and every reason says so', () => {
    const [first, second, question] = sentencesOf(
      ['Stanarine rastu. Luka je mirna. Tko plaća?'],
      'strict',
      { lang: 'hr' },
    )
    expect(first).toMatchObject({
      boundary: 'stop before a new start (Unicode rule: no word list for this language)',
      kind: 'claim',
      reason: 'a statement that no exclusion covers (few can: no word list for this language)',
    })
    expect(second?.kind).toBe('claim')
    expect(question?.kind).toBe('question')
  })

  it('takes no English word for its own', () => {
    expect(classify('See Table kod luke u gradu.', 'strict', 'hr').kind).toBe('claim')
  })
})
