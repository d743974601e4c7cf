/** Styles: what every page has: type, links, bar and foot. */
export const base: string = `
*,::before,::after{box-sizing:border-box}
html{scroll-padding-block:4.5rem 2rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1.125rem/1.62 var(--serif);font-kerning:normal;overflow-wrap:break-word}
a{color:var(--accent);text-decoration-thickness:.06em;text-underline-offset:.18em}
[dir=rtl] :is(p,li,td,th,h2,h3,h4,.flag,.figure,.home,.cite,.contents span){unicode-bidi:plaintext}
[dir=rtl] :is(h2,h3,.kicker,.coverage p,.card p,.foot p,.margin p,.contents span){text-align:right}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px;border-radius:3px}
.skip{position:absolute;inset-inline-start:1rem;inset-block-start:-6rem;background:var(--card);padding:.5rem 1rem;z-index:20;font:500 .9375rem var(--sans)}
.skip:focus{inset-block-start:.75rem}
h1{font:400 clamp(2rem,1.3rem + 2.7vw,3.05rem)/1.1 var(--serif);letter-spacing:-.018em;margin:0 0 1rem;text-wrap:balance}
h2{font:600 1.3125rem/1.3 var(--serif);letter-spacing:-.006em;margin:0 0 .75rem;text-wrap:balance}
.dek{font-size:1.3125rem;line-height:1.45;color:var(--ink-2);margin:0 0 1.5rem;max-inline-size:38em;text-wrap:pretty}
.bar{position:sticky;inset-block-start:0;z-index:10;display:flex;gap:1.5rem;align-items:center;padding:.55rem clamp(1rem,3vw,2.25rem);background:var(--paper);border-block-end:1px solid var(--hairline);font:.875rem/1.6 var(--sans);color:var(--ink-2)}
.bar a{color:inherit;text-decoration:none;white-space:nowrap;padding-block:.2rem}
.bar a:hover{color:var(--ink);text-decoration:underline}
.bar .home{font-weight:600;display:inline-flex;gap:.6rem;align-items:center}
.home img{block-size:1.6rem;inline-size:auto;max-inline-size:9rem;object-fit:contain}
.bar .current{flex:1;min-inline-size:0;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}
.foot{border-block-start:1px solid var(--hairline);padding-block-start:1rem;font:.8438rem/1.5 var(--sans);color:var(--ink-2)}
.foot p,.copyable{margin:0 0 .4rem}
.copyable pre{overflow:auto;background:var(--sunk);border-radius:7px;padding:.6rem .8rem;margin:.4rem 0;font:.8125rem/1.5 var(--mono);white-space:pre-wrap;overflow-wrap:anywhere}
.verdict{display:inline-flex;align-items:center;gap:.45em;font-weight:600;color:var(--ink)}
.steps{inline-size:2.1em;block-size:.62em}
.steps .on{fill:var(--ink)}
.steps .off{fill:none;stroke:var(--control);stroke-width:1}
.bar-chart{display:block;inline-size:100%;block-size:6px;direction:ltr}
.bar-chart .track{fill:var(--hairline)}
.bar-chart .cited,.ticks .cited{fill:var(--ok)}
.lacking{color:var(--err)}
.hidden{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
button{font:500 .875rem var(--sans);color:var(--ink);background:none;border:1px solid var(--control);border-radius:7px;padding:.22rem .7rem;min-block-size:28px;cursor:pointer}
button:hover{background:var(--sunk)}
.switch{display:inline-flex;gap:2px;border:1px solid var(--control);border-radius:999px;padding:2px;margin:0;flex:none}
.switch label{position:relative;padding:.16rem .85rem;border-radius:999px;font-weight:500;line-height:1.4;cursor:pointer;min-block-size:24px}
.switch input{position:absolute;inset:0;opacity:0;margin:0;cursor:pointer}
.switch label:has(:checked){background:var(--ink);color:var(--paper)}
.switch label:has(:focus-visible){outline:3px solid var(--accent);outline-offset:2px}
.badge{font-variant-numeric:tabular-nums}`
