// Conditional requests (RFC 9110 §13), where the document declares their headers.
import type { Call } from '../../call.js';
import { Refusal } from '../../refusal.js';
import type { JsonObject } from './resource.js';

/** @throws Refusal when the request is for another state than that of the resource */
export function demandPreconditions(call: Call, old: JsonObject | undefined): void {
  const match = condition(call, 'if-match');
  const noneMatch = condition(call, 'if-none-match');
  if (match !== undefined && !fits(match, old)) {
    const now = old ? `it is at ${old.etag} now` : 'it is not there';
    throw unmet(`If-Match asks for ${match}, and ${now}. Get it again before you change it.`);
  }
  if (noneMatch !== undefined && fits(noneMatch, old)) {
    throw unmet(`If-None-Match forbids ${noneMatch}, and the resource is there.`);
  }
}

/** Another tag, written in the manner of the example. */
export function newEtag(usual: unknown, uuid: () => string): { readonly etag?: string } {
  if (typeof usual !== 'string') return {};
  const [, before = '', after = ''] = /^((?:W\/)?"?).*?("?)$/.exec(usual) ?? [];
  return { etag: before + uuid() + after };
}

function condition({ operation, headers }: Call, name: string): string | undefined {
  const declared = operation.parameters.some(
    (each) => each.in === 'header' && each.name.toLowerCase() === name,
  );
  return declared ? headers[name] : undefined;
}

/** `*` is any state. The quotes of HTTP may be left out, as the services leave them out in bodies. */
function fits(wanted: string, old: JsonObject | undefined): boolean {
  if (!old) return false;
  return wanted.split(',').some((each) => each.trim() === '*' || bare(each) === bare(String(old.etag)));
}

function bare(tag: string): string {
  return tag.trim().replace(/^W\//, '').replaceAll('"', '');
}

function unmet(message: string): Refusal {
  return new Refusal('precondition-failed', message);
}
