/** Styles: source cards and lists of problems. */
export const lists: string = `
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
.tags .alarm{color:var(--err);background:var(--err-ground);border-color:transparent}
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
.frame>.foot{margin-block-start:1rem}`
