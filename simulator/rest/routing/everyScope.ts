import { isAdminScope, type EveryScope } from '../../account/app';
import type { Route } from './route';

/** Opens the event socket. */
const SOCKET = 'marketplace:write:websocket_connection';
/** Of an app itself: nobody can give it to one. */
const CHATBOT = 'imchat:bot';

/** All scopes that the routes know, by level. */
export function everyScopeOf(routes: readonly Route[]): EveryScope {
	const all = [...new Set(routes.flatMap(({ scopes }) => [...scopes.classic, ...scopes.granular]))].sort();
	const user = all.filter((scope) => !isAdminScope(scope) && scope !== CHATBOT);
	return { admin: [...all.filter(isAdminScope), SOCKET], user };
}
