import type { NamedDocument } from '../openapi/read-documents.js';
import { type Html, html } from './html.js';
import { inlineMarkdown } from './inline-markdown.js';
import { layout } from './layout.js';
import { type Summary, summarize } from './summary.js';

const summary =
  'Typed clients, a command, a mock and reference documentation for the Azure Sphere public API and the Azure Stack Hub REST APIs.';

/** The page that a visitor sees first: what this is, how to try it, and a card for each document. */
export function landingPage(documents: readonly NamedDocument[]): string {
  const cards = documents.map(summarize);
  const operations = cards.reduce((sum, card) => sum + card.operations, 0);
  return layout({
    title: 'Edgeplane: the control planes of Azure’s edge',
    summary,
    file: 'index.html',
    main: html`<section class="hero">
<h1>The control planes of Azure’s edge, written down</h1>
<p class="lead">Edgeplane describes the Azure Sphere public API (version 2) and the REST APIs of Azure Stack Hub by hand, in
OpenAPI 3.1. Everything else is made from that:</p>
<ul class="parts">
<li><strong>Clients</strong> for TypeScript, with paging, long-running operations and typed errors</li>
<li><strong>A command</strong>, <code>edgeplane</code>, for people who operate device fleets and stamps</li>
<li><strong>A mock</strong> to develop and test against, offline</li>
<li><strong>These pages</strong>, which need no network either</li>
</ul>
<p class="notice">Microsoft retires the Azure Sphere public API on <time datetime="2027-09-27">27 September 2027</time>.</p>
</section>
<section aria-labelledby="try">
<h2 id="try">Try it</h2>
<p>In a clone of the repository, with Node.js 20.19 or newer and nothing else:</p>
<dl class="commands">
<dt><code>npm start</code></dt>
<dd>builds everything, starts the mock and these pages, and plays two scenarios with the real clients</dd>
<dt><code>npm test</code></dt>
<dd>checks everything, these pages in a browser included</dd>
</dl>
</section>
<section aria-labelledby="documents">
<h2 id="documents">Documents</h2>
<p>${count(cards.length, 'document')}, ${count(operations, 'operation')}.
What could not be established about them is on <a href="unverified.html">a page of its own</a>.</p>
<ul class="cards">
${cards.map(card)}</ul>
</section>`,
  });
}

function card(document: Summary): Html {
  const { name, title, description, operations, servers } = document;
  return html`<li class="card">
<h3><a href="reference/${name}.html">${title}</a></h3>
${document.summary && html`<p class="summary">${inlineMarkdown(document.summary)}</p>`}
${description && html`<p>${inlineMarkdown(description.split(/\n\s*\n/)[0] ?? '')}</p>`}
<dl>
<div><dt>Operations</dt><dd>${operations}</dd></div>
${version(document)}
<div><dt>${servers.length > 1 ? 'Servers' : 'Server'}</dt><dd>${servers.map((url) => html`<code>${url}</code> `)}</dd></div>
</dl>
<p class="links"><a href="reference/${name}.html" aria-label="Reference of ${title}">Reference</a>
<a href="openapi/${name}.json" aria-label="OpenAPI document of ${title}, JSON">OpenAPI (JSON)</a></p>
</li>
`;
}

function version({ apiVersions, defaultVersion, version }: Summary): Html {
  if (apiVersions.length === 0) return html`<div><dt>Version</dt><dd>${version}</dd></div>`;
  const mark = (value: string) => apiVersions.length > 1 && value === defaultVersion && ' (default)';
  return html`<div><dt>api-version</dt><dd>${apiVersions.map(
    (value) => html`<span class="version">${value}${mark(value)}</span> `,
  )}</dd></div>`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
