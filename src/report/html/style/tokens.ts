/** Styles: colours and faces by meaning; every pair of text and ground reaches a contrast of 4.5. */
export const tokens: string = `
:root{
  color-scheme:light dark;
  --serif:Charter,"Bitstream Charter","Charis SIL","Sitka Text",Cambria,Georgia,serif;
  --sans:Inter,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;
  --mono:ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace;
  --paper:#fbfaf7;--card:#fff;--sunk:#f3f0e9;
  --ink:#1d1b18;--ink-2:#55504a;--ink-3:#6b655d;
  --hairline:#ddd7cb;--control:#8a8378;--accent:#1b4f8a;
  --ok:#1f6b45;--warn:#8a5200;--warn-ground:#fdf3dc;--err:#a8281c;--err-ground:#fdecea;
  --shadow:0 1px 2px rgb(40 30 10/.05),0 10px 30px -12px rgb(40 30 10/.22);
}
@media (prefers-color-scheme:dark){:root{
  --paper:#171614;--card:#1f1d1a;--sunk:#121110;
  --ink:#ece7de;--ink-2:#b8b1a6;--ink-3:#9b948a;
  --hairline:#37332d;--control:#7d766b;--accent:#8fbcf0;
  --ok:#7cc79c;--warn:#e5b567;--warn-ground:#2e2618;--err:#f09a8f;--err-ground:#331c19;
  --shadow:0 0 0 1px #37332d,0 14px 34px -12px #000;
}}`
