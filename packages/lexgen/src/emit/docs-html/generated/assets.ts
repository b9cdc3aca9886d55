// Generated from site/ by scripts/build-site.mjs. Do not edit.

export const STYLE =
  ":root{color-scheme:light dark;--ink: light-dark(#1c1e21, #e4e6eb);--quiet: light-dark(#5f6670, #a2a9b4);--ground: light-dark(#fff, #16181c);--soft: light-dark(#f5f6f8, #1f2228);--line: light-dark(#dfe2e7, #343942);--accent: light-dark(#0b5cad, #7db8ff)}body{margin:0;color:var(--ink);background:var(--ground);font:16px/1.6 system-ui,sans-serif}\n"

export const PAGE_SCRIPT =
  "\"use strict\";(()=>{for(let t of document.querySelectorAll(\"button[data-copy]\"))t.hidden=!1,t.addEventListener(\"click\",()=>{o(t)});async function o(t){let e=document.getElementById(t.dataset.copy??\"\")?.textContent??\"\",n=t.textContent;try{await navigator.clipboard.writeText(e),t.textContent=\"Copied\"}catch{t.textContent=\"Press Ctrl C\"}setTimeout(()=>t.textContent=n,1500)}})();\n"
