/** Holds what the preview adds to a page: a script that loads it anew when it has changed, and its style. */

/**
 * Keeps what the reader sees: the place in the text by the nearest thing that has an id, and what is checked, open
 * or typed. Hidden tabs do not listen, because a browser opens only six connections to one server.
 */
export const clientScript: string = `(()=>{'use strict';
const own=document.getElementById('briefing-preview'),key='briefing-preview '+location.pathname;
const problems=own.querySelector('section');
function keep(){
  let mark,top=Infinity;
  for(const one of document.querySelectorAll('main [id]')){
    const at=one.getBoundingClientRect().top;
    if(one.getClientRects().length>0&&Math.abs(at)<Math.abs(top)){mark=one.id;top=at}
  }
  return {
    y:scrollY,mark,top,focus:document.activeElement.id,
    fields:[...document.querySelectorAll('input[id],select[id]')].map(one=>[one.id,one.checked,one.value]),
    open:[...document.querySelectorAll('details')].map(one=>one.open),
  };
}
function restore(kept){
  for(const [id,checked,value] of kept.fields){
    const field=document.getElementById(id);
    if(!field||field.checked===checked&&field.value===value)continue;
    field.checked=checked;
    if(field.type!=='radio'&&field.type!=='checkbox')field.value=value;
    for(const name of ['input','change'])field.dispatchEvent(new Event(name,{bubbles:true}));
  }
  const all=[...document.querySelectorAll('details')];
  if(all.length===kept.open.length)all.forEach((one,index)=>{one.open=kept.open[index]});
  const mark=kept.mark&&document.getElementById(kept.mark);
  const focus=kept.focus&&document.getElementById(kept.focus);
  if(focus)focus.focus({preventScroll:true});
  scrollTo({top:mark?scrollY+mark.getBoundingClientRect().top-kept.top:kept.y,behavior:'instant'});
}
const kept=sessionStorage.getItem(key);
sessionStorage.removeItem(key);
if(kept){
  history.scrollRestoration='manual';
  restore(JSON.parse(kept));
  addEventListener('load',()=>setTimeout(()=>{history.scrollRestoration='auto'},500));
}
function reload(){
  sessionStorage.setItem(key,JSON.stringify(keep()));
  location.reload();
}
let events;
function listen(){
  events=new EventSource(own.dataset.events);
  events.addEventListener('reload',reload);
  events.onerror=()=>{if(events.readyState===2)setTimeout(seek,1000)};
}
function seek(){
  if(document.hidden)return;
  const request=new XMLHttpRequest();
  request.open('HEAD',location.href);
  request.onload=reload;
  request.onerror=()=>setTimeout(seek,1000);
  request.send();
}
function attend(){
  if(events)events.close();
  if(!document.hidden)listen();
}
addEventListener('visibilitychange',attend);
addEventListener('pagehide',()=>events&&events.close());
addEventListener('pageshow',event=>event.persisted&&attend());
attend();
if(problems){
  const dismissed='briefing-preview dismissed',close=problems.querySelector('button'),words=problems.textContent;
  problems.hidden=sessionStorage.getItem(dismissed)===words;
  close.hidden=false;
  close.addEventListener('click',()=>{
    problems.hidden=true;
    sessionStorage.setItem(dismissed,words);
  });
  problems.addEventListener('keydown',event=>{
    if(event.key!=='Escape')return;
    close.click();
    event.stopPropagation();
  });
}
})()`

/** Over whatever the page looks like, in the reader's light or dark; not on paper. */
export const clientStyle: string = `#briefing-preview section{
  all:initial;position:fixed;z-index:2147483647;inset:auto 0 0 0;box-sizing:border-box;max-height:45vh;overflow:auto;
  padding:12px 16px;border-top:4px solid #a8281c;background:#fdecea;color:#1d1b18;
  font:0.875rem/1.5 Inter,"Segoe UI",Roboto,"Helvetica Neue","Noto Sans",Arial,sans-serif;
  box-shadow:0 -4px 24px #0004;
}
#briefing-preview section[hidden]{display:none}
#briefing-preview h2{all:unset;display:block;font-weight:600;padding-inline-end:6rem}
#briefing-preview ol{all:unset;display:block}
#briefing-preview li{all:unset;display:block;margin-top:8px;overflow-wrap:anywhere;white-space:pre-wrap}
#briefing-preview p{all:unset;display:block;margin-top:8px}
#briefing-preview code{font:0.8125rem/1.5 ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace}
#briefing-preview b{font-weight:600}
#briefing-preview a{color:#1b4f8a;text-decoration:underline}
#briefing-preview button{
  position:absolute;inset-block-start:8px;inset-inline-end:12px;min-height:28px;padding:2px 12px;font:inherit;
  color:inherit;background:transparent;border:1px solid #8a8378;border-radius:4px;cursor:pointer;
}
#briefing-preview button[hidden]{display:none}
#briefing-preview :focus-visible{outline:2px solid #1b4f8a;outline-offset:2px}
@media (prefers-color-scheme:dark){
  #briefing-preview section{background:#331c19;color:#ece7de;border-color:#f09a8f}
  #briefing-preview a{color:#8fbcf0}
  #briefing-preview :focus-visible{outline-color:#8fbcf0}
}
@media print{#briefing-preview{display:none}}`
