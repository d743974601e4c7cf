/** Styles: what the script brings to life: the source card and the list of keys. */
export const tools: string = `
#card{position:absolute;z-index:30;inline-size:min(25rem,calc(100vw - 2rem));border:0;border-radius:12px;box-shadow:var(--shadow);max-block-size:min(26rem,70vh);overflow-y:auto}
#card[hidden]{display:none}
a.cite.open{background:var(--accent);color:var(--paper)}
.sentence.here{background:color-mix(in srgb,var(--accent) 13%,transparent);outline:0}
#keys{border:0;border-radius:14px;background:var(--card);color:var(--ink);box-shadow:var(--shadow);padding:1.5rem 2rem;font:.9375rem/1.5 var(--sans);max-inline-size:27rem}
#keys::backdrop{background:rgb(0 0 0/.35)}
#keys h2{font:600 1.0625rem/1.3 var(--sans)}
#keys dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1rem;margin:0 0 1.25rem}
#keys dt{font:.8438rem/1.7 var(--mono)}
#keys dd{margin:0;color:var(--ink-2)}
#keys form{display:flex;flex-wrap:wrap;gap:1rem;justify-content:space-between;align-items:center}
#said{margin-inline-start:.5rem}`
