// Who may do what: users and service principals, and their roles.
import { Refusal } from '../../refusal.js';
import { found, type Handle, pathValue } from '../result.js';
import { ROLES } from './access.js';
import type { Principal, Role } from './records.js';
import { inTenant, type SphereVisit } from './service.js';

export const users: Readonly<Record<string, Handle>> = {
  AccessControl_ListAvailableRoles: () => ({ body: ROLES }),
  AccessControl_ListUsers: inTenant('Reader', ({ store, tenantId }) => ({
    body: {
      TenantId: tenantId,
      Principals: store.principals
        .list({ index: 'tenant', value: tenantId })
        .filter(({ Roles }) => Roles.length > 0)
        .map(({ TenantId: _, ...principal }) => principal),
    },
  })),
  AccessControl_ListRolesByUser: inTenant('Reader', (visit) => {
    const name = pathValue(visit.call, 'userId');
    const known = visit.store.principals.list().filter((principal) => isNamed(principal, name));
    found(known[0], `The user ${name}`);
    const roles = known.filter(({ Roles }) => Roles.length > 0);
    return { body: { Roles: roles.map(({ TenantId, Roles }) => ({ TenantId, RoleNames: Roles })) } };
  }),
  AccessControl_AssignRole: inTenant('Administrator', (visit) => {
    const role = roleOf(visit);
    const name = pathValue(visit.call, 'userId');
    const elsewhere = visit.store.principals.list().find((each) => isNamed(each, name));
    const principal = principalOf(visit) ?? {
      PrincipalId: visit.world.random.uuid(),
      DisplayName: name.split('@')[0] ?? name,
      Mail: name,
      ...elsewhere,
      TenantId: visit.tenantId,
      Roles: [],
    };
    visit.store.principals.put({ ...principal, Roles: [...new Set([...principal.Roles, role])] });
    return {};
  }),
  AccessControl_UnassignRole: inTenant('Administrator', (visit) => {
    const role = roleOf(visit);
    const principal = found(principalOf(visit), `The user ${pathValue(visit.call, 'userId')}`);
    // Without any role the user stays known, as somebody who may do nothing here.
    const Roles = principal.Roles.filter((each) => each !== role);
    visit.store.principals.put({ ...principal, Roles });
    return {};
  }),
};

function principalOf({ call, store, tenantId }: SphereVisit): Principal | undefined {
  const principals = store.principals.list({ index: 'tenant', value: tenantId });
  return principals.find((principal) => isNamed(principal, pathValue(call, 'userId')));
}

function isNamed({ PrincipalId, Mail }: Principal, name: string): boolean {
  return [PrincipalId, Mail].some((own) => own.toLowerCase() === name.toLowerCase());
}

function roleOf({ call }: SphereVisit): Role {
  const name = pathValue(call, 'roleName').toLowerCase();
  const role = ROLES.find((each) => each.toLowerCase() === name);
  if (role) return role;
  throw new Refusal('invalid-request', `There is no role ${name}. The roles are ${ROLES.join(', ')}.`);
}
