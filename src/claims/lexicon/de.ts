/** Lists the German words that the claims stage knows. */
import { germanFiniteVerbs } from './german-verbs.ts'
import type { LanguageLists } from './language.ts'

export const de: LanguageLists = {
  tag: 'de',
  abbreviations: {
    never: `
      Hr Fr Frl Dr Prof Dipl Ing Hrsg Hg Mag Univ.-Prof bzw z.b d.h u.a i.d.r z.t u.u o.ä o.g s.o s.u vgl ca
      evtl ggf gem inkl exkl einschl zzgl bes insb insbes sog sogen lt mind allg ehem eigtl entspr
      geb gest gegr verh verw röm kath ev evang jur med phil rer nat i.v i.a p.a a.a.o a.d i.e i.s.d v.a v.chr.-n
      St Sr Jr Chr Zt Tel verf übers bearb zit z.zt u.e o.a betr bzgl rd zw dt engl frz ital lat griech
      amerik österr schweiz`,
    number: `nr nrn art abs abb tab kap bd bde s ss sp h z rn rz ziff lit pos anm fn vers ausg aufl jg jh § §§ art.-nr`,
    month: `Jan Feb Mrz Apr Jun Jul Aug Sep Sept Okt Nov Dez Mo Di Mi Do Fr Sa So`,
    open: `v.chr n.chr u.s u.s.a e.v gmbh mbh co kg ag inc ltd f ff usf al Str`,
    closing: `usw etc u.v.m uvm u.ä u.dgl dgl std min sek mio mrd tsd km m cm kg g l qm`,
  },
  stoppedNames: `yahoo kahoot`,
  starters: `
    der die das den dem des ein eine einen einem einer dieser diese dieses diesen diesem jener jene es er sie wir ich ihr
    man in im am an auf aus bei beim mit nach seit von vom vor zu zum zur um für gegen ohne durch über unter zwischen
    während wegen trotz laut als wenn weil da obwohl ob dass und oder aber doch jedoch auch nur noch schon so dann
    danach dabei dadurch damit dafür dagegen daher deshalb darum deswegen dennoch trotzdem außerdem zudem ferner
    allerdings hingegen dort hier heute gestern morgen inzwischen zuletzt zunächst später früher kein keine viele einige
    mehrere alle beide was wer wie wo warum wann welche welcher welches seine seiner ihre ihrer unser unsere nicht nun
    insgesamt zugleich ebenso bis`,
  timeWords: `montag dienstag mittwoch donnerstag freitag samstag sonntag uhr`,
  reportingVerbs: `
    berichtet berichten berichtete schreibt schreiben schrieb sagt sagen sagte nennt nennen nannte zeigt zeigen zeigte
    meldet melden meldete erklärt erklären erklärte behauptet behaupten belegt belegen bestätigt bestätigen beschreibt
    beschreiben betont betonen stellt stellen findet finden fand widerspricht zitiert zitieren schätzt schätzen warnt
    ist sind war waren hat haben gibt führt`,
  imperatives: {
    openings: `bitte zuerst dann anschließend danach`,
    plain: `
      achte beginne berechne bestimme denke erkläre ersetze finde frage fülle gehe gib halte klicke kontrolliere
      lade lass lege lies mache meide miss nenne nimm notiere nutze öffne prüfe rechne schau schreibe sieh sorge
      speichere starte stelle stell suche teste trage trenne übertrage überprüfe verfolge vergiss vergleiche vermeide
      verwende wähle warte wiederhole zähle zeige`,
    nounlike: `
      abonnieren achten ändern analysieren beginnen berechnen beschreiben bestimmen bewerten denken
      dokumentieren entfernen ergänzen erklären ersetzen erstellen finden fragen fügen führen füllen geben gehen halten
      identifizieren informieren klicken kontrollieren laden legen lesen machen melden messen nehmen nennen notieren nutzen
      öffnen prüfen rechnen sammeln schauen schreiben sehen senden setzen sorgen speichern starten stellen suchen teilen
      testen tragen trennen überprüfen übertragen unterscheiden untersuchen verfolgen vergessen vergleichen vermeiden
      verwenden wählen warten wenden wiederholen zählen`,
  },
  auxiliaries: `ist sind war waren wird werden wurde wurden hat haben kann können muss müssen`,
  objectStarters: `sie bitte`,
  nounMarkers: `
    der die das den dem des ein eine einen einem einer eines in im am an auf aus bei beim mit nach seit von vom zu zum zur für
    gegen ohne durch über unter zwischen als kein keine mehr sehr`,
  numberedNouns: `abbildung abb tabelle tab kapitel kap abschnitt seite punkt teil phase stufe nr art artikel anhang`,
  functionWords: `
    der die das den dem des ein eine einen einem einer eines und oder aber doch in im am an auf aus bei mit nach seit
    von vom vor zu zum zur um für gegen ohne durch über unter zwischen als wenn weil da ob dass es er sie wir ich ihr
    man sich ist sind war waren wird werden wurde wurden hat haben hatte kann können soll muss nicht auch nur noch schon
    so dann dies diese dieser dieses sein seine ihre wie was der`,
  finiteVerbs: germanFiniteVerbs,
  verbEndings: `t te ten st`,
  verbsPartial: true,
  subjectPronouns: `er sie es wir man dies`,
  ordinalStops: true,
  cues: {
    attribution: `
      hieß es, teilte mit, nach eigenen angaben, räumte ein, kritisierte, kritisiert, forderte, fordert, betonte, betont, gab an, kündigte an, stellte fest, geht hervor, analysten, behörden, sprecher, sprecherin, wissenschaftler, historiker, bericht, zensus, statistik, laut, zufolge, sagte, sagt, erklärte, erklärt, berichtet, berichtete, schreibt, schrieb, behauptet, behauptete, bestätigte,
      bestätigt, warnt, warnte, studie, studien, umfrage, forscher, experten, kritiker, nach angaben`,
    normative: `sollte, sollten, muss, müssen, müsste, dürfen, notwendig, erforderlich, empfehlen, empfehlung`,
    inference: `daher, deshalb, folglich, somit, das bedeutet, legt nahe, deutet darauf, offenbar, offensichtlich`,
    definition: `bezeichnet, versteht man, ist definiert, wird definiert, das heißt`,
    future: `wird voraussichtlich, künftig, zukünftig, in zukunft`,
    hypothetical: `wenn, falls, würde, würden, könnte, könnten, wäre, wären`,
    evaluative: `wichtig, entscheidend, bedeutend, bemerkenswert, leider, gut, schlecht, hervorragend`,
    generic: `oft, häufig, meist, meistens, normalerweise, in der regel, immer, nie, manchmal`,
    hedge: `vielleicht, möglicherweise, wahrscheinlich, vermutlich, wohl`,
    change: `stieg, stiegen, sank, sanken, wuchs, wuchsen, fiel, fielen, verursacht, führte zu, führt zu, aufgrund, wegen, zunahm, abnahm`,
    comparison: `mehr als, weniger als, höher als, niedriger als, im vergleich, größer als, kleiner als`,
    quantity: `die meisten, viele, mehrheit, hälfte, drittel, viertel, mehrere, hunderte, tausende, millionen, milliarden, prozent, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn`,
    past: `war, waren, wurde, wurden, hatte, hatten, begann, kam, gab, ging`,
    event: `geboren, gestorben, gegründet, gewählt, ernannt, unterzeichnet, veröffentlicht, eröffnet, geschlossen, verurteilt, verabschiedet, beschlossen, verkauft, gekauft, gebaut, entlassen, zurückgetreten`,
    month: `januar, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember`,
    reader: `sie können, sie sollten, du, dein, deine, ihnen`,
    we: `wir, unser, unsere, uns`,
    i: `ich, mir, mich, mein, meine`,
    opinion: `unseres erachtens, meines erachtens, nach unserer einschätzung, nach meiner einschätzung, wir halten, wir finden, wir raten, wir gehen davon aus, wir vermuten, wir erwarten, ich denke, ich finde, ich glaube, unsere empfehlung, unserer ansicht nach, unserer meinung nach, meiner meinung nach, wir glauben, wir meinen, wir empfehlen, wir schlagen vor, aus unserer sicht`,
    'own-work': `wir haben verglichen, wir haben befragt, wir haben gezählt, wir haben ausgewertet, wir haben gemessen, wir haben nachgefragt, wir werteten, wir fragten, wir suchten, wir konnten nicht, unsere auswertung, unsere analyse, unsere recherche, wir haben geprüft, wir untersuchten, wir prüften, wir haben untersucht, wir verglichen, wir befragten`,
    notice: `haftungsausschluss, keine rechtsberatung, keine anlageberatung, dient nur der information, dient ausschließlich der information, urheberrecht, datenschutzerklärung, impressum, kann fehler enthalten, keine haftung, letzte aktualisierung, alle rechte vorbehalten, stand vom, zuletzt aktualisiert, geprüft am, ohne gewähr`,
    call: `abonnieren sie, jetzt spenden, spenden sie, melden sie sich an, folgen sie uns, teilen sie, schreiben sie uns, hier klicken, mehr lesen, werden sie mitglied, helfen sie uns, abonnieren, spenden, unterstützen sie, klicken sie, lesen sie mehr, mehr erfahren, kontaktieren sie, newsletter`,
    meta: `diese analyse, diese übersicht, diese zusammenfassung, diese studie, dieses papier, dieser überblick, dieser beitrag, dieser text, dieser anhang, der vorliegende bericht, die vorliegende, in diesem artikel, in diesem kapitel, in diesem beitrag, der folgende abschnitt, der nächste abschnitt, die folgende liste, die nachstehende tabelle, wir beginnen, wir beschreiben, wir betrachten, wir fassen zusammen, nachfolgend, zunächst betrachten wir, dieser bericht, dieser abschnitt, dieser artikel, dieses kapitel, dieses dokument, in diesem bericht, in diesem abschnitt, im folgenden, die folgende tabelle`,
    finding: `zeigt, zeigte, ergab, ergibt, belegt, belegte, fand, kommt zu dem, kam zu dem, schätzt, schätzte, bestätigt, bestätigte`,
    pointer: `siehe, vgl, vergleiche tabelle, vergleiche abschnitt, weitere informationen, weitere angaben, näheres, mehr dazu, einzelheiten`,
    anaphor: `diese angaben, diese zahlen, diese punkte, diese aussagen, all dies`,
    sourced: `dokumentiert, belegt, berichtet, beschrieben, bestätigt, stammen`,
  },
}
