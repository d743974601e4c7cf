/** Lists the French words that the claims stage knows. */
import { frenchFiniteVerbs } from './french-verbs.ts'
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
    openings: `veuillez ensuite puis ne d'abord enfin merci`,
    plain: `
      abonnez-vous abonnez ajoutez allez appelez assurez-vous attendez calculez cherchez choisissez cliquez commencez comparez
      complétez consultez contactez continuez créez décrivez demandez divisez donnez écrivez envoyez essayez estimez évaluez
      évitez examinez expliquez faites fermez gardez identifiez imaginez indiquez insérez inscrivez-vous installez lancez
      lisez limitez listez mesurez mettez montrez n'oubliez observez oubliez ouvrez partagez passez pensez placez posez
      précisez prenez privilégiez protégez rapportez recherchez réduisez regardez relisez remplacez renforcez
      renseignez répétez retenez retirez saisissez sélectionnez suivez supprimez surveillez téléchargez tenez testez tournez
      trouvez utilisez veillez vérifiez visitez voyez`,
    nounlike: `
      ajouter analyser calculer chercher choisir comparer consulter contrôler corriger décrire définir demander écrire éviter
      examiner expliquer fermer identifier indiquer installer limiter lire mesurer mettre ouvrir préciser prendre
      prévoir privilégier réduire relire remplacer renforcer respecter saisir sélectionner supprimer surveiller télécharger
      tester utiliser vérifier`,
  },
  auxiliaries: `est sont était étaient peut peuvent permet permettent a ont reste semble suffit coûte demande prend`,
  objectStarters: `vos votre ici que`,
  nounMarkers: `
    le la l les un une des du de d au aux ce cet cette ces en dans sur sous avec sans pour par entre son sa ses leur leurs plus
    moins très`,
  numberedNouns: `tableau figure chapitre section partie étape annexe page article phase niveau point`,
  functionWords: `
    le la les l un une des du de d ce cet cette ces il elle ils elles on nous vous je tu se s ne n pas plus et ou mais donc
    or ni car que qui quoi dont où dans en sur sous avec sans pour par entre vers à au aux est sont était étaient a ont
    avait été être avoir son sa ses leur leurs si comme y`,
  finiteVerbs: frenchFiniteVerbs,
  verbEndings: `aient èrent issent`,
  verbsPartial: true,
  subjectPronouns: `il elle ils elles on nous ceci cela`,
  ordinalStops: false,
  cues: {
    attribution: `
      a indiqué, ont indiqué, a expliqué, ont expliqué, a reconnu, a estimé, a précisé, a souligné, a critiqué, a accusé, a demandé, a confié, assure, assurent, estime, estiment, souligne, précise, reconnaît, dénonce, porte-parole, analystes, autorités, scientifiques, économistes, historiens, recensement, rapporté, selon, d'après, a déclaré, a dit, affirme, affirment, a affirmé, indique, indiquent, rapporte, rapportent, a annoncé, annonce,
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
    event: `né, née, mort, morte, fondé, fondée, élu, élue, nommé, nommée, signé, publié, publiée, ouvert, fermé, condamné, adopté, adoptée, voté, vendu, acheté, construit, démissionné, lancé`,
    month: `janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre`,
    reader: `vous, votre, vos`,
    we: `nous, notre, nos`,
    i: `je, j'ai, mon, ma, mes, moi`,
    opinion: `de notre point de vue, de mon point de vue, à nos yeux, il nous semble, il me semble, nous suggérons, nous jugeons, nous espérons, nous considérons, nous conseillons, nous supposons, je pense, je crois, je trouve, notre recommandation, notre évaluation, à notre avis, à mon avis, selon nous, nous pensons, nous croyons, nous recommandons, nous estimons, nous proposons`,
    'own-work': `nous avons mesuré, nous avons compté, nous avons consulté, nous avons contacté, nous avons cherché, nous avons calculé, nous avons lu, nous avons demandé, nous n'avons pas trouvé, nous n'avons pas pu, notre analyse, notre enquête, notre recherche, nous avons vérifié, nous avons examiné, nous avons comparé, nous avons interrogé, nous avons analysé, nous avons testé`,
    notice: `clause de non-responsabilité, ne constitue pas, à titre informatif, à titre d'information, politique de confidentialité, conditions d'utilisation, peut contenir des erreurs, aucune responsabilité, consulté le, tous droits réservés, dernière mise à jour, mis à jour le, vérifié le, mentions légales`,
    call: `abonnez-vous à, faire un don, soutenez notre, inscrivez-vous, partagez cet, lire la suite, lire aussi, écrivez-nous, rejoignez-nous, devenez membre, aidez-nous, notre newsletter, abonnez-vous, faites un don, soutenez-nous, cliquez ici, en savoir plus, contactez-nous, suivez-nous`,
    meta: `cette analyse, cette étude, cette synthèse, cette note, cette annexe, ce résumé, ce texte, ce guide, ce tableau, le présent rapport, la présente étude, dans cet article, dans ce chapitre, dans ce document, la section suivante, les sections suivantes, le tableau ci-dessous, la liste suivante, la liste ci-dessous, ci-dessous, ci-après, nous décrivons, nous présentons, nous abordons, nous commençons, nous résumons, voici, ce rapport, cette section, cet article, ce chapitre, ce document, dans ce rapport, dans cette section, le tableau suivant`,
    finding: `a montré, montre, a révélé, révèle, a conclu, conclut, a établi, établit, a trouvé, estime, confirme, a confirmé`,
    pointer: `voir, voir aussi, cf, se reporter, reportez-vous, pour plus d'informations, pour plus de détails, plus d'informations, plus de détails, davantage d'informations`,
    anaphor: `ces éléments, ces chiffres, ces points, ces affirmations, ces faits, tout cela`,
    sourced: `documentés, documentées, rapportés, décrits, confirmés, tirés de, proviennent`,
  },
}
