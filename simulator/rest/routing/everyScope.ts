import { isAdminScope, type EveryScope } from '../../account/app';
import type { Route } from './route';

/** Opens the event socket. */
const SOCKET = 'marketplace:write:websocket_connection';

/** All scopes that the routes know, by level. */
export function everyScopeOf(routes: readonly Route[]): EveryScope {
	const all = [...new Set(routes.flatMap(({ scopes }) => [...scopes.classic, ...scopes.granular]))].sort();
	return { admin: [...all.filter(isAdminScope), SOCKET], user: all.filter((scope) => !isAdminScope(scope)) };
}
