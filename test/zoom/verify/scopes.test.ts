import { scopeNeed, scopesToAdd, TokenScopes } from '../../../zoom/verify/scopes';

const GET_USER = scopeNeed('GET /users/{userId}');
const LIST_USERS = scopeNeed('GET /users');
const DAILY = scopeNeed('GET /report/daily');

const add = (token: TokenScopes, ...needs: Array<typeof GET_USER>) => scopesToAdd(token.lackingOf(needs));

it('needs any one of the scopes of a route, of whatever level and style', () => {
	for (const scope of ['user:read:user', 'user:read:user:admin', 'user:read:admin', 'user:write']) {
		expect(new TokenScopes([scope], 'app').lackingOf([GET_USER])).toEqual([]);
	}
	expect(new TokenScopes(['user:read:settings:admin'], 'app').lackingOf([GET_USER])).toHaveLength(1);
});

it('adds granular scopes of the account’s level to a new app and to one that has such', () => {
	expect(add(new TokenScopes([], 'app'), GET_USER)).toEqual(['user:read:user:admin']);
	expect(add(new TokenScopes(['group:read:list_groups:admin'], 'app'), GET_USER, LIST_USERS)).toEqual([
		'user:read:list_users:admin',
		'user:read:user:admin',
	]);
});

it('adds classic scopes to an app that has such, and of several the one that allows least', () => {
	expect(add(new TokenScopes(['group:read:admin'], 'app'), GET_USER, DAILY)).toEqual([
		'report:read:admin',
		'user:read:admin',
	]);
});

it('adds a person’s own scope to a login of a person without rights over the account', () => {
	expect(add(new TokenScopes(['meeting:read:meeting'], 'person'), GET_USER)).toEqual(['user:read:user']);
	expect(add(new TokenScopes(['meeting:read:meeting:admin'], 'person'), GET_USER)).toEqual([
		'user:read:user:admin',
	]);
});

it('has nothing to add where Zoom names no granular scope', () => {
	const [lacking] = new TokenScopes([], 'app').lackingOf([DAILY]);
	expect(lacking).toMatchObject({ of: 'GET /report/daily', add: undefined });
});

it('needs nothing for what takes no scope', () => {
	expect(new TokenScopes([], 'app').lackingOf([{ of: 'x', granular: [], classic: [] }])).toEqual([]);
});
