import { ENTITY_GROUPS } from './panels.js'

const KINDS =
  'birth death founding dissolution conflict election meeting publication statement appointment removal movement legal other'.split(
    ' ',
  )

/** What the check boxes above the text switch off; colours go, the words stay. */
const FILTERS = [
  ...ENTITY_GROUPS.map(([type]) => [type, `.m.name.${type}`]),
  ['date', '.m.date'],
  ['quotation', '.m.quotation, .m.reported'],
  ['trigger', '.m.trigger'],
].map(
  ([name, selector]) =>
    `body:has(#show-${name}:not(:checked)) :is(${selector}):not(.lit,:target){border-color:transparent;background:none}`,
)

const KIND_FILTERS = KINDS.map(kind => `body:has(#kind-${kind}:not(:checked)) li[data-kind=${kind}]{display:none}`)

/** Beside the text stands the list whose tab is chosen, and one that a link has just led into. */
const TABS = ['events', 'names', 'quotations', 'articles']
  .map(id => `body:has(#tab-${id}:checked) .panels>section:not(#${id},:has(:target))`)
  .join()

const LIGHT = `--paper:#fbfaf6;--card:#fff;--ink:#211e1a;--soft:#5d574e;--line:#dcd6c9;--accent:#8c3a10;--lit:#ffe08a;--lit-ink:#211e1a;
--person:#1d4f91;--organization:#6d3590;--place:#22673a;--group:#5c5a2e;--event:#0b6272;--work:#8f2a5c;--other:#6b655b;--date:#8c4a00;--quotation:#f1e9d6;--trigger:#f6ddd0`
const DARK = `--paper:#181715;--card:#201f1c;--ink:#ebe7de;--soft:#b0a99d;--line:#3b3731;--accent:#f0a27a;--lit:#6b5410;--lit-ink:#fff8e2;
--person:#8fbcf5;--organization:#d0a8ec;--place:#8bd3a0;--group:#cfcb8a;--event:#7fd0de;--work:#f0a0c6;--other:#b0a99d;--date:#eeb06a;--quotation:#2c2820;--trigger:#46291b`

/** The style sheet of the pages; colours reach WCAG AA on both grounds, and kinds differ by line as well as by colour. */
export const STYLE = `
:root{color-scheme:light dark;${LIGHT};
--serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Georgia,serif;--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
html{scroll-behavior:smooth;scroll-padding-top:4.5rem;-webkit-text-size-adjust:100%}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans);overflow-wrap:break-word}
a{color:inherit;text-decoration-color:var(--soft);text-underline-offset:.18em}
a:hover{text-decoration-color:currentColor;text-decoration-thickness:2px}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
h1,h2,h3{line-height:1.2;text-wrap:balance}
h1{font:600 clamp(1.7rem,4vw,2.5rem)/1.15 var(--serif);margin:0}
h2{font:600 1.1rem/1.3 var(--sans);margin:0 0 .75rem}
ol,ul{list-style:none;margin:0;padding:0}
.visually-hidden,.skip:not(:focus){position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:fixed;z-index:3;top:.5rem;left:.5rem;padding:.5rem 1rem;background:var(--card);border:1px solid var(--line)}
.page{max-width:82rem;margin:0 auto;padding:0 clamp(1rem,3vw,2.5rem)}
header.page{padding-top:2.5rem;padding-bottom:1.25rem}
.facts,.legend,.meta,.nothing,.insert-label{color:var(--soft);font-size:.875rem;margin:.15rem 0 0}
.meta{margin-top:.5rem}
.jump{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;margin-top:1rem;font-size:.9375rem}
.count{color:var(--soft);font-weight:400;font-variant-numeric:tabular-nums}
.chart{border-block:1px solid var(--line);padding-block:1.25rem;margin-bottom:1.5rem}
.scroll{overflow-x:auto}
svg.timeline{display:block;width:100%;min-width:70rem;height:auto;font:12px/1 var(--sans)}
svg.timeline text{fill:var(--ink)}
.axis line{stroke:var(--line)}
.axis text{fill:var(--soft)!important}
.axis .gap{stroke:var(--soft);stroke-dasharray:1 5;stroke-linecap:round}
.axis .break{fill:none;stroke:var(--soft);stroke-width:1.25}
.marks text{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round;white-space:pre}
.date-label{fill:var(--accent)}
.dot,.open,.column{fill:var(--accent)}
.bar{fill:var(--accent);opacity:.75}
.vague{fill:var(--paper);stroke:var(--accent);stroke-width:1.5;opacity:1}
[data-ref]{scroll-margin-top:4.5rem}
.marks [data-ref]{cursor:pointer}
.marks [data-ref]:hover text{text-decoration:underline}
.marks .lit text{font-weight:700}
.marks .lit :is(.dot,.bar,.open){stroke:var(--ink);stroke-width:2;opacity:1}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;margin-top:.75rem}
.legend span::before{content:"";display:inline-block;margin-right:.45em;vertical-align:.08em;width:.6em;height:.6em;border-radius:50%;background:var(--accent)}
.legend .key-bar::before{width:1.6em;height:.35em;border-radius:.2em;vertical-align:.2em;opacity:.75}
.legend .key-open::before{content:"➔";width:auto;height:auto;background:none;color:var(--accent);vertical-align:0}
.legend .key-column::before{border-radius:0}
.legend .key-vague::before{background:none;border:1.5px solid var(--accent)}
.legend .key-bare::before{opacity:.6}
.legend .key-break::before{content:"//";width:auto;height:auto;background:none;color:var(--soft);vertical-align:0}
.columns{display:grid;gap:2.5rem;padding-bottom:5rem}
.events>li{display:grid;grid-template-columns:7.5rem 1fr;gap:.25rem 1rem;padding:.6rem .5rem;border-top:1px solid var(--line)}
.when{color:var(--accent);font-size:.875rem;font-variant-numeric:tabular-nums;padding-top:.1rem}
.what{text-decoration:none;font-family:var(--serif);font-size:1.0625rem;line-height:1.35}
.what:hover{text-decoration:underline}
.period>summary{cursor:pointer;padding:.5rem 0}
.period h3{display:inline;font:600 1rem/1.3 var(--sans)}
.filter{margin-bottom:.75rem;font-size:.9375rem}
.filter summary{cursor:pointer;color:var(--soft)}
fieldset{border:0;margin:0;padding:.25rem 0 0;min-width:0;display:flex;flex-wrap:wrap;gap:.25rem 1rem}
input[type=checkbox],input[type=radio]{accent-color:var(--accent);width:1rem;height:1rem;margin:0;vertical-align:-.1em}
label{display:inline-flex;align-items:center;gap:.35em;white-space:nowrap}
.names+.names,.speaker+.speaker{margin-top:1.5rem}
.names h3,.speaker h3{font:600 .9375rem/1.3 var(--sans);margin:0 0 .35rem}
.names li{border-top:1px solid var(--line)}
.names summary{padding:.4rem .5rem;cursor:pointer;display:flex;justify-content:space-between;gap:1rem}
.names summary::-webkit-details-marker{display:none}
.names summary::before{content:"+";color:var(--soft);width:.7em;flex:none;margin-right:-.6rem}
.names details[open]>summary::before{content:"–"}
.names .who{flex:1;font-family:var(--serif);font-size:1.0625rem;line-height:1.35}
.names .facts{margin:0 .5rem .35rem 1.6rem}
.places{margin:0 .5rem .6rem 1.6rem;font-size:.875rem;max-height:15rem;overflow:auto}
.places li{border:0}
.places a{display:block;padding:.15rem 0;color:var(--soft);text-decoration:none}
.places a:hover{text-decoration:underline}
.places b{color:var(--ink)}
.search{display:flex;align-items:center;gap:.6rem;margin:0 0 1rem;font-size:.9375rem}
.search[hidden]{display:none}
.search input{flex:1;min-width:0;font:inherit;padding:.35rem .6rem;color:inherit;background:var(--card);border:1px solid var(--soft);border-radius:4px}
figure{margin:0;padding:.6rem .5rem;border-top:1px solid var(--line)}
blockquote{margin:0;font:1.0625rem/1.45 var(--serif)}
blockquote::before{content:"“"}
blockquote::after{content:"”"}
blockquote.reported-speech::before,blockquote.reported-speech::after{content:none}
.reported-speech{font-style:italic}
.terms li{padding:.25rem .5rem;border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
.terms a{color:var(--ink);font:1.0625rem/1.4 var(--serif)}
.controls{border:1px solid var(--line);border-radius:6px;padding:.6rem .9rem;margin-bottom:1.5rem;font-size:.875rem}
.controls legend{padding:0 .35rem;color:var(--soft)}
.swatch{display:inline-block;padding:0 .1em}
.article{font:1.125rem/1.75 var(--serif);max-width:42rem}
.article h3{font:600 1.35rem/1.3 var(--serif);margin:2.2rem 0 .6rem}
.article h3:first-child{margin-top:0}
.article p{margin:0 0 1rem;text-wrap:pretty}
.insert{border-left:3px solid var(--line);padding-left:1rem;margin:1.5rem 0;font-size:1rem;line-height:1.6}
.article .insert-label{font-family:var(--sans);font-size:.8125rem;margin:0}
.m{border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
.name,.date{border-bottom:2px solid var(--other);padding-bottom:.05em}
.name.person{border-color:var(--person)}
.name.organization{border-bottom:3px double var(--organization)}
.name.place{border-bottom-style:dashed;border-color:var(--place)}
.name.group{border-bottom-width:1px;border-color:var(--group)}
.name.event{border-bottom-width:3px;border-color:var(--event)}
.name.work{border-bottom:1px dashed var(--work)}
.name.other{border-bottom:1px dotted var(--other)}
.date{border-bottom-style:dotted;border-bottom-width:3px;border-color:var(--date)}
.name:has(.name,.date),.date:has(.name){padding-bottom:.3em}
.quotation{background:var(--quotation);padding:.08em 0}
.trigger{background:var(--trigger);padding:.05em .12em;margin:0 -.12em}
body:has(#show-pronoun:checked) :is(.m.pronoun,.m.nominal){border-bottom:1px solid var(--soft)}
.m.lit,.m:target,.m:target .m{background:var(--lit);color:var(--lit-ink)}
.m.lit .trigger,.m:target .trigger{background:none}
:is(li,figure).lit,:is(li,figure):target{background:color-mix(in srgb,var(--lit) 35%,transparent)}
.bar-lit{position:fixed;z-index:2;inset:auto 0 1rem;margin:auto;width:max-content;max-width:calc(100vw - 2rem);display:flex;align-items:center;gap:.75rem;padding:.5rem .75rem;background:var(--card);color:var(--ink);border:1px solid var(--soft);border-radius:8px;box-shadow:0 4px 16px #0003;font-size:.9375rem}
.bar-lit[hidden]{display:none}
.bar-lit output{display:flex;min-width:0;white-space:pre}
.bar-lit output span:first-child{overflow:hidden;text-overflow:ellipsis}
.bar-lit output span:last-child{flex:none}
.bar-lit button{font:inherit;min-width:2.25rem;min-height:2.25rem;padding:0 .5rem;color:inherit;background:none;border:1px solid var(--line);border-radius:5px;cursor:pointer}
.bar-lit button:hover{border-color:var(--soft)}
.tabs{display:flex;gap:1.25rem;padding:.25rem .5rem .75rem;font-size:.9375rem}
.panels{max-height:75vh;overflow:auto;scrollbar-width:thin;border-bottom:1px solid var(--line)}
${TABS}{display:none}
@supports selector(:has(a)){.panels>section>h2{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}}
@media (min-width:64rem){
.two{grid-template-columns:minmax(0,1fr) minmax(22rem,26rem);align-items:start}
.panels{order:2;position:sticky;top:0;max-height:100vh;padding:1rem .75rem 2rem 0;border:0}
.text{padding-top:1rem}
}
@media (max-width:40rem){
.events>li{grid-template-columns:1fr;gap:0}
.article{font-size:1.0625rem;line-height:1.7}
}
@media print{
@page{margin:16mm}
@page :first{size:landscape}
:root{${LIGHT};--paper:#fff;--quotation:#f3f0e8;--trigger:transparent}
body{font-size:9.5pt}
.page{max-width:none;padding:0}
h1{font-size:17pt}
header.page{padding:0 0 .25rem}
.chart{border:0;margin:0;padding:0}
.chart h2{display:none}
.columns{display:block;break-before:page;padding:0}
.jump,.controls,.filter,.search,.tabs,.bar-lit,.skip{display:none!important}
.panels{position:static;max-height:none;overflow:visible;border:0;padding:0}
.panels>section{display:block!important;margin-top:1.5rem}
.panels>section:first-of-type{margin-top:0}
.panels>section>h2{position:static;width:auto;height:auto;clip-path:none}
svg.timeline{min-width:0;max-height:138mm}
.scroll{overflow:visible}
.what,.names .who,blockquote,.terms a{font-size:10.5pt}
.facts,.legend,.when,.count{font-size:8.5pt}
.events>li,figure{padding:.25rem 0}
.names ul{columns:2;column-gap:2rem}
.names summary{padding:.15rem 0}
.names summary::before{content:none}
.places{display:none}
.article{max-width:none;font-size:11pt;line-height:1.5}
.events>li,figure,.names li{break-inside:avoid}
h2,h3{break-after:avoid}
a{text-decoration:none}
.quotation,.dot,.bar,.legend span::before{print-color-adjust:exact;-webkit-print-color-adjust:exact}
}
${FILTERS.join('\n')}
${KIND_FILTERS.join('\n')}
`.trim()
