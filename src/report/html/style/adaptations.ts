/** Styles: narrow screens, touch, forced colours and paper. */
export const adaptations: string = `
@media (max-width:76rem){
  .frame{grid-template-columns:minmax(1.15rem,1fr) 0 minmax(0,40rem) 0 minmax(1.15rem,1fr);column-gap:0}
  .contents,.margin{display:none}
  .head,.coverage,.frame>main,.foot{grid-column:3}
  .frame>main,.part{display:block}
}
@media (max-width:40rem){
  body{font-size:1.0625rem}
  .bar{gap:.4rem .9rem;flex-wrap:wrap;justify-content:space-between}
  .bar .current,.bar .to-sources,#keys-button{display:none}
  .frame{padding-block-start:2rem}
  .problems li{grid-template-columns:minmax(0,1fr)}
}
@media (pointer:coarse){.cite,.cited-by a{min-block-size:24px;min-inline-size:24px;text-align:center;display:inline-block}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
@media (forced-colors:active){.sentence:target{outline:2px solid}.cite{border:1px solid}}
@media print{
  @page{margin:18mm 16mm 20mm;@bottom-center{content:counter(page) " / " counter(pages);font:9pt sans-serif;direction:ltr}}
  :root{--paper:#fff;--card:#fff;--sunk:#fff;--ink:#000;--ink-2:#333;--ink-3:#444;--hairline:#bbb;--accent:#000}
  html{font-size:9.6pt}
  body{font-size:10.5pt;line-height:1.45}
  h1{font-size:24pt}
  .bar,.contents,.margin,.skip,#card,#keys,.copyable,button{display:none}
  .bar:has(img){display:block;position:static;border:0;padding:0 0 10pt}
  .bar>:not(.home){display:none}
  .bar .home{font-size:0}
  .figures{break-inside:avoid}
  .scroll{overflow:visible;border:0}
  .frame,.frame>main,.part,.cards{display:block}
  .frame{padding:0}
  .cite{background:none;padding:0}
  .card{border:0;border-block-start:1px solid #bbb;border-radius:0;padding:6pt 0;break-inside:avoid}
  .card h3 a::after{content:" <" attr(href) ">";font-weight:400;font-size:8.5pt;word-break:break-all}
  .prose a[href^=http]::after{content:" <" attr(href) ">";font-size:8.5pt;word-break:break-all}
  h1,h2,h3{break-after:avoid}
  p{orphans:3;widows:3}
}`
