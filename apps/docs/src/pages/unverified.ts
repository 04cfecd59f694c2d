import type { NamedDocument } from '../openapi/read-documents.js';
import { type Html, html } from './html.js';
import { inlineMarkdown } from './inline-markdown.js';
import { layout } from './layout.js';
import { type Unverified, unverifiedFacts } from './unverified-facts.js';

/** The page that lists what could not be established: what several documents share first, then each document's own. */
export function unverifiedPage(documents: readonly NamedDocument[]): string {
  const facts = unverifiedFacts(documents);
  const titles = new Map(documents.map(({ name, document }) => [name, document.info.title]));
  const shared = facts.filter((fact) => fact.documents.length > 1);
  const sections = [
    { id: 'shared', title: 'In several documents', items: shared.map((fact) => sharedItem(fact, titles)) },
    ...[...titles].map(([name, title]) => ({
      id: name,
      title,
      items: facts.filter((fact) => fact.documents.length === 1 && fact.documents[0] === name).map(ownItem),
    })),
  ].filter(({ items }) => items.length > 0);
  return layout({
    title: 'Not verified - Edgeplane',
    summary: 'What the documents state although it could not be established, and why.',
    file: 'unverified.html',
    main: html`<h1>Not verified</h1>
<p class="lead">The documents are written from what Microsoft publishes and from recorded traffic. Where the two disagree, or where
neither says, a document states what is most likely and marks it with <code>x-unverified</code>. These are all such marks. If you
know better, a recording of one request and its answer settles it.</p>
<p>Marks in all: ${facts.length}.</p>
<nav aria-label="On this page"><ul class="contents">
${sections.map(
  ({ id, title, items }) => html`<li><a href="#${id}">${title}</a> (${items.length})</li>
`,
)}</ul></nav>
${sections.map(
  ({ id, title, items }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${title}</h2>
<ul class="facts">
${items}</ul>
</section>
`,
)}`,
  });
}

function ownItem({ place, sentence, hash, documents }: Unverified): Html {
  return html`<li><p class="place"><a href="${href(documents[0] ?? '', hash)}">${place}</a></p>
<p>${inlineMarkdown(sentence)}</p></li>
`;
}

function sharedItem(
  { place, sentence, hash, documents }: Unverified,
  titles: ReadonlyMap<string, string>,
): Html {
  const links = documents.map(
    (name) => html`<li><a href="${href(name, hash)}">${titles.get(name) ?? name}</a></li>
`,
  );
  return html`<li><p class="place">${place}</p>
<p>${inlineMarkdown(sentence)}</p>
<ul class="where">
${links}</ul></li>
`;
}

function href(name: string, hash: string): string {
  return `reference/${name}.html${hash}`;
}
