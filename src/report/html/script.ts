/** Holds the script of the pages: cards at the citations, single keys, copying. All content is there without it. */

/** Shows the audit view when a link leads into it, and says when a link leads to a claim that is no more; the radio buttons do the rest without a script. */
const views = `
const audit=document.getElementById('view-audit'),read=document.getElementById('view-read');
const panel=document.getElementById('audit');
const gone=document.getElementById('gone');
function follow(){
  const id=decodeURIComponent(location.hash.slice(1)),target=id&&document.getElementById(id);
  gone.hidden=!!target||!/^c-/.test(id);
  if(!target||!panel.contains(target)||audit.checked)return;
  audit.checked=true;
  target.scrollIntoView();
}
addEventListener('hashchange',follow);
follow();`

/** The card of a source beside its citation: opens on hover and on focus, stays while the pointer is in it, and Escape closes it. */
const cards = `
const card=document.getElementById('card');
let owner,timer;
function fill(chip){
  const source=document.getElementById(chip.hash.slice(1)),sentence=chip.closest('.sentence');
  const body=source.querySelector(':scope>div').cloneNode(true);
  for(const part of body.querySelectorAll('.cited-by,details.held'))part.remove();
  const claim=sentence&&[...source.querySelectorAll('.held li')].find(item=>item.querySelector('a').hash==='#'+sentence.id);
  if(claim){
    const held=claim.cloneNode(true);
    held.querySelector('a').remove();
    const box=document.createElement('div');
    box.className='held';
    box.append(...held.childNodes);
    body.append(box);
  }
  const title=source.querySelector('h3,.reference');
  card.setAttribute('aria-label',title?title.textContent:'');
  card.replaceChildren(source.querySelector('.number').cloneNode(true),body);
}
function place(chip){
  const at=chip.getBoundingClientRect(),own=card.getBoundingClientRect(),edge=16;
  const left=Math.max(edge,Math.min(at.left,document.documentElement.clientWidth-own.width-edge));
  const below=at.bottom+8+own.height<innerHeight||at.top<own.height+8;
  card.style.left=left+scrollX+'px';
  card.style.top=(below?at.bottom+8:at.top-own.height-8)+scrollY+'px';
}
function open(chip){
  clearTimeout(timer);
  if(owner===chip)return;
  close();
  owner=chip;
  fill(chip);
  card.hidden=false;
  place(chip);
  chip.classList.add('open');
}
function close(){
  clearTimeout(timer);
  if(!owner)return;
  owner.classList.remove('open');
  owner=undefined;
  card.hidden=true;
}
function later(act,chip){clearTimeout(timer);timer=setTimeout(act,chip?120:250,chip)}
for(const chip of document.querySelectorAll('a.cite[href^="#src-"]')){
  chip.removeAttribute('title');
  chip.addEventListener('pointerenter',event=>event.pointerType==='touch'||later(open,chip));
  chip.addEventListener('pointerleave',()=>later(close));
  chip.addEventListener('focus',()=>chip.matches(':focus-visible')&&open(chip));
  chip.addEventListener('blur',()=>later(close));
}
card.addEventListener('pointerenter',()=>clearTimeout(timer));
card.addEventListener('pointerleave',()=>later(close));
card.addEventListener('focusin',()=>clearTimeout(timer));
card.addEventListener('focusout',()=>later(close));`

/** Single keys, with the switch that WCAG 2.1.4 asks for. */
const keys = `
const help=document.getElementById('keys'),button=document.getElementById('keys-button'),on=document.getElementById('keys-on');
button.hidden=false;
button.addEventListener('click',()=>help.showModal());
function go(selector,step){
  const all=[...document.querySelectorAll(selector)];
  if(all.length===0)return;
  const before=document.querySelector('.sentence.here');
  const place=all.indexOf(before);
  const after=before?all.findIndex(one=>before.compareDocumentPosition(one)&4):0;
  const next=place>=0?place+step:step>0?after:(after<0?all.length:after)-1;
  const target=all[(next+all.length)%all.length];
  if(before)before.classList.remove('here');
  target.classList.add('here');
  target.tabIndex=-1;
  target.focus({preventScroll:true});
  target.scrollIntoView({block:'center'});
}
const acts={
  n:()=>go('.sentence.uncited,.sentence:has(.uncited)',1),
  p:()=>go('.sentence.uncited,.sentence:has(.uncited)',-1),
  j:()=>go('.sentence[data-name]',1),
  k:()=>go('.sentence[data-name]',-1),
  a:()=>{(audit.checked?read:audit).click()},
  c:()=>{
    const here=document.querySelector('.sentence.here,.sentence:target');
    const home=document.querySelector('link[rel=canonical]')||location;
    if(here)copy(home.href.split('#')[0]+'#'+here.id);
  },
  '?':()=>help.showModal(),
};
addEventListener('keydown',event=>{
  if(event.key==='Escape')close();
  if(!on.checked||event.ctrlKey||event.metaKey||event.altKey||help.open)return;
  if(event.target.closest('input:not([type=radio]),textarea,select,[contenteditable]'))return;
  const act=acts[event.key];
  if(act){act();event.preventDefault()}
});`

const copying = `
const said=document.getElementById('said');
function copy(text){
  navigator.clipboard.writeText(text).then(()=>{said.textContent=said.dataset.copied},()=>{said.textContent=text});
}
for(const copier of document.querySelectorAll('[data-copies]')){
  copier.hidden=false;
  copier.addEventListener('click',()=>copy(document.getElementById(copier.dataset.copies).textContent));
}`

/** The whole script. Self-contained: it asks for nothing and stores nothing. */
export const script: string = `(()=>{'use strict';${views}${cards}${keys}${copying}\n})()`
  // Every page carries it, and no string in it spans lines.
  .replace(/\n +/g, '\n')
