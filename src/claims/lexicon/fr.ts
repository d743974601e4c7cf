/** Lists the French words that the claims stage knows. */
import type { LanguageLists } from './language.ts'

export const fr: LanguageLists = {
  tag: 'fr',
  abbreviations: {
    never: `
      M MM Mme Mmes Mlle Mlles Me Mes Dr Drs Pr Prof Mgr St Ste Gal Cl Cdt Cne Lt Col Vve cf c-à-d c.-à-d p.ex par.ex ex
      env approx dir coll trad ill réf.s av apr i.e e.g vs resp adj adv bd boul all pl`,
    number: `no nos n° nº nᵒ p pp art chap ch fig figs tab tabl vol t ann annex réf éq sect § §§ l lib liv col`,
    month: `janv févr fév avr juil sept oct nov déc lun mar mer jeu ven sam dim`,
    open: `s.a s.a.r.l sarl inc ltd cie ste jr sr al u.e o.n.u u.s.a é.-u j.-c av.j.-c ap.j.-c éd éds univ dép dépt`,
    closing: `etc h min sec km m cm kg g l ha mio mrd`,
  },
  stoppedNames: `yahoo kahoot`,
  starters: `
    le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je tu c qui que quoi dont où quand
    comment pourquoi combien quel quelle quels quelles dans en sur sous avec sans pour par chez entre vers depuis pendant
    après avant contre selon malgré outre si comme lorsque puisque parce bien mais ou et donc or ni car cependant toutefois
    pourtant néanmoins ainsi aussi alors ensuite puis enfin déjà encore toujours aujourd'hui hier demain ici là plusieurs
    certains certaines quelques chaque tous toutes tout aucun aucune beaucoup peu son sa ses leur leurs notre nos votre vos
    mon ma mes deux trois quatre cinq à au aux après`,
  timeWords: `lundi mardi mercredi jeudi vendredi samedi dimanche`,
  reportingVerbs: `
    rapporte rapportent écrit écrivent dit disent affirme affirment indique indiquent montre montrent déclare déclarent
    explique expliquent confirme confirment décrit décrivent note notent cite citent estime estiment conclut concluent
    trouve trouvent signale signalent précise précisent est sont était a ont donne`,
  imperatives: {
    openings: `veuillez ensuite puis`,
    plain: `veuillez consultez cliquez lisez vérifiez comparez utilisez évitez choisissez abonnez demandez ajoutez notez`,
    nounlike: ``,
  },
  auxiliaries: ``,
  objectStarters: `le la les l un une des vos votre sur ici à`,
  nounMarkers: ``,
  numberedNouns: `tableau figure chapitre section partie étape annexe page article phase niveau point`,
  functionWords: `
    le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je tu se s ne n pas plus et ou mais donc
    or ni car que qui quoi dont où dans en sur sous avec sans pour par entre vers à au aux est sont était étaient a ont
    avait été être avoir son sa ses leur leurs si comme y`,
  finiteVerbs: () => new Set(),
  ordinalStops: false,
  cues: {
    attribution: `
      selon, d'après, a déclaré, a dit, affirme, affirment, a affirmé, indique, indiquent, rapporte, rapportent, a annoncé, annonce,
      confirme, a confirmé, étude, études, sondage, enquête, chercheurs, experts, critiques, rapport`,
    normative: `doit, doivent, devrait, devraient, il faut, il faudrait, nécessaire, indispensable, recommander, recommandation`,
    inference: `donc, ainsi, par conséquent, cela signifie, ce qui signifie, suggère, suggèrent, semble, semblent, apparemment`,
    definition: `désigne, se définit, est défini comme, est définie comme, c'est-à-dire, on entend par`,
    future: `à l'avenir, sera, seront, va, vont`,
    hypothetical: `si, pourrait, pourraient, serait, seraient`,
    evaluative: `important, importante, essentiel, essentielle, crucial, cruciale, remarquable, malheureusement, bon, bonne, mauvais`,
    generic: `souvent, généralement, en général, habituellement, toujours, jamais, parfois`,
    hedge: `peut-être, probablement, sans doute, peut, peuvent`,
    change: `a augmenté, ont augmenté, a diminué, ont diminué, a baissé, a reculé, a progressé, a causé, en raison de, à cause de, a entraîné, ont entraîné`,
    comparison: `plus que, moins que, plus de, moins de, par rapport à, comparé à, supérieur à, inférieur à`,
    quantity: `la plupart, plusieurs, majorité, moitié, tiers, quart, dizaines, centaines, milliers, millions, milliards, pour cent, deux, trois, quatre, cinq, six, sept, huit, neuf, dix`,
    past: `était, étaient, fut, furent, avait, avaient, a été, ont été`,
    month: `janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre`,
    reader: `vous, votre, vos`,
    we: `nous, notre, nos`,
    i: `je, j'ai, mon, ma, mes, moi`,
    opinion: `à notre avis, à mon avis, selon nous, nous pensons, nous croyons, nous recommandons, nous estimons, nous proposons`,
    'own-work': `nous avons vérifié, nous avons examiné, nous avons comparé, nous avons interrogé, nous avons analysé, nous avons testé`,
    notice: `avertissement, tous droits réservés, dernière mise à jour, mis à jour le, vérifié le, mentions légales`,
    call: `abonnez-vous, faites un don, soutenez-nous, cliquez ici, en savoir plus, contactez-nous, suivez-nous`,
    meta: `ce rapport, cette section, cet article, ce chapitre, ce document, dans ce rapport, dans cette section, le tableau suivant, pour plus d'informations`,
    pointer: `voir, cf`,
    anaphor: `ces éléments, ces chiffres, ces points, ces affirmations, ces faits, tout cela`,
    sourced: `documentés, documentées, rapportés, décrits, confirmés, tirés de, proviennent`,
  },
}
