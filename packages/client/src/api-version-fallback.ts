import { closestVersion, supportedVersions } from './api-version.js';
import { readErrorBody } from './error-body.js';
import type { Layer } from './pipeline.js';
import type { RequestParts } from './request.js';
import { readFailure } from './response.js';
import { isRepeatable } from './retry.js';

export interface ApiVersionFallbackOptions {
  /** Told once for each operation that another version is used for. */
  readonly onFallback?: (fallback: {
    readonly operation: string;
    readonly asked: string;
    readonly used: string;
  }) => void;
}

const VERSION = /([?&]api-version=)([^&]*)/;

/**
 * A layer that repeats what was refused for its api-version with the closest version that the service names, and
 * remembers it. Answers may lack what the document's version has: that is why it is not on by default.
 */
export function apiVersionFallback({ onFallback }: ApiVersionFallbackOptions = {}): Layer {
  const learnt = new Map<string, string>();
  return (next) => async (request, context) => {
    const asked = VERSION.exec(request.url)?.[2];
    if (asked === undefined) return next(request, context);
    const key = `${context.operation} ${asked}`;
    const remembered = learnt.get(key);
    if (remembered !== undefined) return next(withVersion(request, remembered), context);

    let refusal: string | undefined;
    const receive = async (answer: Response): Promise<void> => {
      const copy = [400, 404, 409].includes(answer.status) ? answer.clone() : undefined;
      await context.receive?.(answer);
      refusal = await copy?.text();
    };
    const response = await next(request, { ...context, receive });
    if (refusal === undefined) return response;
    const supported = supportedVersions(readErrorBody(readFailure(response, refusal)));
    const used = closestVersion(asked, supported, context.apiVersions);
    if (used === undefined || used === asked || !isRepeatable(request)) return response;
    learnt.set(key, used);
    onFallback?.({ operation: context.operation, asked, used });
    return next(withVersion(request, used), context);
  };
}

function withVersion(request: RequestParts, version: string): RequestParts {
  return { ...request, url: request.url.replace(VERSION, (_, name: string) => name + version) };
}
