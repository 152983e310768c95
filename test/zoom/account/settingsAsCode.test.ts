import { callsFor, planChanges } from '../../../zoom/account/changes';
import { compareDocuments } from '../../../zoom/account/compare';
import { newDocument, readDocument, withoutSecrets } from '../../../zoom/account/document';
import { ZoomInvalidInputError } from '../../../zoom/errors';

const RULES = { maxChanges: 20, security: false, planId: '' };

const approved = newDocument({
	account: {
		general: { in_meeting: { chat: true, private_chat: true }, recording: { auto_recording: 'none' } },
		meeting_security: { meeting_security: { waiting_room: true } },
		locks: { in_meeting: { chat: true, annotation: false } },
	},
	groups: { Sales: { general: { in_meeting: { chat: true } } }, Gone: {} },
	roles: { Desk: { role: { description: '', privileges: ['User:Read'] } } },
});

const now = newDocument({
	account: {
		general: { in_meeting: { chat: false, private_chat: true, new_one: true }, recording: {} },
		meeting_security: { meeting_security: { waiting_room: false } },
		locks: { in_meeting: { chat: false, annotation: true } },
	},
	groups: { Sales: { general: { in_meeting: { chat: false } } }, New: {} },
	roles: { Desk: { role: { description: '', privileges: ['User:Edit', 'User:Read'] } } },
});

describe('a settings document', () => {
	it('is the same text for the same settings, in whatever order Zoom gives them', () => {
		const other = newDocument({ account: { general: { b: 1, a: { d: ['y', 'x'], c: 2 } } } });
		const same = newDocument({ account: { general: { a: { c: 2, d: ['x', 'y'] }, b: 1 } } });
		expect(JSON.stringify(other)).toBe(JSON.stringify(same));
	});

	it('has no secrets, and keeps settings that are only about some', () => {
		const tree = {
			password: 'hunter2',
			tsp: { api_key: 'k', bridge: 'US' },
			require_password_for_pmi_meetings: 'all',
			meeting_password: true,
			list: [{ client_secret: 's', name: 'n' }],
		};
		expect(withoutSecrets(tree)).toEqual({
			tsp: { bridge: 'US' },
			require_password_for_pmi_meetings: 'all',
			meeting_password: true,
			list: [{ name: 'n' }],
		});
	});

	it('is read again, alone or in the item that it came in', () => {
		expect(readDocument(JSON.parse(JSON.stringify(approved)), 'Field')).toEqual(approved);
		expect(readDocument({ document: approved, missing: [] }, 'Field')).toEqual(approved);
	});

	it.each([
		['nothing', undefined],
		['a text', 'document'],
		['another version', { version: 2 }],
		['settings as Zoom shows them', { in_meeting: { chat: true } }],
		['a part that is none', { version: 1, account: { generally: {} } }],
		['a part without settings', { version: 1, account: { general: null } }],
		['groups as a list', { version: 1, groups: [] }],
		['a group without parts', { version: 1, groups: { Sales: true } }],
	])('is refused when it is %s', (_, raw) => {
		expect(() => readDocument(raw, 'Field')).toThrow(ZoomInvalidInputError);
	});
});

describe('comparing', () => {
	it('says each difference in words, and nothing of what is the same', () => {
		expect(compareDocuments(approved, approved)).toEqual([]);
		expect(compareDocuments(approved, now).map(({ words }) => words)).toEqual([
			'Account: in meeting → chat: approved on, now off',
			'Account: recording → auto recording: Zoom does not show it any more; approved none',
			'Account: in meeting → new one: is new, on',
			'Account: lock of in meeting → annotation: approved not locked, now locked',
			'Account: lock of in meeting → chat: approved locked, now not locked',
			'Account: meeting security → waiting room: approved on, now off',
			'Group "Gone": is gone',
			'Group "New": is new',
			'Group "Sales": in meeting → chat: approved on, now off',
			'Role "Desk": privileges: approved User:Read, now User:Edit, User:Read',
		]);
	});

	it('knows what is about security', () => {
		const differences = compareDocuments(approved, now);
		expect(differences.filter(({ security }) => security).map(({ path }) => path)).toEqual([
			'meeting_security.waiting_room',
			'privileges',
		]);
		const login = (enforce_login: boolean) =>
			newDocument({ account: { general: { schedule_meeting: { enforce_login } } } });
		expect(compareDocuments(login(true), login(false))).toMatchObject([{ security: true }]);
	});

	it('does not take a part that could not be read for one that changed', () => {
		const partly = newDocument({ account: { general: now.account?.general ?? {} } });
		expect(compareDocuments(partly, newDocument({ account: {} }))).toEqual([]);
		expect(compareDocuments(approved, newDocument({}))).toEqual([]);
	});
});

describe('putting the account back', () => {
	const differences = compareDocuments(approved, now);

	it('sends what differs and nothing else: unlocked first, locked last', () => {
		const plan = planChanges(differences, { ...RULES, security: true });
		expect(callsFor(plan).map(({ owner, part, body }) => [owner, part, body])).toEqual([
			[{ of: 'account' }, 'locks', { in_meeting: { annotation: false } }],
			[{ of: 'account' }, 'general', { in_meeting: { chat: true } }],
			[{ of: 'account' }, 'meeting_security', { meeting_security: { waiting_room: true } }],
			[{ of: 'group', name: 'Sales' }, 'general', { in_meeting: { chat: true } }],
			[{ of: 'role', name: 'Desk' }, 'role', { privileges: ['User:Read'] }],
			[{ of: 'account' }, 'locks', { in_meeting: { chat: true } }],
		]);
	});

	it('leaves security and roles alone unless that is wanted', () => {
		const plan = planChanges(differences, RULES);
		const parts = callsFor(plan).map(({ part }) => part);
		expect(parts).not.toContain('meeting_security');
		expect(parts).not.toContain('role');
		const why = plan.changes.filter(({ blocked }) => blocked?.includes('Change Security Settings'));
		expect(why.map(({ difference }) => difference.path)).toEqual([
			'meeting_security.waiting_room',
			'privileges',
		]);
	});

	it('makes and deletes no group, and says why', () => {
		const plan = planChanges(differences, { ...RULES, security: true });
		const groups = plan.changes.filter(({ difference }) => difference.path === '');
		expect(groups.map(({ blocked }) => blocked)).toEqual([
			expect.stringContaining('neither made nor deleted'),
			expect.stringContaining('neither made nor deleted'),
		]);
	});

	it('changes nothing when more would change than is allowed', () => {
		const plan = planChanges(differences, { ...RULES, maxChanges: 3 });
		expect(callsFor(plan)).toEqual([]);
		expect(plan.changes.map(({ blocked }) => blocked)).toContainEqual(
			expect.stringMatching(/^4 settings would be changed, more than the 3 allowed/),
		);
		expect(callsFor(planChanges(differences, { ...RULES, maxChanges: 4 }))).toHaveLength(4);
	});

	it('changes nothing when the changes are not those that were approved', () => {
		const { planId } = planChanges(differences, RULES);
		expect(callsFor(planChanges(differences, { ...RULES, planId }))).toHaveLength(4);
		expect(callsFor(planChanges(differences.slice(1), { ...RULES, planId }))).toEqual([]);
	});

	it('leaves authentication profiles to a person: Zoom takes them one by one', () => {
		const profiles = (...names: string[]) =>
			newDocument({
				account: { meeting_authentication: { authentication_options: names.map((name) => ({ name })) } },
			});
		const plan = planChanges(compareDocuments(profiles('a'), profiles('b')), { ...RULES, security: true });
		expect(plan.changes).toMatchObject([{ blocked: expect.stringContaining('one by one') as unknown }]);
	});
});
