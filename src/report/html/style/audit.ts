/** Styles: the audit view, shown while its button is chosen. */
export const audit: string = `
.audit{display:none}
body:has(#view-audit:checked) .audit{display:block}
body:has(#view-audit:checked) .margin{display:none}
.audit section{margin-block-end:2.5rem}
.audit h2{font:600 1.0625rem/1.3 var(--sans);margin-block-end:.75rem}
.audit .text-title{margin-block-start:3rem}
.audit .note{font:.875rem/1.5 var(--sans);color:var(--ink-2);margin:0 0 .75rem}
.audit .scroll+.note,.audit .note+.note,.audit .scroll+.key+.note,.timeline+.note{margin:.6rem 0 0}
.figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(9.5rem,1fr));gap:1px;background:var(--hairline);border:1px solid var(--hairline);border-radius:10px;overflow:hidden;margin:0 0 2.5rem;font-family:var(--sans)}
.figures>div{background:var(--card);padding:.85rem 1.05rem}
.figures dt{font-size:.8125rem;line-height:1.4;color:var(--ink-2)}
.figures dd{margin:0;font-size:1.5rem;font-weight:600;letter-spacing:-.015em;line-height:1.25;font-variant-numeric:tabular-nums}
.figures small{font-size:.8125rem;font-weight:400;letter-spacing:0;color:var(--ink-3)}
.tone.error,.verdict-word.fail,.result.missing,.result.altered{color:var(--err)}
.tone.warning,.verdict-word.unchecked,.result.elsewhere,.result.unchecked{color:var(--warn)}
.tone.ok,.verdict-word.pass,.result.found{color:var(--ok)}
.verdict-word{font-weight:600}
.audit td p{margin:0 0 .3rem}
.audit td small{color:var(--ink-2)}
.audit tbody th{font-weight:500}
.audit tbody th a{color:inherit;text-decoration-color:var(--control)}
.audit table code,.problems .place .name{font:.8125rem var(--mono);color:var(--ink-2)}
.share{white-space:nowrap}
.share svg{display:inline-block;inline-size:7rem;vertical-align:middle;margin-inline-end:.6rem}
.evidence td:last-child{min-inline-size:18rem}
.evidence q{quotes:none;color:var(--ink-2)}
.matrix td,.matrix thead th:not(:first-child){text-align:center;padding-inline:.35rem;min-inline-size:1.9rem}
.matrix tbody th{min-inline-size:14rem}
.matrix .lacks>*{background:var(--err-ground)}
.matrix .name{font:.8125rem var(--mono);color:var(--ink-2)}
.matrix .lacks .name{color:inherit}
.mark{inline-size:14px;block-size:14px;vertical-align:-2px;fill:none;stroke-width:2}
.mark.pass{fill:var(--ok)}
.mark.fail{stroke:var(--err)}
.mark.unchecked{stroke:var(--warn)}
.mark .under{fill:none;stroke:var(--control);stroke-width:1.5}
.key{display:flex;flex-wrap:wrap;gap:.3rem 1.3rem;font:.8125rem/1.4 var(--sans);color:var(--ink-2);margin:.6rem 0 0;padding:0;list-style:none}
.key .mark{margin-inline-end:.35em}
.timeline{inline-size:100%;block-size:auto;display:block;direction:ltr;font-family:var(--sans)}
.timeline text{fill:var(--ink-2);font-size:12.5px}
.timeline .axis{stroke:var(--control)}
.timeline .tick{stroke:var(--control)}
.timeline .dot{fill:var(--accent)}
.timeline .in-dot{fill:var(--paper);font-weight:600;font-size:11.5px}
.timeline .checked{stroke:var(--ok);stroke-dasharray:3 3;stroke-width:1.5}
.timeline .checked-on{fill:var(--ok)}
body:has(#view-audit:checked) .sentence[data-name]::before{content:attr(data-name);font:500 .6875rem/1 var(--mono);color:var(--ink-3);margin-inline-end:.35em;vertical-align:.1em}`
