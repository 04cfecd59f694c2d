// How names of the catalogs are spelt on a command line, in an environment and at the head of a table.

/** `deviceGroups` -> `device-groups`, `getOSVersion` -> `get-os-version`. */
export function kebabCase(name: string): string {
  return words(name).join('-').toLowerCase();
}

/** `tenantId` -> `tenant`: how people call an id. Undefined where there is no such name. */
export function shortName(argument: string): string | undefined {
  const [, stem] = /^(.+)Id$/.exec(argument) ?? [];
  return stem === undefined ? undefined : kebabCase(stem);
}

/** `stackhub-tenant` -> `EDGEPLANE_STACKHUB_TENANT_`: what a service's variables begin with. */
export function variablePrefix(service: string): string {
  return `EDGEPLANE_${service}_`.replaceAll('-', '_').toUpperCase();
}

/** `tenantId` of `sphere` -> `EDGEPLANE_SPHERE_TENANT`. */
export function variableName(service: string, argument: string): string {
  const name = shortName(argument) ?? kebabCase(argument);
  return variablePrefix(service) + name.replaceAll('-', '_').toUpperCase();
}

/** `createdTimestamp` -> `CREATED TIMESTAMP`. */
export function heading(name: string): string {
  return words(name).join(' ').toUpperCase();
}

/** `CreatedTimestamp` -> `created timestamp`. */
export function inWords(name: string): string {
  return words(name).join(' ').toLowerCase();
}

function words(name: string): string[] {
  return (
    name
      .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
      // Not within `VMs`: the `s` is the plural of what is written in capitals.
      .replace(/([A-Z])([A-Z](?!s(?![a-z]))[a-z])/g, '$1 $2')
      .split(/[^A-Za-z0-9]+/)
      .filter((word) => word !== '')
  );
}
