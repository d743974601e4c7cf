/** Lists the French verb forms that can carry a sentence. */
import { wordSet } from './language.ts'

const forms = `
  est sont était étaient fut furent sera seront serait seraient a ont avait avaient eut eurent aura auront aurait auraient
  n'est n'a n'ont n'était c'est s'est d'est qu'il peut peuvent pouvait pouvaient pourra pourrait pourraient doit doivent devait
  devaient devra devront devrait devraient veut veulent voulait fait font faisait faisaient fit firent fera feront va vont
  allait allaient ira iront vient viennent venait vint vinrent devient deviennent devint tient tiennent tenait contient
  contiennent obtient obtiennent obtint maintient soutient soutiennent dit disent disait écrit écrivent écrivait décrit
  décrivent met mettent mit mirent permet permettent permit prend prennent prit prirent comprend comprennent apprend
  voit voient vit vivent sait savent savait faut fallait vaut valent paraît paraissent connaît connaissent naît naquit meurt
  mourut croît reçoit reçoivent reçut court courent perd perdent perdit rend rendent rendit vend vendent vendit attend
  attendent répond répondent répondit dépend dépendent suit suivent suivit sert servent servit sort sortent part partent
  partit dort ouvre ouvrent offre offrent offrit produit produisent produisit réduit réduisent réduisit conduit conduisent
  construit construisent traduit traduisent finit finissent choisit choisissent fournit fournissent établit établissent
  garantit garantissent ralentit ralentissent subit subissent agit agissent atteint atteignent craint craignent`

/** Verbs in -er, without the ending. */
const stems = `
  accept accord accus achet affect affirm affich ajout aliment amélior annonc appell appliqu apport arriv assur
  attir augment avanc baiss bénéfici cach caus chang cherch cit coût compar compt concern condamn confirm consacr consomm
  constat continu contrôl coup cré critiqu décid déclar demand dénonc dépass dépens désign détermin diminu domin donn dur
  échapp élèv embauch empêch engag entraîn envoi espèr estim évit évolu exig exist expliqu exploit export favoris ferm
  figur financ fonctionn forc form frapp gagn gard gèr habit impliqu import impos indiqu inform intègr intéress 
  invit jou jug justifi laiss lanc limit livr log mang manqu march menac mèn mesur modifi montr navigu nécessit nomm not
  observ occup oblig organis oubli parl particip pass pay pens pes pli port pos possèd précis préfèr présent prouv provoqu
  publi quitt rappel rapport recommand recul réclam refus regard relèv remplac remarqu rembours rencontr renforc rentr repos
  représent rest résult retrouv révèl salu sembl signal signifi souhait soulign stagn subsist suppos surveill tir touch
  tomb tourn transform transport travaill travers trouv util utilis vari vers vis vol vot`

const endings = ['e', 'ent', 'a', 'èrent', 'ait', 'aient', 'era', 'eront', 'erait', 'eraient']

/** Irregular forms, and the third person of verbs in -er. */
export function frenchFiniteVerbs(): ReadonlySet<string> {
  const regular = [...wordSet(stems)].flatMap((stem) => endings.map((ending) => stem + ending))
  return new Set([...wordSet(forms), ...regular])
}
