import type { Document } from '../openapi/document.js';
import { Html, html } from '../pages/html.js';
import { referencePolicy } from '../pages/policy.js';
import { schemasTag } from './hash.js';
import type { Prerendered } from './prerender.js';

/** The page of a document: what was rendered ahead, and the scripts that bring it to life. */
export function referencePage(name: string, document: Document, { styles, body }: Prerendered): string {
  const inlineScripts = [...body.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text = '']) => text);
  const { title, summary = title } = document.info;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${referencePolicy(inlineScripts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${summary}">
<title>${title} - Edgeplane</title>
<link rel="icon" href="../assets/edgeplane.svg" type="image/svg+xml">
<link rel="stylesheet" href="../assets/reference.css">
${new Html(styles)}
<script defer src="../assets/redoc.js"></script>
<script defer src="${name}.js"></script>
</head>
<body>
${new Html(body)}
</body>
</html>
`.text;
}

/** Redoc's options, the same for rendering ahead and in the browser. The document is bundled already. */
export const redocOptions = {
  disableTelemetry: true,
  skipBundle: true,
  schemaDefinitionsTagName: schemasTag,
};

/** The script of a page: the document itself, handed to Redoc. */
export function referenceScript(document: Document): string {
  const values = [document, redocOptions].map((value) => JSON.stringify(value));
  return `Redoc.hydrate(${values.join(', ')}, document.getElementById('redoc'));\n`;
}
