import {
  type Document,
  type Operation,
  operationsOf,
  type Parameter,
  type Schema,
} from '../openapi/document.js';
import { type Node, visit } from '../openapi/visit.js';
import { consent, repeating } from './consent.js';
import { doubts } from './doubts.js';
import { filterAndOrder } from './filter.js';
import { notVerified, paragraphs } from './markdown.js';
import { paging } from './paging.js';
import { longRunning } from './polling.js';
import { clientParameter, enumDescriptions, tableColumns } from './schema.js';

/** Formats that many services share; the documents of others describe their own. */
const errorFormats: Partial<Record<NonNullable<Document['x-error-format']>, string>> = {
  arm: 'Refused requests are reported in the shape of Azure Resource Manager: `error` with `code` and `message`.',
  oauth:
    'Refused requests are reported in the shape of OAuth 2.0: `error` and `error_description` (RFC 6749, 5.2).',
};

/**
 * A copy of a document in which the descriptions say what our extensions mean, so that a renderer that does not know
 * them shows it all the same, and in which schemas come in alphabetical order, because readers look them up by name. The
 * document itself stays as it is.
 */
export function annotate(original: Document): Document {
  const document = structuredClone(original);
  for (const { operation } of operationsOf(document)) {
    append(operation, ...operationSections(original, operation));
  }
  visit(document as unknown as Node, (node, keys) => {
    if ('x-ms-enum' in node) {
      const descriptions = enumDescriptions(node as Schema);
      if (descriptions) node['x-enumDescriptions'] = descriptions;
    }
    if ('x-table-columns' in node) append(node, tableColumns(node as Schema));
    if ('in' in node && 'name' in node) append(node, clientParameter(node as unknown as Parameter));
    if (typeof node['x-client-id'] === 'string') {
      append(node, `Users sign in through the public client \`${node['x-client-id']}\`.`);
    }
    const unverified = node['x-unverified'];
    if (typeof unverified === 'string' && !keys.includes('x-odata')) append(node, notVerified(unverified));
  });
  const { components } = document;
  if (components?.schemas) components.schemas = sorted(components.schemas);
  const format = document['x-error-format'];
  if (format) append(document.info, errorFormats[format]);
  return document;
}

function operationSections(document: Document, operation: Operation): (string | undefined)[] {
  return [
    consent(operation),
    paging(operation),
    longRunning(document, operation),
    repeating(operation),
    filterAndOrder(document, operation),
    doubts(operation),
  ];
}

function append(node: { description?: string } | Node, ...texts: (string | undefined)[]): void {
  const description = paragraphs(node.description as string | undefined, ...texts);
  if (description) node.description = description;
}

function sorted<T>(map: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
