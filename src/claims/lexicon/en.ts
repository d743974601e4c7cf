/** Lists the English words that the claims stage knows. */
import { englishFiniteVerbs } from './english-verbs.ts'
import type { LanguageLists } from './language.ts'

export const en: LanguageLists = {
  tag: 'en',
  abbreviations: {
    never: `
      Mr Mrs Ms Mx Messrs Mmes Dr Drs Prof Profs Rev Revd Hon Mt Mts Ft Gen Lt Col Cmdr Capt Cpl Sgt Maj Adm
      Sen Sens Rep Reps Gov Govs Pres Supt Det Insp Cllr Amb Atty Asst Pvt Pfc Fr Msgr
      mr mrs ms dr prof e.g eg i.e ie cf viz vs v approx ca c incl excl esp resp aka a.k.a illus int'l nat'l`,
    number: `
      no nos n° nº nr nrs p pp pg pgs fig figs eq eqs eqn tab tbl vol vols ch chap chaps sec sect sects art arts
      para paras par pars pt pts ex exs app apps appx ref refs ser suppl cl reg regs § §§ stat ll fol ver s ss bk
      bks ext tel rm`,
    month: `
      Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
      jan feb apr aug sept oct nov`,
    open: `
      inc co cos corp ltd llc llp plc bros gmbh jr sr esq st ave blvd rd sq dept depts univ assn assoc govt al
      Ph.D Est Inst Ed Eds ed eds Mgr Dir Calif Fla Ariz Ala Ark Colo Conn Del Ill Ind Kan Ky Mass Md Mich Minn
      Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Alta Proc Symp Acad Natl Intl
      NE NW SE SW`,
    closing: `
      etc a.m p.m am pm ph.d b.c a.d b.c.e c.e lb lbs oz mi yd yds ft km m cm mm kg mg ml kw kwh mw gw hz khz mhz
      ghz mph kph rpm min mins hr hrs wk wks yr yrs doz gal qt qts max avg ibid bn mn`,
  },
  stoppedNames: `yahoo yum jeopardy oklahoma airplane wham kahoot joomla`,
  starters: `
    the a an this that these those it its he she they we i you his her their our your my there here
    who what when where which why how whose in on at by for from with without within during after before
    since until while although though because if unless whether as once to of but and or nor so yet however
    moreover furthermore therefore thus hence meanwhile nevertheless nonetheless otherwise instead
    indeed also additionally similarly likewise consequently accordingly still then now today yesterday
    tomorrow later earlier recently currently finally overall
    some many most several few all both each every any no none not neither either another other others
    one two three four five six seven eight nine ten half such even only just despite across among
    between under over through according against about around above below like unlike given
    according is are was were do does did can could will would should has have had may might must
    let please see note did nobody everyone someone nothing everything something critics analysts officials
    researchers scientists experts others people`,
  timeWords: `
    monday tuesday wednesday thursday friday saturday sunday est edt cst cdt mst mdt pst pdt gmt utc bst cet cest
    eastern central mountain pacific january february march april may june july august september october
    november december local`,
  reportingVerbs: `
    accuse accuses accused add adds added admit admits admitted advise advises advised agree agrees agreed
    allege alleges alleged analyse analyses analysed analyze analyzes analyzed announce announces announced
    argue argues argued ascribe ascribes assert asserts asserted assess assesses assessed assume assumes
    attribute attributes attributed believe believes calculate calculates calculated call calls called cite cites cited
    claim claims claimed comment comments commented compare compares compared conclude concludes concluded
    concur concurs confirm confirms confirmed consider considers contend contends contended contradict
    contradicts contradicted count counts counted criticise criticises criticize criticizes cover covers
    covered declare declares declared define defines defined demonstrate demonstrates demonstrated deny
    denies denied describe describes described detail details detailed determine determines determined disagree
    disagrees disclose discloses disclosed discuss discusses discussed dispute disputes disputed document
    documents documented emphasise emphasises emphasize emphasizes emphasized estimate estimates estimated
    examine examines examined expect expects expected explain explains explained find finds found focus focuses
    forecast forecasts frame frames give gives gave highlight highlights highlighted identify identifies
    identified imply implies implied indicate indicates indicated interpret interprets investigate
    investigates investigated list lists listed maintain maintains maintained measure measures measured mention
    mentions mentioned name names named note notes noted observe observes observed offer offers offered
    outline outlines outlined point points pointed portray portrays predict predicts predicted present presents
    presented project projects projected propose proposes proposed prove proves provide provides provided
    publish publishes published put puts question questions quote quotes quoted reach reaches read reads
    recall recalls recommend recommends recommended record records recorded refer refers refute refutes refuted
    reject rejects rejected remark remarks remarked repeat repeats reply replies replied report reports
    reported reveal reveals revealed review reviews reviewed say says said see sees shows show showed
    speculate speculates state states stated stress stresses stressed study studies studied suggest suggests
    suggested summarise summarises summarize summarizes support supports supported survey surveys surveyed
    suspect suspects tell tells told test tests tested testify testifies testified think thinks trace
    traces treat treats uncover uncovers underline underlines underscore underscores update updates urge urges
    use uses used view views warn warns warned write writes wrote is are was were has have had gives did does
    also both all`,
  imperatives: {
    openings: `please then first next finally always also`,
    plain: `
      add adopt advise allow analyse analyze apply arrange ask assess assign assume avoid be become begin bring
      build buy calculate call choose cite clarify click collect combine compare complete conduct confirm
      consider consult continue create define deliver demonstrate describe determine develop discuss divide do don't
      download earn eliminate embed emphasise emphasize employ enable encourage enforce engage enhance ensure enter
      establish evaluate examine expand explain explore find fit fix follow gather get give go help hold
      identify imagine implement improve include incorporate increase inform insert inspect install integrate
      introduce investigate invite keep learn leave let list listen look maintain make minimise minimize modify
      never obtain offer organise organize pay perform pick please practise prepare prevent prioritise
      prioritize promote protect provide publish put read recognise recognize reduce refer reinforce
      remove replace require retain rewrite run save say seek select send separate set
      show sign speak specify strengthen submit subscribe suppose take teach tell think treat try
      understand update upgrade use utilise utilize validate verify wait watch write`,
    nounlike: `
      access act address aim answer approach balance block book capture challenge change check claim close
      comment contact control copy cover cut demand deposit design document donate draft drive estimate exercise
      experiment feed file focus form frame function guide highlight host hunt iterate join judge label lead
      lend limit link load lock log lower map mark measure meet mix model monitor move name open order
      outline pair pause place plan play point post press print process produce question quote raise rate
      record release report request research rest return review roleplay sample scale schedule score search
      share sort spend split stand start state stop store structure study support switch target test trace
      track trade train transfer transform turn visit vote walk weigh work`,
  },
  auxiliaries: `is are was were has have had will would can could may might did does remain remains`,
  objectStarters: `
    the a an your his her its our their my this that these those all any each every both no one some how what when
    where which who whether why if it them us him me yourself up out only as more carefully closely clearly early
    often here there multiple several`,
  nounMarkers: `
    to the a an its their our your my of in on at by for from with without as per more most less least very no any
    some each every between into through under over about against during`,
  numberedNouns: `
    table figure fig section chapter part step appendix box annex item no page pages paragraph article phase type level option
    scenario question`,
  functionWords: `
    the a an this that these those it its he she they we i you his her their our your my them us him me
    who whom whose what when where which why how in on at by for from with without within during after before
    since until while although though because if unless whether as once to of but and or nor so yet however
    is are was were be been being am do does did done can could will would shall should may might must has
    have had having not no also too very just only even still then than there here such both each all any
    some more most less into onto over under about across between among through again up down out off per
    said says according s t`,
  finiteVerbs: englishFiniteVerbs,
  verbEndings: `ed`,
  verbsPartial: false,
  subjectPronouns: `it they he she we`,
  ordinalStops: false,
  cues: {
    attribution: `
      according to, said, says, say, told, tells, reported, reports, report that, stated, states that, state that, announced,
      announces, claimed, claims that, claim that, argued, argues, argue that, alleged, alleges, denied, denies, confirmed, confirms,
      warned, warns, warn that, warn, noted, notes that, note that, notes, observed, wrote, writes, described, describes,
      acknowledged, acknowledges, admitted, admits, asserted, asserts, contends, contended, insisted, insists, testified, testifies,
      emphasised, emphasized, emphasizes, emphasises, caution that, cautions that, cautioned, concluded that, concludes that,
      concluded, found that, finds that, find that, found, showed that, shows that, show that, revealed that, reveals that,
      estimated, estimates that, estimates, estimate that, projected, predicts that, predicted, forecasts, suggested that, cited,
      citing, quoted, documented, documents, pledged, promised, affirmed, affirms, criticised, criticized, accused, accuses,
      praised, urged, called for, calls for, interviewed, surveyed, study, studies, survey, surveys, poll, polls, researchers,
      research, analysts, experts, critics, officials, spokesperson, spokesman, spokeswoman, spokespeople, authors, scientists,
      historians, economists, commentators, observers, report, census, trial, trials, meta-analysis, meta-analyses, evidence, data,
      reviewers, survey of, demonstrated, demonstrate, demonstrates, is known as, has been described as, been called`,
    normative: `
      should, must, ought to, need to, needs to, needs, needed to, have to, has to, it is important to, it's important to, it is essential,
      it is crucial, it is vital, it is necessary, is needed, are needed, is required to, required to, essential to, essential for,
      crucial for, crucial to, vital for, vital to, better to, had better, recommend, recommended, recommendation, recommendations,
      advisable, imperative`,
    inference: `
      therefore, thus, hence, consequently, suggests that, suggests, suggesting, suggest that, implies, implies that, implying,
      imply, implication, implications, means that, meaning that, mean that, this means, indicating that, indicating, indicates that, which indicates,
      it follows, in other words, in short, in sum, in summary, in conclusion, to conclude, overall, taken together, ultimately, as a result, arguably, apparently,
      evidently, presumably, clearly, obviously, essentially, in essence, fundamentally, it seems, seems to, seem to, appears to, appear to,
      reflects, underscores, highlights, illustrates, hinges on, points to, makes sense, no doubt, of course, represents a, represent a`,
    definition: `
      refers to, refer to, is defined as, are defined as, defined as, is a type of, is a kind of, is a form of, is a method, is a process, is a technique,
      is a set of, is a way, is the process, is the practice, is the study of, is the ability, is the degree, are a type of, can be defined, consists of, by definition, also known as, means a,
      typically means, this occurs when, occurs when, is when, is a measure of, is a term, the term, such as, involves, measures how`,
    future: `
      will, will be, won't, shall, going to, is likely to, are likely to, will likely, in the future, the future of, upcoming, is set to, are set to, is poised to, are poised to,
      may become, in the years ahead, in the coming years, next decade, we'll, i'll, they'll, it'll`,
    hypothetical: `if, would, could, suppose, assuming, were to, in case, imagine, scenario, scenarios, whether, unless, potentially, in theory`,
    evaluative: `
      important, crucial, essential, critical, significant, interesting, interestingly, remarkable, remarkably, unfortunately, fortunately, sadly,
      good, better, best, bad, worse, worst, great, excellent, poor, promising, valuable, useful, beautiful, powerful, impressive, ideal, key,
      effective, effectively, compelling, bright, deep, deeply, exciting, robust, optimal, perfect, wonderful, terrible, challenging, fascinating, unique, vital,
      meaningful, simply, truly, really, crucially, importantly, successful, sound, thoughtful, elegant, comprehensive, seamless`,
    generic: `
      often, usually, typically, generally, generally speaking, commonly, frequently, sometimes, always, never, in general, as a rule, tends to, tend to, people,
      everyone, anyone, nobody, one can, there are many, in many cases, in most cases, can be, can help, can lead, life, humans, society,
      each, any, every`,
    hedge: `may, might, perhaps, possibly, probably, likely, maybe, possible, seemingly, somewhat, relatively, rather`,
    change: `
      rose, rise, rises, fell, fall, falls, increased, increases, decreased, decreases, declined, declines, grew, grows, growth, dropped, drops, doubled, tripled, halved,
      gained, lost, reached, exceeded, surpassed, caused, causes, cause, led to, leads to, lead to, resulted in, results in, due to, because of, as a result of,
      driven by, drove, drives, contributes to, contributed to, reduced, reduces, reduce, improved, improves, prevents, prevented, affected, affects, associated with, linked to, raised, cut,
      shrank, expanded, accelerated, slowed, accounts for, account for, won, killed, created, replaced, became, triggered, boosted, weakened, strengthened, shrink, grow`,
    comparison: `
      more than, less than, fewer than, compared with, compared to, higher than, lower than, larger than, smaller than, greater than, larger, higher, lower, smaller, greater,
      the most, the least, the largest, the highest, the lowest, the smallest, the biggest, the first, the only, the oldest, the fastest, as much as, as many as, times as, twice as, outperforms,
      outperformed, outperforming, rather than, unlike, than, in contrast, whereas, better than, worse than, faster than, longer than`,
    quantity: `
      most, many, majority, half, third, quarter, several, dozens, hundreds, thousands, millions, billions, trillions, hundred, thousand, million, billion, trillion,
      two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, twenty, thirty, percent, per cent, percentage, few, numerous, nearly all, almost all, double, triple, multiple, large number, number of`,
    past: `
      was, were, had, did, wasn't, weren't, hadn't, didn't, began, became, came, took, gave, made, went, saw, found, built, left, led, held, won, wrote, fell, rose,
      grew, brought, bought, sold, met, lost, kept, got, ran, spent, sent, stood, said, told, has been, have been, bore, chose, drew, flew, sought, spoke, struck, taught, threw, understood, wore, fought`,
    event: `
      born, died, founded, established, launched, elected, appointed, awarded, signed, released, published, introduced, opened, closed, discovered, invented, married, divorced,
      killed, arrested, sentenced, convicted, passed, ratified, acquired, merged, resigned, retired, joined, moved, graduated, served, attended, invaded, attacked, bombed,
      approved, adopted, banned, developed, produced, directed, filmed, starred, scored, defeated, premiered, ended, started, ordered, filed, ruled, voted, built, designed`,
    month: `january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec`,
    reader: `you, your, yours, yourself, you're, you'll, you've, readers, reader`,
    we: `we, our, us, ours, we're, we've, we'll, we'd, let's, ourselves`,
    i: `i, i'm, i've, i'll, i'd, me, my, mine, myself`,
    opinion: `
      in our view, in my view, in our opinion, in my opinion, in our judgment, in our judgement, in our assessment, in my judgment, we believe, we think that, we think it, we think the, we feel, we argue,
      we suggest, we recommend, we propose, we expect, we hope, we consider, we suspect, we assess, we judge, we conclude, we urge, we advise, we anticipate, we contend, we agree, we disagree, i believe, i think,
      i feel, i recommend, it seems to us, it seems to me, to our mind, our recommendation, our recommendations, our view is, our assessment is, our judgment is, our conclusion is, this author believes, the authors of this report believe`,
    'own-work': `
      we tested, we reviewed, we analysed, we analyzed, we examined, we compared, we collected, we measured, we asked, we contacted, we searched, we checked, we counted, we calculated, we interviewed,
      we surveyed, we visited, we requested, we looked at, we read, we selected, we included, we excluded, we used, we found, we verified, we consulted, we identified, we could not find, we were unable to, our analysis, our search, our review, our team, our method`,
    notice: `
      disclaimer, all rights reserved, terms of use, terms of service, privacy policy, cookie policy, we use cookies, not legal advice, not financial advice, not medical advice, not constitute, for informational purposes, informational purposes only,
      can make mistakes, may contain errors, generated by ai, ai-generated, no liability, not responsible for, without warranty, checked on, last updated, last checked`,
    call: `
      subscribe, sign up, donate, your donation, donation helps, support us, support our work, follow us, contact us, click here, click,
      learn more, read more, find out more, see more, share this, join us, get in touch, email us, write to us, our newsletter, tip us,
      help us, please verify, dive deeper, become a member`,
    meta: `
      this report, this article, this section, this briefing, this document, this paper, this review, this chapter, this analysis, this overview, this summary, this appendix, this guide, this memo, this essay, this page, this table,
      in this section, in this report, in this article, in this review, in this paper, in this chapter, the present report, the following section, the following sections, the next section, the previous section, the remainder of, the rest of this,
      the following table, the table below, the figure below, the list below, the table above, the list above, the figure above, as follows, the following list, the following points, below is, below are, here is, here are, here we, here, what follows, our goal, our aim, our objective, the goal of this, the aim of this,
      the purpose of this, turn now, we now, we next, we first, we then discuss, we discuss, we describe, we outline, we present, we highlight, we begin, we focus on, we summarise, we summarize, we review, we examine,
      let me, let us, let's, i'll, i will, now i, next i, now let me, based on my research, my search, my research, i need to`,
    finding: `
      found, finds, find, showed, shows, show, concludes, concluded, reveals, revealed, demonstrates, demonstrated, estimates, estimated, proves, proved, confirms, confirmed,
      puts, identified, suggests, suggested, indicates, indicated`,
    pointer: `
      further information, more information, further details, more details, for more information, for further information, for details, for a discussion, for an overview, turn to,
      see, see also, see above, see below, see table, see figure, see fig, see section, see appendix, see box, see chapter, refer to, cf, compare table`,
    anaphor: `
      these items, these claims, these figures, these facts, these findings, these points, these numbers, these statements, these events, these details, these data,
      these developments, these are, those claims, those figures, both claims, both figures, both statements, all of this, all of these, all this, all these,
      the above, the foregoing, this is, this account, this figure, this was, these were`,
    sourced: `
      documented, reported, recorded, described, confirmed, listed, set out, drawn from, taken from, based on, supported by, come from, comes from, appear in,
      appears in, according to, attested, corroborated, laid out, found in`,
  },
}
