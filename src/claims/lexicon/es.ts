/** Lists the Spanish words that the claims stage knows. */
import type { LanguageLists } from './language.ts'
import { spanishFiniteVerbs } from './spanish-verbs.ts'

export const es: LanguageLists = {
  tag: 'es',
  abbreviations: {
    never: `
      Sr Sra Srta Sres Sras Dr Dra Dres Prof Profa D Dña Dn Lic Ing Arq Gral Cnel Cap Tte Sto Sta Mons Excmo Excma Ilmo
      Rvdo Hno Hna p.ej ej cf vs aprox i.e e.g v.gr ca c avda av pza ctra fdo admón atte`,
    number: `n.º n.° nº n° no núm núms num pág págs p pp art arts cap caps fig figs tab vol vols t inc párr sec secc lib § §§`,
    month: `ene feb mar abr may jun jul ago sep sept oct nov dic lun mié jue vie sáb dom`,
    open: `ee.uu u.s s.a s.l s.r.l cía inc ltda ltd jr u.e o.n.u a.c d.c e.c al ed eds dpto depto univ`,
    closing: `etc a.m p.m h hs min seg km m cm kg g l ha mill`,
  },
  stoppedNames: `yahoo kahoot`,
  starters: `
    el la los las lo un una unos unas este esta estos estas ese esa esos esas aquel aquella él ella ellos ellas nosotros yo
    usted ustedes se su sus mi mis nuestro nuestra en de del al a con sin para por según desde hasta entre sobre tras durante
    ante contra bajo hacia si cuando donde como porque aunque mientras que qué quién cuál cuándo dónde cómo cuánto y e o u
    pero sino ni sin embargo además también así entonces luego después antes ahora hoy ayer mañana aquí allí muchos muchas
    algunos algunas varios varias todos todas cada ningún ninguna otro otra otros otras dos tres cuatro cinco no sí ya solo
    sólo es son era fue hay`,
  timeWords: `lunes martes miércoles jueves viernes sábado domingo`,
  reportingVerbs: `
    informa informan escribe escriben dice dicen afirma afirman indica indican muestra muestran declara declaran explica
    explican confirma confirman describe describen señala señalan cita citan estima estiman concluye concluyen encuentra
    encuentran sostiene sostienen advierte es son era ha han da`,
  imperatives: {
    openings: `luego después primero finalmente no`,
    plain: `
      abra active actualice agregue aplique asegúrese añada busque calcule cambie cierre cite comience compare complete
      compruebe confirme consulte contacte controle copie corrija cree cuente defina descargue describa descubra
      elija elimine empiece envíe escriba espere evite evalúe examine explique guarde haga haz identifique imagine incluya
      indique ingrese inserte instale introduzca lea limite llame mantenga mida mire modifique muestre  
      olvide ordene permita piense pida ponga pregunte pruebe pulse redacte reduzca reemplace refuerce registre
      reserve respete responda revise seleccione siga suscríbase suscríbete tome use utilice vaya vea verifique visite`,
    nounlike: `
      actualizar añadir analizar aplicar buscar calcular cambiar citar comparar comprobar confirmar consultar controlar corregir
      definir describir elegir eliminar escribir evaluar evitar examinar explicar identificar incluir indicar instalar leer
      limitar medir mejorar mostrar observar pedir reducir reemplazar reforzar registrar respetar revisar seleccionar
      utilizar verificar`,
  },
  auxiliaries: `es son era fue está están puede pueden permite permiten ha han resulta cuesta requiere supone`,
  objectStarters: `que aquí su sus tu tus`,
  nounMarkers: `
    el la los las un una unos unas del de al en con sin para por entre sobre este esta estos estas ese esa su sus más menos
    muy`,
  numberedNouns: `tabla cuadro figura capítulo sección parte paso anexo página artículo fase nivel punto`,
  functionWords: `
    el la los las lo un una unos unas este esta estos estas ese esa de del al a en con sin para por según desde hasta entre
    sobre y e o u pero sino ni que se su sus no es son era eran fue ser ha han había está están como más muy ya también
    si cuando donde le les me nos`,
  finiteVerbs: spanishFiniteVerbs,
  verbEndings: `aron ieron aban ían`,
  verbsPartial: true,
  subjectPronouns: `él ella ellos ellas nosotros esto eso`,
  ordinalStops: false,
  cues: {
    attribution: `
      explicó, explica, reconoció, reconoce, criticó, acusó, pidió, indicó, indica, sostuvo, sostiene, estimó, estima, subrayó, precisó, aseguró, asegura, denunció, portavoz, analistas, autoridades, científicos, economistas, historiadores, censo, según, de acuerdo con, dijo, dice, declaró, declara, afirmó, afirma, informó, informa, anunció, confirmó, confirma, advirtió,
      señaló, señala, estudio, estudios, encuesta, investigadores, expertos, críticos, informe`,
    normative: `debe, deben, debería, deberían, hay que, es necesario, es importante, necesario, recomendar, recomendación`,
    inference: `por lo tanto, por tanto, por consiguiente, esto significa, lo que significa, sugiere, sugieren, parece, parecen, aparentemente`,
    definition: `se refiere a, se define como, es decir, se entiende por`,
    future: `en el futuro, será, serán, va a, van a`,
    hypothetical: `si, podría, podrían, sería, serían`,
    evaluative: `importante, esencial, crucial, notable, lamentablemente, bueno, buena, malo, mala, excelente`,
    generic: `a menudo, generalmente, en general, normalmente, siempre, nunca, a veces`,
    hedge: `quizás, quizá, probablemente, tal vez, posiblemente`,
    change: `aumentó, aumentaron, disminuyó, disminuyeron, subió, subieron, bajó, bajaron, creció, cayó, causó, provocó, debido a, a causa de`,
    comparison: `más que, menos que, más de, menos de, en comparación con, mayor que, menor que`,
    quantity: `la mayoría, muchos, muchas, varios, varias, mitad, tercio, cuarto, decenas, cientos, miles, millones, por ciento, dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez`,
    past: `era, eran, fue, fueron, había, habían, ha sido, han sido`,
    event: `nació, murió, fundado, fundada, elegido, elegida, nombrado, nombrada, firmó, publicado, publicada, abrió, cerró, condenado, aprobado, aprobada, votó, vendió, compró, construido, dimitió, lanzó`,
    month: `enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, setiembre, octubre, noviembre, diciembre`,
    reader: `usted, ustedes, tú, tu, tus`,
    we: `nosotros, nuestro, nuestra, nuestros, nuestras`,
    i: `yo, mi, mis, conmigo`,
    opinion: `desde nuestro punto de vista, a mi juicio, nos parece, me parece, sugerimos, esperamos, suponemos, opinamos, aconsejamos, estimamos que, creo que, pienso que, nuestra recomendación, nuestra valoración, en nuestra opinión, en mi opinión, a nuestro juicio, creemos, pensamos, recomendamos, consideramos, proponemos`,
    'own-work': `hemos consultado, hemos contado, hemos medido, hemos buscado, hemos preguntado, hemos calculado, hemos leído, hemos entrevistado, no hemos encontrado, no pudimos, analizamos, comparamos, contamos, medimos, consultamos, preguntamos, nuestro análisis, nuestra revisión, nuestra búsqueda, hemos comprobado, hemos revisado, hemos analizado, hemos comparado, comprobamos, revisamos, entrevistamos`,
    notice: `no constituye, a título informativo, con fines informativos, política de privacidad, términos de uso, condiciones de uso, puede contener errores, sin garantía, consultado el, aviso legal, descargo de responsabilidad, todos los derechos reservados, última actualización, actualizado el, verificado el`,
    call: `haz una donación, dona ahora, done ahora, regístrate, regístrese, comparte este, leer más, lea también, escríbenos, escríbanos, únete, únase, hazte socio, ayúdanos, nuestro boletín, suscríbase, suscríbete, haga una donación, apóyanos, haga clic, haz clic, contáctenos, síguenos`,
    meta: `este análisis, este estudio, este resumen, este texto, este anexo, esta nota, esta guía, esta tabla, el presente informe, el presente documento, en este artículo, en este capítulo, en este documento, la sección siguiente, la siguiente sección, las siguientes secciones, la tabla siguiente, la lista siguiente, la siguiente lista, a continuación, describimos, presentamos, abordamos, resumimos, empezamos, aquí están, este informe, esta sección, este artículo, este capítulo, este documento, en este informe, en esta sección, la siguiente tabla`,
    finding: `encontró, halló, mostró, muestra, reveló, revela, concluyó, concluye, demostró, demuestra, estima, estimó, confirma, confirmó`,
    pointer: `véase, véanse, véase también, ver, cf, para más información, para más detalles, más información, más detalles, consúltese`,
    anaphor: `estos puntos, estas cifras, estos datos, estos hechos, estas afirmaciones, todo esto, todo ello`,
    sourced: `documentados, documentadas, recogidos, descritos, confirmados, proceden, constan`,
  },
}
