import type { Scopes } from '../routing/route';

/** Scopes of the user routes: reading and writing share their classic scopes, the granular one is per operation. */
export const readUsers = (...granular: string[]): Scopes => ({
	classic: ['user:read', 'user:write', 'user:read:admin', 'user:write:admin'],
	granular,
});

export const writeUsers = (...granular: string[]): Scopes => ({
	classic: ['user:write', 'user:write:admin'],
	granular,
});

/** `user:update:user` and `user:update:user:admin`. */
export const bothLevels = (scope: string): [string, string] => [scope, `${scope}:admin`];
