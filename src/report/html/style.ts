/** Holds the style sheet of the pages. */

/** Colours by meaning; every pair of text and ground reaches a contrast of 4.5. */
const tokens = `
:root{
  color-scheme:light dark;
  --serif:Charter,"Bitstream Charter","Charis SIL","Sitka Text",Cambria,Georgia,serif;
  --sans:Inter,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;
  --mono:ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace;
  --paper:#fbfaf7;--card:#fff;--sunk:#f3f0e9;
  --ink:#1d1b18;--ink-2:#55504a;--ink-3:#6b655d;
  --hairline:#ddd7cb;--control:#8a8378;--accent:#1b4f8a;
  --ok:#1f6b45;--warn:#8a5200;--warn-ground:#fdf3dc;--err:#a8281c;--err-ground:#fdecea;
}
@media (prefers-color-scheme:dark){:root{
  --paper:#171614;--card:#1f1d1a;--sunk:#121110;
  --ink:#ece7de;--ink-2:#b8b1a6;--ink-3:#9b948a;
  --hairline:#37332d;--control:#7d766b;--accent:#8fbcf0;
  --ok:#7cc79c;--warn:#e5b567;--warn-ground:#2e2618;--err:#f09a8f;--err-ground:#331c19;
}}`

const base = `
*,::before,::after{box-sizing:border-box}
html{scroll-padding-block:4.5rem 2rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.62 var(--serif);font-kerning:normal;overflow-wrap:break-word}
a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.18em}
[dir=rtl] :is(p,li,td,th,h2,h3,h4,.flag,.figure,.home){unicode-bidi:plaintext}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-6rem;background:var(--card);padding:.5rem 1rem;z-index:20;font:500 .9375rem var(--sans)}
.skip:focus{inset-block-start:.75rem}
h1{font:400 clamp(2rem,1.3rem + 2.7vw,3.05rem)/1.1 var(--serif);letter-spacing:-.018em;margin:0 0 1rem;text-wrap:balance}
h2{font:600 1.3125rem/1.3 var(--serif);letter-spacing:-.006em;margin:0 0 .75rem;text-wrap:balance}
.dek{font-size:1.3125rem;line-height:1.45;color:var(--ink-2);margin:0 0 1.5rem;max-inline-size:38em;text-wrap:pretty}
.bar{position:sticky;inset-block-start:0;z-index:10;display:flex;gap:1.5rem;align-items:center;padding:.55rem clamp(1rem,3vw,2.25rem);background:var(--paper);border-block-end:1px solid var(--hairline);font:.875rem/1.6 var(--sans);color:var(--ink-2)}
.bar a{color:inherit;text-decoration:none;white-space:nowrap;padding-block:.2rem}
.bar a:hover{color:var(--ink);text-decoration:underline}
.bar .home{font-weight:600}
.bar .current{flex:1;min-inline-size:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.foot{border-block-start:1px solid var(--hairline);padding-block-start:1rem;font:.8438rem/1.5 var(--sans);color:var(--ink-2)}
.foot p{margin:0 0 .4rem}
.verdict{display:inline-flex;align-items:center;gap:.45em;font-weight:600;color:var(--ink)}
.steps{inline-size:2.1em;block-size:.62em}
.steps .on{fill:var(--ink)}
.steps .off{fill:none;stroke:var(--control);stroke-width:1}
.bar-chart{display:block;inline-size:100%;block-size:6px;direction:ltr}
.bar-chart .track{fill:var(--hairline)}
.bar-chart .cited,.ticks .cited{fill:var(--ok)}
.lacking{color:var(--err)}`

const page = `
.frame{display:grid;grid-template-columns:minmax(1rem,1fr) minmax(0,11.5rem) minmax(0,40rem) minmax(0,17rem) minmax(1rem,1fr);column-gap:clamp(1.5rem,3.4vw,3.5rem);padding-block:3rem 4.5rem}
.head,.coverage,.frame>main,.foot{grid-column:3/5}
.frame>main,.part{display:grid;grid-template-columns:subgrid;align-content:start}
.part,.wide{grid-column:1/3}
.head{margin-block-end:2rem}
.head h1{max-inline-size:21ch}
.kicker{font:600 .8125rem/1.4 var(--sans);letter-spacing:.075em;text-transform:uppercase;color:var(--ink-3);margin:0 0 .75rem}
.question{font-size:1.125rem;line-height:1.5;font-style:italic;color:var(--ink-2);margin:0 0 1rem;max-inline-size:38em}
.facts{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;font:.875rem/1.5 var(--sans);color:var(--ink-2);margin:0;padding:0;list-style:none}
.facts b{font-weight:600;color:var(--ink)}
.disclaimer{font:.875rem/1.55 var(--sans);color:var(--ink-2);background:var(--sunk);border-radius:10px;padding:.75rem 1rem;margin:1.5rem 0 0}
.coverage{display:grid;grid-template-columns:auto 1fr;gap:.5rem 1.5rem;align-items:center;border-block:1px solid var(--hairline);padding-block:1rem;margin-block-end:3rem;font:.9375rem/1.45 var(--sans)}
.coverage p{margin:0;color:var(--ink-2)}
.coverage b{color:var(--ink);font-weight:600}
.coverage .figure{color:var(--ink);font-size:1.75rem;font-weight:600;letter-spacing:-.02em;line-height:1;font-variant-numeric:tabular-nums}
.figure small{font-size:1rem;letter-spacing:0}
.coverage svg{grid-column:1/3}
.ticks{display:block;inline-size:100%;block-size:14px;direction:ltr}
.ticks .uncited{fill:none;stroke:var(--err);stroke-width:1.5}
.ticks .exempt{fill:var(--control)}
.contents{grid-column:2;grid-row:3;font:.8438rem/1.4 var(--sans)}
.contents>div{position:sticky;inset-block-start:4.6rem;max-block-size:calc(100vh - 6rem);overflow-y:auto}
.contents h2{font:600 .75rem/1.4 var(--sans);letter-spacing:.07em;text-transform:uppercase;color:var(--ink-3)}
.contents ol{list-style:none;margin:0;padding:0;border-inline-start:1px solid var(--hairline)}
.contents a{display:block;padding:.3rem 0 .3rem .75rem;color:var(--ink-2);text-decoration:none;text-wrap:pretty}
.contents .deep a{padding-inline-start:1.5rem}
.contents a:hover{color:var(--ink)}
.contents span{display:block;font-size:.75rem;color:var(--ink-3);font-variant-numeric:tabular-nums}
.contents .lacking{color:var(--err)}
.part{margin-block-end:2.5rem}
.wide{margin-block-start:1rem;margin-block-end:2rem}
.wide h2{margin-block-end:1rem}
.margin{grid-column:2;font:.8125rem/1.45 var(--sans);color:var(--ink-2);padding-block-start:.35rem}
.margin p{border-block-start:1px solid var(--hairline);padding-block-start:.5rem;margin:0 0 1.5rem}
.margin p:last-child{margin:0}
.margin a{font-weight:600;text-decoration:none;margin-inline-end:.3em;font-variant-numeric:tabular-nums}
.margin b{color:var(--ink);font-weight:600}
.margin span{display:block}`

const prose = `
.prose{min-inline-size:0}
.prose p,.prose ul,.prose ol,.prose blockquote,.prose .scroll,.prose pre{margin:0 0 1rem}
.prose p{text-wrap:pretty;hanging-punctuation:first}
.prose ul,.prose ol{padding-inline-start:1.4em}
.prose li{margin-block-end:.4rem}
.prose h3{font:600 1.125rem/1.35 var(--serif);margin:1.5rem 0 .5rem}
.prose h4,.prose h5,.prose h6{font:600 1rem/1.4 var(--sans);margin:1.25rem 0 .4rem}
.prose blockquote{padding-inline-start:1rem;border-inline-start:3px solid var(--hairline);color:var(--ink-2)}
.prose hr{border:0;border-block-start:1px solid var(--hairline);margin-block:2rem}
.prose>:first-child{margin-block-start:0}
.prose>:last-child{margin-block-end:0}
.prose code{font:.85em var(--mono);background:var(--sunk);border-radius:4px;padding:.1em .3em;overflow-wrap:anywhere}
.prose pre{background:var(--sunk);border-radius:10px;padding:.75rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere;line-height:1.45}
.prose pre,.prose code{direction:ltr;unicode-bidi:isolate}
.prose pre{text-align:left}
.prose pre code{padding:0}
.prose sup{line-height:1}
.sentence{border-radius:3px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.sentence:target{background:color-mix(in srgb,var(--accent) 13%,transparent);box-shadow:0 0 0 3px color-mix(in srgb,var(--accent) 13%,transparent)}
.uncited{text-decoration:underline dashed var(--err) 1px;text-underline-offset:.24em}
.cite{unicode-bidi:isolate;font:500 .7em/1 var(--sans);font-variant-numeric:tabular-nums;text-decoration:none;vertical-align:.42em;padding:.32em .34em .28em;border-radius:4px;color:var(--accent);background:color-mix(in srgb,var(--accent) 9%,transparent);white-space:nowrap}
a.cite:hover,a.cite:focus-visible{background:var(--accent);color:var(--paper)}
.cite.unknown{color:var(--err);background:var(--err-ground);white-space:normal}
.cite.unknown a{color:inherit}
.flag{display:inline-block;font:600 .75rem/1.3 var(--sans);border-radius:4px;padding:.16em .5em;text-decoration:none}
.flag.error{color:var(--err);background:var(--err-ground)}
.flag.quiet{color:var(--ink-2);background:var(--sunk)}
.left-out{color:var(--ink-3);font:.85em var(--sans);overflow-wrap:anywhere}
.scroll{overflow-x:auto;border:1px solid var(--hairline);border-radius:10px;background:var(--card)}
table{border-collapse:collapse;inline-size:100%;font:.875rem/1.45 var(--sans)}
th,td{padding:.5rem .7rem;text-align:start;vertical-align:top;min-inline-size:6rem}
thead th{font-weight:600;font-size:.8125rem;color:var(--ink-2);border-block-end:1px solid var(--hairline)}
tbody tr+tr>*{border-block-start:1px solid var(--hairline)}
.right{text-align:end;font-variant-numeric:tabular-nums}
.center{text-align:center}`

const lists = `
.cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,25rem),1fr));gap:1rem;margin:0;padding:0;list-style:none}
.card{background:var(--card);border:1px solid var(--hairline);border-radius:10px;padding:1rem 1.15rem;font:.875rem/1.48 var(--sans);color:var(--ink-2);display:grid;grid-template-columns:auto minmax(0,1fr);column-gap:.85rem;align-content:start}
.card:target{border-color:var(--accent);box-shadow:0 0 0 2px var(--accent)}
.card .number{font-weight:600;color:var(--accent);font-variant-numeric:tabular-nums;font-size:.9375rem}
.card h3{margin:0;font:600 .9688rem/1.35 var(--sans);color:var(--ink);text-wrap:pretty}
.card h3 a{color:inherit;text-decoration-color:var(--control)}
.card h3 a:hover{text-decoration-color:currentColor}
.card p{margin:.2rem 0 0}
.card p.reference{margin:0;color:var(--ink);overflow-wrap:anywhere}
i i{font-style:normal}
.small-caps{font-variant:small-caps}
.underline{text-decoration:underline}
.tags{display:flex;flex-wrap:wrap;gap:.3rem .45rem;margin:.7rem 0 0;padding:0;list-style:none;font-size:.7813rem}
.tags li{border:1px solid var(--hairline);border-radius:999px;padding:.1em .62em}
.tags li::first-letter{text-transform:uppercase}
.tags .interest{color:var(--warn);background:var(--warn-ground);border-color:transparent}
.card .cited-by{font-size:.7813rem;margin-block-start:.6rem}
.held{font-size:.8125rem;margin:.6rem 0 0}
.held summary{cursor:pointer}
.held ul{list-style:none;margin:.4rem 0 0;padding:0}
.held li{padding:.4rem 0;border-block-start:1px solid var(--hairline);overflow-wrap:anywhere}
.held b{color:var(--ink)}
.held b.fail{color:var(--err)}
.held blockquote{margin:.3rem 0;padding-inline-start:.7rem;border-inline-start:2px solid var(--hairline)}
.cited-by a{font-variant-numeric:tabular-nums;display:inline-block;padding:.15em .1em}
.problems ol{list-style:none;margin:0;padding:0;border-block-start:1px solid var(--hairline);font:.9063rem/1.45 var(--sans)}
.problems li{display:grid;grid-template-columns:5.4rem minmax(0,1fr);gap:.1rem 1rem;padding:.7rem 0;border-block-end:1px solid var(--hairline)}
.problems p{margin:0}
.severity{font-weight:600}
.severity.error{color:var(--err)}
.severity.warning{color:var(--warn)}
.severity.note,.severity.silenced{color:var(--ink-2)}
.problems .help{color:var(--ink-2);font-size:.8438rem}
.problems .place{display:flex;flex-wrap:wrap;gap:0 1rem;margin-block-start:.15rem}
.problems code{font:.8125rem var(--mono);color:var(--ink-2);overflow-wrap:anywhere}
.plain{font:.9375rem/1.55 var(--sans);color:var(--ink-2);padding-inline-start:1.2em;margin:0}
.frame>.foot{margin-block-start:1rem}
.index{max-inline-size:66rem;margin-inline:auto;padding:3rem clamp(1.15rem,4vw,2.25rem) 2rem}
.index h1{margin-block-end:.5rem}
.index .dek{font-size:1.1875rem;max-inline-size:32em}
.count{font:.875rem/1.4 var(--sans);color:var(--ink-2);margin:0;padding-block:1rem .75rem;border-block-start:1px solid var(--hairline);font-variant-numeric:tabular-nums}
.rows{list-style:none;margin:0;padding:0}
.rows>li{display:grid;grid-template-columns:8.5rem minmax(0,1fr) 11.5rem;gap:.2rem 1.5rem;padding:1.35rem 0 1.45rem;border-block-start:1px solid var(--hairline);align-items:start}
.rows time{font:.875rem/1.5 var(--sans);color:var(--ink-2);padding-block-start:.22rem;font-variant-numeric:tabular-nums}
.rows h2{font-size:1.25rem;margin:0}
.rows h2 a{color:var(--ink);text-decoration:none}
.rows h2 a:hover{text-decoration:underline}
.rows p{margin:.3rem 0 0;font-size:1.0313rem;line-height:1.5;color:var(--ink-2);text-wrap:pretty}
.rows .verdict{font:600 .8125rem/1.4 var(--sans);margin-block-start:.55rem}
.rows .tally p{font:.8125rem/1.4 var(--sans);margin:0;font-variant-numeric:tabular-nums}
.tally b{font-size:.9375rem;color:var(--ink);font-weight:600}
.tally .bar-chart{margin:.4rem 0 .45rem}
.rows .tally .lacking{color:var(--err)}
.index-foot{border:0;max-inline-size:66rem;margin:0 auto;padding:1rem clamp(1.15rem,4vw,2.25rem) 4rem}`

const adaptations = `
@media (max-width:76rem){
  .frame{grid-template-columns:minmax(1.15rem,1fr) 0 minmax(0,40rem) 0 minmax(1.15rem,1fr);column-gap:0}
  .contents,.margin{display:none}
  .head,.coverage,.frame>main,.foot{grid-column:3}
  .frame>main,.part{display:block}
}
@media (max-width:46rem){
  .rows>li{grid-template-columns:minmax(0,1fr)}
  .rows time{padding:0}
}
@media (max-width:40rem){
  body{font-size:1.0625rem}
  .bar{gap:.9rem}
  .bar .current{visibility:hidden}
  .frame{padding-block-start:2rem}
  .problems li{grid-template-columns:minmax(0,1fr)}
}
@media (pointer:coarse){.cite,.cited-by a{min-block-size:24px;min-inline-size:24px;text-align:center;display:inline-block}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.sentence:target{outline:2px solid}.cite{border:1px solid}}
@media print{
  @page{margin:18mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif}}
  :root{--paper:#fff;--card:#fff;--sunk:#fff;--ink:#000;--ink-2:#333;--ink-3:#444;--hairline:#bbb;--accent:#000}
  html{font-size:9.6pt}
  body{font-size:10.5pt;line-height:1.45}
  h1{font-size:24pt}
  .bar,.contents,.margin,.skip{display:none}
  .frame,.frame>main,.part,.cards{display:block}
  .frame{padding:0}
  .cite{background:none;padding:0}
  .card{border:0;border-block-start:1px solid #bbb;border-radius:0;padding:6pt 0;break-inside:avoid}
  .card h3 a::after{content:" <" attr(href) ">";font-weight:400;font-size:8.5pt;word-break:break-all}
  .rows>li{break-inside:avoid}
  h1,h2,h3{break-after:avoid}
  p{orphans:3;widows:3}
}`

/** The whole style sheet. Self-contained: it names no font file, image or other address. */
export const style: string = [tokens, base, page, prose, lists, adaptations].join('').trim()
