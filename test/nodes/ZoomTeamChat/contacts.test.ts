import { getAll } from '../../../nodes/ZoomTeamChat/actions/contact/getAll.operation';
import { runOperation } from '../support/operationRun';

const list = async (fields: object, authentication: 'serverToServer' | 'oAuth2' = 'serverToServer') =>
	await runOperation(getAll, { returnAll: true, ...fields }, () => [], { authentication });

describe('contacts', () => {
	it.each(['serverToServer', 'oAuth2'] as const)(
		'are looked for in the directory (%s)',
		async (authentication) => {
			const fields = { searchKey: 'ana', filters: { queryPresenceStatus: true } };
			const { calls, subject } = await list(fields, authentication);
			expect(calls).toEqual([
				['GET /contacts', { query: { search_key: 'ana', query_presence_status: true } }],
			]);
			expect(subject).toBe('list of contacts');
		},
	);

	it.each(['company', 'external'])('are those of the person who connected the account: %s', async (kind) => {
		const { calls } = await list({ kind }, 'oAuth2');
		expect(calls).toEqual([['GET /chat/users/me/contacts', { query: { type: kind } }]]);
	});

	it.each([
		['without words to look for', { searchKey: '' }, 'Search', /"Search" is empty/],
		['of a person, with an app of the account', { kind: 'external' }, 'Contacts', /choose OAuth2/],
	])('are not asked for %s', async (_what, fields, field, told) => {
		const { error, calls } = await list(fields);
		expect(error).toMatchObject({ message: expect.stringMatching(told) as string, field });
		expect(calls).toEqual([]);
	});
});
