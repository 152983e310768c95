import type { EveryScope } from '../account/app';
import type { Route } from './route';

/** Opens the event socket. */
const SOCKET = 'marketplace:write:websocket_connection';

/** All scopes that the routes know, by level. */
export function everyScopeOf(routes: readonly Route[]): EveryScope {
	const all = [...new Set(routes.flatMap(({ scopes }) => [...scopes.classic, ...scopes.granular]))].sort();
	const isAdmin = (scope: string): boolean => /:admin(:|$)/.test(scope);
	return { admin: [...all.filter(isAdmin), SOCKET], user: all.filter((scope) => !isAdmin(scope)) };
}
