import type { Account } from '../../account/account';
import { Roles } from '../../roles/roles';
import { OWNER_ROLE } from '../../users/user';
import { zoomTime } from '../../engine/clock';
import type { Arrival, OverLimit, Quota } from '../../limits/accountLimits';
import { TOO_MANY, TooManyRequests } from '../../limits/tooManyRequests';
import type { AccessToken } from '../../oauth/tokens';
import { isAdminScope } from '../../account/app';
import type { World } from '../../engine/world';
import { Refusal } from './refusal';
import type { Route } from './route';

const BEARER = /^Bearer\s+(\S+)$/i;

/** @throws Refusal 401 with code 124 */
export function identifyCaller(
	world: World,
	authorization: string | undefined,
	query: Record<string, unknown>,
	now: number,
): AccessToken {
	if (authorization === undefined && query['access_token'] !== undefined) {
		throw new Refusal(
			401,
			124,
			'Invalid access token, this access token is not supported as query parameter string.',
		);
	}
	const [, value = ''] = BEARER.exec(authorization ?? '') ?? [];
	const token = world.tokens.find(value);
	if (!token) throw new Refusal(401, 124, 'Invalid access token.');
	if (token.expiresAt <= now) throw new Refusal(401, 124, 'Access token is expired.');
	return token;
}

/** @throws Refusal 400 with code 4711, naming the scopes of which one is needed */
export function checkScopes(route: Route, token: AccessToken): void {
	const { classic, granular } = route.scopes;
	const names = granular.length > 0 ? granular : classic;
	// What has scopes of the account's level only is closed to user-managed apps, whatever their classic scopes say.
	const open = !token.app.userManaged || names.some((scope) => !isAdminScope(scope));
	if (open && [...classic, ...granular].some((scope) => token.scopes.has(scope))) return;
	throw new Refusal(400, 4711, `Invalid access token, does not contain scopes:[${names.join(', ')}].`);
}

/** What the role of whoever the token acts for has to allow; which privilege is behind which report is not on record [?]. */
const PRIVILEGES: ReadonlyArray<readonly [area: RegExp, privilege: string]> = [
	[/^\/report\/(?:activities|operationlogs)$/, 'UserActivitiesReport:Read'],
	[/^\/report\//, 'UsageReport:Read'],
	[/^\/metrics\//, 'Dashboard:Read'],
];

/** @throws Refusal 400 with code 200 */
export function checkPrivileges({ path }: Route, { user }: AccessToken, account: Account): void {
	const needed = PRIVILEGES.find(([area]) => area.test(path))?.[1];
	if (needed === undefined || user.role_id === OWNER_ROLE) return;
	if (account.part(Roles).find(user.role_id)?.privileges.includes(needed)) return;
	throw new Refusal(400, 200, 'No permission.');
}

/**
 * Counts the call against the account's limits.
 * @returns the headers that tell the caller what is left
 * @throws TooManyRequests
 */
export function checkRate(
	route: Route,
	account: Account,
	world: World,
	arrival: Arrival,
): Record<string, string> {
	if (!route.label) return {};
	// Whether numbers count as part of Zoom Phone is not on record [?].
	const limits = /^\/(?:phone|number_management)\//.test(route.path) ? account.phoneLimits : account.limits;
	const { over, quota } = limits.call(route.label, account.has.plan, arrival);
	if (over && world.settings.rateLimits === 'enforced') {
		throw new TooManyRequests(over.kind, TOO_MANY[over.kind], rateHeaders(world, quota, over));
	}
	limits.accept(route.label, account.has.plan, arrival);
	return rateHeaders(world, quota);
}

const CATEGORIES = {
	LIGHT: 'Light',
	MEDIUM: 'Medium',
	HEAVY: 'Heavy',
	'RESOURCE-INTENSIVE': 'Resource-intensive',
} as const;

function rateHeaders(world: World, quota: Quota, over?: OverLimit): Record<string, string> {
	if (!world.settings.rateLimitHeaders) return {};
	return {
		'x-ratelimit-category': CATEGORIES[quota.label],
		'x-ratelimit-limit': String(quota.limit),
		'x-ratelimit-remaining': String(quota.remaining),
		...(over && { 'x-ratelimit-type': over.kind === 'daily' ? 'Daily-limit' : 'QPS' }),
		...(over?.resetsAt !== undefined && { 'retry-after': zoomTime(over.resetsAt) }),
	};
}
