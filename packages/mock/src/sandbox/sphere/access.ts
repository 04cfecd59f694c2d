// Roles: who may do what in a tenant.
// https://learn.microsoft.com/azure-sphere/deployment/manage-users-roles
import { Refusal } from '../../refusal.js';
import type { Caller } from '../caller.js';
import { notFound } from '../result.js';
import type { Principal, Role } from './records.js';
import type { SphereStore } from './store.js';

/** Each role may do what those before it may. */
const RANKING: readonly Role[] = ['Reader', 'Contributor', 'Administrator'];

export const ROLES: readonly Role[] = RANKING.toReversed();

/**
 * Whom a caller is, in any tenant. Somebody whom no tenant has ever known is taken for the operator, so that any token
 * opens the sandbox.
 */
export function principalOf(store: SphereStore, caller: Caller, operator: string): Principal | undefined {
  const principals = store.principals.list();
  return (
    principals.find((principal) => isCalled(principal, caller)) ??
    principals.find(({ Mail }) => Mail.toLowerCase() === operator.toLowerCase())
  );
}

/** The roles that the caller has in a tenant, most powerful first. */
export function rolesIn(store: SphereStore, caller: Caller, operator: string, tenantId: string): Role[] {
  const principal = principalOf(store, caller, operator);
  const own = principal && store.principals.get(`${tenantId} ${principal.PrincipalId}`);
  return ROLES.filter((role) => own?.Roles.includes(role));
}

/** @throws Refusal when the caller has no role in the tenant, or none that allows it */
export function demand(roles: readonly Role[], needed: Role, tenantId: string): void {
  if (roles.length === 0) throw notFound(`The tenant ${tenantId}, as far as the caller may see,`);
  if (roles.some((role) => RANKING.indexOf(role) >= RANKING.indexOf(needed))) return;
  throw new Refusal(
    'forbidden',
    `This needs the role ${needed} in tenant ${tenantId}; the caller has ${roles.join(', ')}.`,
  );
}

/** By principal id, mail address, or the name under which a service principal was added. */
function isCalled({ PrincipalId, DisplayName, Mail }: Principal, { names }: Caller): boolean {
  return [PrincipalId, DisplayName, Mail].some((name) => names.has(name.toLowerCase()));
}
