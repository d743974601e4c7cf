/** Styles: the page over all briefings. */
export const indexRows: string = `
.bar .home{flex:1}
.index{max-inline-size:66rem;margin-inline:auto;padding:3rem clamp(1.15rem,4vw,2.25rem) 2rem}
.index h1{margin-block-end:.5rem}
.index .dek{font-size:1.1875rem;max-inline-size:32em}
.find{display:flex;flex-wrap:wrap;gap:.75rem 1rem;align-items:end;border-block-start:1px solid var(--hairline);padding-block:1rem;font:.8125rem/1.4 var(--sans);color:var(--ink-2)}
.find[hidden]{display:none}
.find label{display:grid;gap:.25rem;flex:1 1 9rem;min-inline-size:0}
.find .query{flex:1 1 100%}
.find input,.find select{font:1rem/1.3 var(--sans);color:var(--ink);background:var(--card);border:1px solid var(--control);border-radius:8px;padding:.48rem .7rem;inline-size:100%;min-block-size:2.5rem}
.find ::placeholder{color:var(--ink-3);opacity:1}
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
.hits{list-style:none;margin:.75rem 0 0;padding:0 0 0 1rem;border-inline-start:2px solid var(--hairline);font:.9063rem/1.5 var(--sans)}
.hits li+li{margin-block-start:.4rem}
.hits a{color:var(--ink-2);text-decoration-color:var(--control)}
.hits a:hover{color:var(--ink)}
mark{background:var(--warn-ground);color:var(--ink);border-radius:2px;box-shadow:0 0 0 1px var(--warn-ground)}
#more{margin-block:1.5rem}
.pages ol{display:flex;flex-wrap:wrap;gap:.35rem;list-style:none;margin:0;padding:1.5rem 0 0;border-block-start:1px solid var(--hairline);font:.9375rem/1 var(--sans);font-variant-numeric:tabular-nums}
.pages a{display:grid;place-items:center;min-inline-size:2.25rem;min-block-size:2.25rem;border-radius:6px;color:var(--ink-2);text-decoration:none}
.pages a:hover{background:var(--sunk)}
.pages [aria-current]{background:var(--ink);color:var(--paper)}
.index-foot{border:0;max-inline-size:66rem;margin:0 auto;padding:1rem clamp(1.15rem,4vw,2.25rem) 4rem}
@media (max-width:46rem){
  .rows>li{grid-template-columns:minmax(0,1fr)}
  .rows time{padding:0}
}
@media print{.rows>li{break-inside:avoid}.find,.pages,#more{display:none}}`
