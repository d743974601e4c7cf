/** Lists the German verb forms that can carry a sentence and have none of the endings of verbs. */
import { wordSet } from './language.ts'

const forms = `
  bin bist ist sind war waren seid wird werden wurde wurden hat haben hatte hatten habe kann können konnte konnten muss
  müssen soll sollen will wollen darf dürfen mag mögen weiß wissen tut tun tat taten sei seien wäre wären hätte hätten`

const strongPasts = `
  begann begannen bewies bewiesen blieb blieben brach brachen bot boten empfahl entschied entschieden entstand entstanden
  erfuhr erfuhren erschien erschienen fand fanden fiel fielen flog flogen floss fuhr fuhren gab gaben gelang ging gingen
  gewann gewannen griff griffen half halfen hieß hießen hing hob hoben kam kamen lag lagen las lasen lief liefen ließ ließen
  lud luden maß nahm nahmen rief riefen sah sahen sank sanken saß saßen schien schienen schlief schloss schlossen schlug
  schlugen schrieb schrieben schuf schufen schwand sprach sprachen sprang sprangen stand standen starb starben stieg
  stiegen stieß stießen stritt stritten traf trafen trat traten trug trugen verbarg verlor verloren verschwand verschwanden
  versprach warf warfen widersprach wies wiesen wuchs wuchsen zog zogen zwang zwangen`

const plurals = `
  arbeiten ändern bauen bedeuten befinden beginnen bekommen belegen bestehen betragen bewegen bezahlen bilden bleiben brauchen
  bringen denken dienen enden entfallen entscheiden entsprechen entstehen enthalten erfolgen erhalten erhöhen erklären
  erreichen erscheinen fahren fallen fehlen finden folgen fordern führen geben gehen gehören gelten gewinnen glauben halten
  handeln heißen helfen kaufen kennen klagen kommen kosten laufen leben legen leiden leisten liefern liegen machen
  meinen melden messen nehmen nennen nutzen öffnen planen produzieren profitieren prüfen rechnen reichen reisen sagen scheinen
  schließen schreiben schützen sehen senken setzen sinken sorgen sparen sprechen stammen stehen steigen sterben stimmen
  suchen tragen treffen treten umfassen unterscheiden verbieten verbrauchen verdienen verkaufen verlangen verlassen verlieren
  verursachen verwenden wachsen warnen wählen wechseln wohnen wollen zahlen zählen zeigen ziehen`

/** Auxiliaries, strong pasts and common plurals; the others end in -t, -te or -ten. */
export function germanFiniteVerbs(): ReadonlySet<string> {
  return wordSet(`${forms} ${strongPasts} ${plurals}`)
}
