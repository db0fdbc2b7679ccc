import { createParamDecorator, SetMetadata } from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import type { Actor, Role, StaffRole } from './actor.ts';
import type { SignedInRequest } from './auth-guard.ts';

export const PUBLIC = 'kirana:public';
export const ALLOWED_ROLES = 'kirana:roles';
export const ALLOWED_STAFF = 'kirana:staff';

/** Anybody may call this operation; no token is looked at. */
export const Public = () => SetMetadata(PUBLIC, true);

/** Only these roles may call this operation; without it every signed-in account may. */
export const Roles = (...roles: Role[]) => SetMetadata(ALLOWED_ROLES, roles);

/**
 * Which staff of a seller may call this operation besides its owner, who always may. Without it staff may read (GET)
 * what their seller may, and change nothing.
 */
export const StaffRoles = (...roles: Exclude<StaffRole, 'owner'>[]) =>
  SetMetadata(ALLOWED_STAFF, roles);

/** The actor of the request, as a handler's parameter. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor | undefined =>
    context.switchToHttp().getRequest<SignedInRequest>().actor,
);
