import { UnexpectedResponseError } from '@edgeplane/client';

/** What answered is no Resource Manager endpoint of a stamp. */
export class NotAStampError extends UnexpectedResponseError {}

/**
 * What answered is not the server that was asked but something on the way: a proxy, a captive portal, a
 * sign-in page.
 */
export class InterceptedError extends UnexpectedResponseError {}
