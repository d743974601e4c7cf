/** Lists the Spanish verb forms that can carry a sentence. */
import { wordSet } from './language.ts'

const forms = `
  es son era eran fue fueron será serán sería serían está están estaba estaban estuvo estará ha han había habían hubo habrá
  hay haya tiene tienen tenía tenían tuvo tuvieron tendrá hace hacen hacía hizo hicieron hará puede pueden podía pudo
  podrá podrán podría podrían debe deben debía debería deberían quiere quieren quería va van iba iban irá dice dicen dijo
  dijeron decía da dan daba dio dieron viene vienen vino vinieron pone ponen puso pusieron sale salen salió sabe saben
  sabía ve ven vio vieron sigue siguen siguió pide piden pidió sirve sirven sirvió muere mueren murió duerme cae caen cayó
  cayeron cae oye trae traen trajo conoce conocen nace nacen nació parece parecen crece crecen creció crecieron produce
  producen produjo produjeron reduce reducen redujo redujeron conduce conducen condujo mantiene mantienen mantuvo contiene
  contienen obtiene obtienen obtuvo obtuvieron supone suponen supuso propone proponen propuso incluye incluyen incluyó
  construye construyen construyó constituye constituyen contribuye contribuyen disminuye disminuyen disminuyó pierde
  pierden perdió perdieron muestra muestran cuesta cuestan cierra cierran comienza comienzan encuentra encuentran cuenta
  cuentan piensa piensan advierte advierten advirtió sostiene sostienen prefiere prefieren requiere requieren sugiere
  sugieren siente sienten elige eligen eligió logra lee leen leyó existe existen existía subió subieron vivió`

/** Verbs in -ar, without the ending. */
const stemsInAr = `
  abandon acab acept aclar acompañ acord acus actu adopt afect afirm agreg ahorr alcanz aliment alquil ampli anunci apoy
  aplic aport aprob aprovech argument arranc asegur asign ataj aument autoriz avanz ayud baj bast busc cambi camin cancel
  caus celebr cit cobr coment compar complet compr comunic confirm consider constat consult control cost cre critic cruz dañ
  declar dej denunci desarroll descart destac detall detect determin dict dur ech elabor elev elimin emple entr
  entreg envi escap esper estim estudi evalu evit exager examin explic explot export expres extrañ facilit falt
  fij financi firm form funcion gan gast gener gobern guard habl import impuls inaugur indic inform inici instal intent
  investig invit juzg lanz limit llam lleg llev mand marc mat medi mejor mencion mir modific naveg necesit neg not
  observ ocup oper organiz pag particip pas pens present prest prob provoc public qued rebaj rechaz
  recomend recort registr regul relat repas report represent respald respet result retir retras revel revis
  señal signific solicit sum super tard termin tom trabaj traslad trat us utiliz vari viaj visit vot`

/** Verbs in -er and -ir, without the ending. */
const stemsInErIr = `
  abr acced añad asist atend beb ced com compart comprend consist correspond corr cre cubr cumpl decid defend depend
  descubr discut divid emit escrib exig imprim insist interrump ocurr ofrec part permit persist prohib recib resid
  respond romp sub suced sufr tem transmit un vend viv`

const endingsOfAr = ['a', 'an', 'ó', 'aron', 'aba', 'aban', 'ará', 'arán', 'aría', 'arían']
const endingsOfErIr = ['e', 'en', 'ió', 'ieron', 'ía', 'ían', 'erá', 'erán', 'irá', 'irán']

/** Irregular forms, and the third person of regular verbs. */
export function spanishFiniteVerbs(): ReadonlySet<string> {
  return new Set([
    ...wordSet(forms),
    ...withEndings(stemsInAr, endingsOfAr),
    ...withEndings(stemsInErIr, endingsOfErIr),
  ])
}

function withEndings(stems: string, endings: readonly string[]): string[] {
  return [...wordSet(stems)].flatMap((stem) => endings.map((ending) => stem + ending))
}
