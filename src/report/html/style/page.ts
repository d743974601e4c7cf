/** Styles: the page of a briefing: its grid, head, coverage, contents and margin. */
export const page: string = `
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
