// Azure Sphere: an array of problem details in the service's own spelling, one for each violation.
// https://learn.microsoft.com/rest/api/azure-sphere/device-group/patch#publicapierrordetails
import { STATUS_CODES } from 'node:http';
import type { ErrorFormat } from '../error-format.js';
import { describe } from '../violations.js';

export const sphere: ErrorFormat = {
  contentType: 'application/json',
  body({ status, message, violations, code }, { path }) {
    const title = STATUS_CODES[status] ?? 'Error';
    const details = violations.length > 0 ? violations.map(describe) : [message];
    return details.map((detail) => ({
      Type: 'about:blank',
      Title: title,
      Status: status,
      Detail: detail,
      Instance: path,
      Extensions: {},
      ErrorCode: code ?? title.replaceAll(' ', ''),
    }));
  },
};
