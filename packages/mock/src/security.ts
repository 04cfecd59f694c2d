// What credentials an operation wants.
import { dereference, type OpenApiDocument, type OperationObject, type SecurityScheme } from './document.js';

/** The alternatives, each with the schemes that it takes together; empty when none are wanted. */
export function securityOf(document: OpenApiDocument, operation: OperationObject): SecurityScheme[][] {
  const schemes = document.components?.securitySchemes ?? {};
  return (operation.security ?? document.security ?? []).map((alternative) =>
    Object.keys(alternative).flatMap((name) => {
      const scheme = schemes[name];
      return scheme ? [dereference<SecurityScheme>(document, scheme)] : [];
    }),
  );
}
