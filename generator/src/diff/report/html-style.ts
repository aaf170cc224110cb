import { colorVariables, darkColors, lightColors } from "./html-colors.js";

/** The style sheet of a page. */
export const htmlStyle = `
:root{color-scheme:light dark;${colorVariables(lightColors)}
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif;
--mono:ui-monospace,SFMono-Regular,"SF Mono",Menlo,Consolas,"Liberation Mono",monospace}
@media (prefers-color-scheme:dark){:root{${colorVariables(darkColors)}}}
*{box-sizing:border-box}
[hidden]{display:none!important}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--page);color:var(--text);font:1rem/1.5 var(--sans);overflow-wrap:anywhere}
h1,h2,h3,h4,h5,p,dl,dd,figure,ul,fieldset,pre{margin:0;padding:0}
fieldset{border:0;min-width:0}
code,pre,.place,.pointer{font-family:var(--mono);font-size:.875em}
a{color:var(--link);text-underline-offset:.15em}
:focus-visible,.chip input:focus-visible+span{outline:2px solid var(--link);outline-offset:2px;border-radius:4px}
.skip{position:absolute;left:-99rem;padding:.5rem 1rem;background:var(--page)}
.skip:focus{left:1rem;top:1rem;z-index:2}
.muted,.note,.pointer,.place{color:var(--muted)}

.top{border-bottom:1px solid var(--border);border-top:5px solid var(--good);background:var(--panel)}
.top.fails{border-top-color:var(--bad)}
.top.doubt{border-top-color:var(--doubtful)}
.top>div,.layout{max-width:86rem;margin:0 auto;padding:1.25rem clamp(1rem,3vw,2.5rem)}
.tool{font-size:.875rem;color:var(--muted)}
h1{font-size:clamp(1.5rem,1.1rem + 2vw,2.25rem);line-height:1.2;letter-spacing:-.015em;margin:.15rem 0 .4rem;text-wrap:balance}
.top.fails h1{color:var(--bad)}
.overview{list-style:none;display:grid;gap:.35rem;margin-top:.75rem}
.overview li{display:flex;flex-wrap:wrap;gap:.1rem .75rem;align-items:baseline}

.layout{display:grid;gap:1.5rem 2.5rem;grid-template-columns:minmax(0,1fr)}
@media (min-width:64rem){
.layout{grid-template-columns:15.5rem minmax(0,1fr)}
aside{position:sticky;top:0;align-self:start;max-height:100vh;overflow-y:auto;padding:.25rem .25rem 2rem;margin:-.25rem}
}

main:only-child{grid-column:1/-1}

.filters{display:grid;gap:.9rem}
.filters>summary,.contents>summary{font-weight:600}
legend,.search{display:block;padding:0;font-size:.8125rem;font-weight:600;color:var(--muted);margin-bottom:.3rem}
.filter>summary{margin-bottom:.6rem}
.filter>*+*{margin-top:.7rem}
.search input{display:block;width:100%;margin-top:.3rem;padding:.45rem .6rem;font:1rem/1.4 var(--sans);color:var(--text);background:var(--page);border:1px solid var(--control);border-radius:6px}
fieldset>label{display:inline-block;margin:0 .3rem .35rem 0}
.chip{position:relative;cursor:pointer;font-size:.875rem}
.chip input{position:absolute;inset:0;opacity:0;margin:0;width:100%;height:100%;cursor:pointer}
.chip span{display:block;padding:.2rem .65rem;border:1px solid var(--control);border-radius:99px;background:var(--page)}
.chip b{font-weight:600;color:var(--muted);font-variant-numeric:tabular-nums}
.chip:hover span{border-color:var(--link)}
.chip input:checked+span,.chip input:checked+span b{background:var(--link);border-color:var(--link);color:var(--page)}
.status{font-size:.875rem;color:var(--muted);display:flex;gap:.75rem;align-items:center;flex-wrap:wrap;min-height:2rem}
button{font:.8125rem/1.4 var(--sans);color:var(--link);background:var(--page);border:1px solid var(--control);border-radius:6px;padding:.2rem .6rem;cursor:pointer}
button:hover{border-color:var(--link)}
.contents{margin-top:1.25rem;font-size:.875rem}
.contents ul{list-style:none;margin:.3rem 0 .75rem}
.contents li{display:flex;gap:.5rem;justify-content:space-between;padding:.15rem 0}
.contents a{text-decoration:none}
.contents a:hover{text-decoration:underline}
.contents p{font-size:.8125rem;font-weight:600;color:var(--muted);margin-top:.6rem}
.contents .name{font-size:.875rem}
.count{color:var(--muted);font-variant-numeric:tabular-nums;min-width:1.6rem;text-align:center;border-radius:99px}
.count.bad{background:var(--badPanel);color:var(--bad)}
.count.doubtful{background:var(--doubtfulPanel);color:var(--doubtful)}
summary{cursor:pointer}

.report+.report{margin-top:3.5rem;padding-top:2rem;border-top:1px solid var(--border)}
h2{font-size:1.375rem;line-height:1.3;display:flex;flex-wrap:wrap;gap:.3rem .75rem;align-items:center}
.meta{margin:.5rem 0 0;font-size:.9375rem}
.warnings{margin:1rem 0 0;padding:.6rem 1rem .6rem 2rem;border-radius:6px;background:var(--doubtfulPanel);color:var(--doubtful);font-size:.9375rem}
.area>h3{font-size:1rem;margin:2rem 0 .25rem;padding-bottom:.3rem;border-bottom:1px solid var(--border);color:var(--muted)}
.spot>h4{font-size:1.0625rem;margin:1.25rem 0 .6rem}
.spot>h4 code{font-size:1em}
.empty{padding:2.5rem 1rem;text-align:center;color:var(--muted);border:1px dashed var(--border);border-radius:8px;margin-top:1.5rem}

.change{border:1px solid var(--border);border-left:4px solid var(--good);border-radius:8px;padding:1rem 1.1rem;margin-bottom:1rem;content-visibility:auto;contain-intrinsic-size:auto 24rem}
.change.bad{border-left-color:var(--bad)}
.change.doubtful{border-left-color:var(--doubtful)}
.change:target{box-shadow:0 0 0 2px var(--link)}
h5{font-size:1.0625rem;line-height:1.4;font-weight:600}
.self{color:var(--muted);text-decoration:none;font-weight:400;padding:0 .25rem}
.badges{display:flex;flex-wrap:wrap;gap:.3rem;margin:.45rem 0 .6rem}
.badge{font-size:.8125rem;line-height:1.5;padding:.05rem .55rem;border-radius:99px;background:var(--panel);color:var(--muted);border:1px solid transparent}
.badge.bad{background:var(--badPanel);color:var(--bad)}
.badge.doubtful{background:var(--doubtfulPanel);color:var(--doubtful)}
.badge.good{background:var(--goodPanel);color:var(--good)}
.badge.fails{background:var(--bad);color:var(--page);font-weight:600}
dl>div{display:grid;grid-template-columns:6.5rem minmax(0,1fr);gap:0 .75rem;padding:.1rem 0}
dt{color:var(--muted)}
.change dl{font-size:.9375rem}
@media (max-width:40rem){dl>div{grid-template-columns:minmax(0,1fr);padding:.2rem 0}dt{font-size:.8125rem}}

.sides{display:grid;align-items:start;gap:.75rem;margin:.8rem 0;grid-template-columns:minmax(0,1fr)}
@media (min-width:52rem){.sides{grid-template-columns:repeat(2,minmax(0,1fr))}}
.side{border:1px solid var(--border);border-radius:6px;overflow:hidden;display:flex;flex-direction:column}
figcaption{display:flex;flex-wrap:wrap;gap:0 .6rem;align-items:baseline;padding:.35rem .7rem;background:var(--panel);border-bottom:1px solid var(--border);font-size:.875rem}
.note{font-style:italic}
pre{padding:.35rem 0;font-size:.8125rem;line-height:1.6;white-space:pre-wrap;flex:1}
pre code{font-size:1em}
.line{display:grid;grid-template-columns:3.4rem 1.1rem minmax(0,1fr);padding-right:.6rem}
.line::before{content:attr(data-line);text-align:right;padding-right:.6rem;color:var(--muted);font-variant-numeric:tabular-nums}
.line>span{grid-column:3}
.line.changed::after{grid-column:2;grid-row:1;font-weight:700}
.base .changed{background:var(--baseLine)}
.base .changed::after{content:"\\2212"/"removed"}
.revision .changed{background:var(--revisionLine)}
.revision .changed::after{content:"+"/"added"}
mark{color:inherit;border-radius:3px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
.base mark{background:var(--baseMark)}
.revision mark{background:var(--revisionMark)}
.more{display:block;padding-left:4.5rem;color:var(--muted)}
.pointer{padding:.3rem .7rem;border-top:1px solid var(--border);font-size:.75rem}

.change details{font-size:.875rem;margin-top:.35rem}
.change summary{color:var(--muted)}
.used ul{list-style:none;padding:.3rem 0 .3rem 1.1rem;columns:20rem}
.identity dl{padding:.3rem 0 0 1.1rem}
.identity dd{display:flex;flex-wrap:wrap;gap:.3rem .6rem;align-items:center}
.copy{background:var(--panel);padding:.15rem .45rem;border-radius:4px;user-select:all}
.fold{margin-top:2rem}
.fold>summary{font-weight:600;padding:.5rem 0}
footer{max-width:86rem;margin:0 auto;padding:1rem clamp(1rem,3vw,2.5rem) 3rem;color:var(--muted);font-size:.875rem}
@media (forced-colors:active){.chip input{position:static;width:auto;height:auto;opacity:1}.chip{display:inline-flex;align-items:center}}
@media print{aside,.self,.skip,button{display:none}.change{break-inside:avoid;content-visibility:visible}.layout{grid-template-columns:minmax(0,1fr)}}
`;
