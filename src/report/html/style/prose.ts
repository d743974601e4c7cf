/** Styles: the text of a briefing. */
export const prose: string = `
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
