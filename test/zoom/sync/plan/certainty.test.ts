import { planSync } from '../../../../zoom/sync/plan';
import type { Row } from '../../../../zoom/sync/input/cells';
import { readPeople } from '../../../../zoom/sync/input/people';
import { ACTIONS, isOpen, isRemoval } from '../../../../zoom/sync/model/planRow';
import type { RemovalLimit, Rules as RulesOf } from '../../../../zoom/sync/model/rules';
import { checkProtection } from '../../../../zoom/sync/plan/guards';
import { FakeAccount } from '../support/account';
import { INVISIBLE, NOTHING, UNCLEAR } from '../support/brokenRows';
import { person, plan, short, user } from '../support/planning';
import { GUARDS, MAPPING, RULES } from '../support/rules';

const CARL = 'carli@example.com';
const TEAM = ['ana@example.com', 'bob@example.com', CARL, 'dave@example.com'].map((email) => user(email));
const OTHERS = [person('ana@example.com'), person('bob@example.com')];

const removed = (rows: ReturnType<typeof plan>): string[] =>
	rows.filter((row) => isOpen(row) && isRemoval(row)).map(({ email }) => email);

describe('a list with an address that means nobody for certain removes nobody for being absent', () => {
	it.each(Object.entries({ ...UNCLEAR, ...NOTHING }))('%s', (_name, spoil) => {
		const rows = plan(TEAM, [...OTHERS, person(spoil(CARL))]);
		expect(removed(rows)).toEqual([]);
		expect(rows.find(({ email }) => email === 'dave@example.com')?.blocked).toBe(
			'Row 3 cannot be tied to a person. Until that is corrected, nobody is removed for being absent',
		);
		expect(['invalid', 'conflict']).toContain(rows.find(({ items }) => items[0] === 2)?.action);
		expect(rows.filter(({ action }) => action === 'create')).toEqual([]);
	});

	it.each(Object.entries(UNCLEAR))('nor for a second row that says so: %s', (_name, spoil) => {
		const rows = plan(TEAM, [...OTHERS, { email: CARL, status: 'left' }, person(spoil(CARL))], {
			rules: { leavers: 'listed' },
		});
		expect(removed(rows)).toEqual([]);
		expect(rows.find(({ items }) => items[0] === 2)?.reason).toContain('row 4 may mean the same person');
	});

	it.each(['#N/A', '#REF!', 'undefined', '[object Object]', null, {}, ['left'], ''])(
		'nor does a status that cannot be read make a leaver: %j',
		(status) => {
			const rows = plan(TEAM, [...OTHERS, { email: CARL, status }], { rules: { leavers: 'listed' } });
			expect(removed(rows)).toEqual([]);
		},
	);

	it('while it carries out everything else', () => {
		const rows = plan(TEAM, [
			...OTHERS,
			person(`Carl <${CARL}>`),
			person('new@example.com'),
			{ email: 'dave@example.com', status: 'left' },
		]);
		expect(short(rows)).toEqual([
			'unchanged ana@example.com',
			'unchanged bob@example.com',
			`invalid Carl <${CARL}>`,
			'create new@example.com',
			'deactivate dave@example.com',
			`conflict ${CARL}`,
		]);
	});
});

describe('a person is recognized', () => {
	it.each(Object.entries(INVISIBLE))('with %s', (_name, spoil) => {
		const rows = plan(TEAM, [...OTHERS, person(spoil(CARL))]);
		expect(short(rows)).toEqual([
			'unchanged ana@example.com',
			'unchanged bob@example.com',
			`unchanged ${CARL}`,
			'deactivate dave@example.com',
		]);
	});

	it('with a composed accent for a decomposed one', () => {
		const rows = plan([user('rené@example.com')], [person('rene\u0301@example.com')]);
		expect(short(rows)).toEqual(['unchanged rené@example.com']);
	});

	it.each(['act\u200Bive', 'ACTIVE', '\u00A0active'])(
		'as somebody who stays with the status %j',
		(status) => {
			const rows = plan(TEAM, [...OTHERS, person(CARL, { status })]);
			expect(short(rows)).toContain(`unchanged ${CARL}`);
		},
	);
});

describe('nobody gets a second account', () => {
	it.each(Object.entries({ ...UNCLEAR, ...INVISIBLE }))('for an address with %s', (_name, spoil) => {
		const created = plan(TEAM, [person(spoil(CARL))]).filter(({ action }) => action === 'create');
		expect(created).toEqual([]);
	});

	it('for one that has characters nobody sees and belongs to nobody', () => {
		const rows = plan(TEAM, [...OTHERS, person('ne\u200Bw@example.com')]);
		expect(short(rows)).toContain('invalid new@example.com');
		expect(removed(rows)).toEqual([]);
	});

	it('because two of Zoom differ in what nobody sees', () => {
		const twins = [user('ana@example.com'), user('an\u200Ba@example.com')];
		const rows = plan(twins, [person('ana@example.com')]);
		expect(short(rows)).toEqual(['conflict ana@example.com']);
		expect(rows[0]?.reason).toContain('Several Zoom users match');
	});
});

describe('by employee ID', () => {
	const byId = { mapping: { match: { by: 'employeeId' as const } } };
	const team = [
		user('ana@example.com', { employee_unique_id: '00122' }),
		user(CARL, { employee_unique_id: '00123' }),
		user('dave@example.com', { employee_unique_id: '00124' }),
	];
	const ana = person('ana@example.com', { employeeId: '00122' });

	it.each<[string, Row]>([
		['is empty beside a right address', person(CARL, { employeeId: '' })],
		['lost its zeros', person(CARL, { employeeId: 123 })],
		['lost its zeros, and the address is new', person('new@example.com', { employeeId: '123' })],
		['is a list', person(CARL, { employeeId: ['00123'] })],
		['is missing', person(CARL)],
		['is that of somebody else', person(CARL, { employeeId: '00124' })],
		['belongs to nobody, beside an address of somebody', person(CARL, { employeeId: '9' })],
		['belongs to nobody, without an address', person('', { employeeId: '9' })],
		[
			'belongs to nobody, without an address, with another mistake',
			person('', { employeeId: '9', license: 'gold' }),
		],
		['is a spreadsheet error', person(CARL, { employeeId: '#VALUE!' })],
	])('a row whose ID %s removes nobody and creates nobody', (_what, row) => {
		const rows = plan(team, [ana, row], byId);
		expect(removed(rows)).toEqual([]);
		expect(rows.filter(({ action }) => action === 'create')).toEqual([]);
		expect(['invalid', 'conflict']).toContain(rows.find(({ items }) => items[0] === 1)?.action);
	});

	it('a new address with characters nobody sees is not guessed: the user stays as it is', () => {
		const rows = plan(team, [ana, person('ne\u200Bw@example.com', { employeeId: '00123' })], byId);
		expect(short(rows)).toEqual([
			'unchanged ana@example.com',
			'invalid new@example.com',
			'deactivate dave@example.com (blocked)',
		]);
		expect(rows[1]).toMatchObject({
			changes: [],
			reason: '"new@example.com" holds characters that hardly belong to an address: correct the row',
		});
	});

	describe('that is another one’s but for zeros', () => {
		const BO = 'bo@example.com';
		const two = [
			user('ana@example.com', { employee_unique_id: '00122' }),
			user(BO, { employee_unique_id: '123' }),
			user(CARL, { employee_unique_id: '00123' }),
		];
		const left = { email: '', employeeId: '123', status: 'left' };

		it.each<[string, Row[]]>([
			['without an address', [person('', { employeeId: '123' })]],
			['twice without an address', [person('', { employeeId: '123' }), person('', { employeeId: '123' })]],
			['with an address that is new', [person('new@example.com', { employeeId: '123' })]],
			['of somebody who left', [left]],
			['of somebody who left, beside one who stays', [left, person('', { employeeId: '0123' })]],
		])('removes neither of the two: a row %s', (_what, rows) => {
			for (const leavers of ['listed', 'absent'] as const) {
				expect(removed(plan(two, [ana, ...rows], { ...byId, rules: { leavers } }))).toEqual([]);
			}
		});

		it('means who has it where the address says so too', () => {
			const rows = plan(two, [ana, { ...left, email: BO }, person(CARL, { employeeId: '00123' })], byId);
			expect(removed(rows)).toEqual([BO]);
		});

		it('does not remove the owner of the longer one because the address has a user without an ID', () => {
			const old = user('carl.old@example.com', { employee_unique_id: '00123' });
			const rows = plan([two[0] ?? old, old, user(CARL)], [ana, person(CARL, { employeeId: '123' })], byId);
			expect(removed(rows)).toEqual([]);
		});
	});

	it('a row that says somebody left, with the address of somebody else, removes neither', () => {
		const rows = plan(team, [ana, { email: 'dave@example.com', employeeId: '00123', status: 'left' }], {
			...byId,
			rules: { leavers: 'listed' },
		});
		expect(removed(rows)).toEqual([]);
	});

	it('a row with a spreadsheet error for the address keeps whom the ID means, whatever another row says', () => {
		const left = { email: CARL, employeeId: '00123', status: 'left' };
		const rows = plan(team, [ana, left, person('#N/A', { employeeId: '00123' })], byId);
		expect(removed(rows)).toEqual([]);
	});

	it('a second row with the ID and an address that looks like another is not certain to mean the same person', () => {
		const rows = plan(
			team,
			[ana, person('', { employeeId: '00123' }), person('carli@ехамрӏе.com', { employeeId: '00123' })],
			byId,
		);
		expect(removed(rows)).toEqual([]);
	});

	it('a repeated row keeps whom its address means, though the row that counts has none', () => {
		const noKey = [user('ana@example.com', { employee_unique_id: '00122' }), user(CARL)];
		const left = { email: CARL, employeeId: '123', status: 'left' };
		const rows = plan(
			noKey,
			[ana, person('', { employeeId: '00123' }), left, person(CARL, { employeeId: '00123' })],
			byId,
		);
		expect(removed(rows)).toEqual([]);
	});

	it('two rows with one ID and two addresses remove neither', () => {
		const rows = plan(
			team,
			[
				ana,
				{ email: CARL, employeeId: '00123', status: 'left' },
				person('dave@example.com', { employeeId: '00123' }),
			],
			byId,
		);
		expect(removed(rows)).toEqual([]);
	});
});

describe('somebody is not absent', () => {
	it('whose address stands in any cell of the list', () => {
		const rows = plan(TEAM, [...OTHERS, person(CARL, { manager: 'Dave <DAVE@example.com>' })]);
		expect(removed(rows)).toEqual([]);
		expect(rows.find(({ email }) => email === 'dave@example.com')).toMatchObject({
			action: 'conflict',
			reason: 'Has no row in the input, but row 3 names the address: left alone',
		});
	});

	it('when the list names less than half of the account, until the person says otherwise', () => {
		const few = [person('ana@example.com')];
		const rules = { minListedPercent: 50 };
		expect(removed(plan(TEAM, few, { rules }))).toEqual([]);
		expect(plan(TEAM, few, { rules }).flatMap(({ blocked }) => blocked ?? [])[0]).toContain(
			'names 1 of the 4 people in Zoom, less than 50%',
		);
		expect(removed(plan(TEAM, few, { rules: { minListedPercent: 25 } }))).toHaveLength(3);
	});

	it('when many rows cannot be tied to a person: the first five are named', () => {
		const unclear = Array.from({ length: 7 }, () => person('nobody'));
		const [why] = plan(TEAM, [...unclear, ...OTHERS]).flatMap(({ blocked }) => blocked ?? []);
		expect(why).toMatch(/^Row 1, 2, 3, 4, 5 and 2 more cannot be tied to a person\./);
		const [five] = plan(TEAM, [...unclear.slice(2), ...OTHERS]).flatMap(({ blocked }) => blocked ?? []);
		expect(five).toMatch(/^Row 1, 2, 3, 4, 5 cannot be tied to a person\./);
	});

	it('when rows of several kinds cannot be tied to a person: they are named in the order of the list', () => {
		const twins = [user('an\u200Ba@example.com'), ...TEAM];
		const others = Array.from({ length: 8 }, (_, index) => person(`new${index}@example.com`));
		const list = [person('ana@example.com'), person('nobody'), ...others, person('nobody'), person('nobody')];
		const [why] = plan(twins, list).flatMap(({ blocked }) => blocked ?? []);
		expect(why).toMatch(/^Row 1, 2, 11, 12 cannot be tied to a person\./);
	});

	it('because deactivated people who stay so are in the list', () => {
		const inactive = ['x@example.com', 'y@example.com'].map((email) => user(email, { status: 'inactive' }));
		const list = [person('ana@example.com'), ...inactive.map(({ email }) => person(email))];
		const share = (wanted: RulesOf['wanted']) =>
			plan([...TEAM, ...inactive], list, { rules: { minListedPercent: 50, wanted } });
		const all: RulesOf['wanted'] = new Set(ACTIONS);
		expect(removed(share(all))).toHaveLength(3);
		const [why] = share(new Set([...all].filter((one) => one !== 'reactivate'))).flatMap(
			({ blocked }) => blocked ?? [],
		);
		expect(why).toContain('names 1 of the 4 people');
	});

	it('because people were invited with the same list before', () => {
		const invited = Array.from({ length: 9 }, (_, index) =>
			user(`n${index}@example.com`, { status: 'pending' }),
		);
		const list = invited.map(({ email }) => person(email));
		expect(removed(plan([...TEAM, ...invited], list, { rules: { minListedPercent: 50 } }))).toEqual([]);
	});
});

describe('the removal limit', () => {
	const people = (count: number, status: 'active' | 'inactive') =>
		Array.from({ length: count }, (_, index) => user(`${status}${index}@example.com`, { status }));

	const outcome = (active: number, leaving: number, removals: RemovalLimit, inactive = 0) => {
		const team = people(active, 'active');
		const rows = plan(
			[...team, ...people(inactive, 'inactive'), user('boss@example.com', { role_id: '0' })],
			team.slice(leaving).map(({ email }) => person(email)),
			{ rules: { guards: { ...GUARDS, removals } } },
		);
		return { gone: removed(rows).length, why: rows.find(({ blocked }) => blocked)?.blocked };
	};

	it.each([
		[100, 10, 10],
		[100, 11, 0],
		[1000, 11, 0],
		[50, 5, 5],
		[50, 6, 0],
		[5, 1, 1],
		[5, 2, 0],
	])('is 10 people or 10 %% unless said: of %i people %i leave, %i go', (active, leaving, gone) => {
		expect(outcome(active, leaving, { unit: 'automatic' }).gone).toBe(gone);
	});

	it('counts nobody who is deactivated already', () => {
		expect(outcome(100, 90, { unit: 'percent', max: 10 }, 900).gone).toBe(0);
	});

	it('counts nobody whose removal is held up for another reason, which is still told', () => {
		const list = [...OTHERS, { email: CARL, status: 'left' }, person('nobody')];
		const guards = { ...GUARDS, removals: { unit: 'people' as const, max: 1 } };
		const rows = plan([...TEAM, user('eva@example.com')], list, { rules: { guards } });
		expect(removed(rows)).toEqual([CARL]);
		expect(rows.flatMap(({ blocked }) => blocked ?? [])).toEqual(
			Array(2).fill(
				'Row 4 cannot be tied to a person. Until that is corrected, nobody is removed for being absent',
			),
		);
	});

	it('says the number to type', () => {
		expect(outcome(50, 6, { unit: 'automatic' }).why).toBe(
			'6 people would lose their account, more than the 5 allowed (10 people or 10% of the 50 who can lose one): nobody is removed. If all of them should go, set the removal limit to 6 people',
		);
	});
});

describe('protection', () => {
	const directory = new FakeAccount([...TEAM, user('x@example.com', { role_id: 'desk' })]).directory();
	const check =
		(emails: string[], roles: string[] = []) =>
		() => {
			checkProtection(
				{ ...GUARDS, protectedEmails: new Set(emails), protectedRoles: new Set(roles) },
				directory,
			);
		};

	it('is refused where it names something that is no address, nobody, or a role that nobody has', () => {
		expect(check(['ana'])).toThrow('"ana" under "Protected Emails" is not an email address');
		expect(check(['ana@example.com', 'anna@example.com'])).toThrow(
			'"anna@example.com" under "Protected Emails"',
		);
		expect(check([], ['Desk'])).toThrow('has the role "Desk" under "Protected Roles"');
		expect(check(['ana@example.com'], ['desk'])).not.toThrow();
	});

	it('covers somebody whose role Zoom does not tell', () => {
		const rows = plan(
			[...TEAM, user('who@example.com', { role_id: '' })],
			TEAM.map(({ email }) => person(email)),
		);
		expect(rows.find(({ email }) => email === 'who@example.com')).toMatchObject({ action: 'protected' });
	});
});

describe('somebody who has not accepted the invitation yet', () => {
	const invited = user('eva@example.com', { status: 'pending' });

	it('is not changed: the row says what follows', () => {
		const rows = plan(
			[invited],
			[person('eva@example.com', { name: 'Eva', license: 'Licensed', department: 'IT' })],
		);
		expect(rows).toMatchObject([
			{
				action: 'unchanged',
				reason:
					'Has not accepted the invitation yet; first name, department, license will follow once the invitation is accepted',
				changes: [],
			},
		]);
	});

	it('is created with what an invitation takes; the rest follows', () => {
		const [row] = plan([], [person('eva@example.com', { name: 'Eva', department: 'IT' })]);
		expect(row?.changes.map(({ field }) => field)).toEqual(['type', 'first_name']);
		expect(row?.reason).toBe(
			'Has no Zoom account yet; department will follow once the invitation is accepted',
		);
	});

	it('has everything set at once where no invitation is sent', () => {
		const rules = { createAction: 'ssoCreate' };
		const [row] = plan([], [person('eva@example.com', { name: 'Eva', department: 'IT' })], { rules });
		expect(row?.changes.map(({ field }) => field)).toEqual(['type', 'first_name', 'dept']);
		expect(row?.reason).toBe('Has no Zoom account yet');
	});
});

it('a list of 10,000 rows of which every second is broken is planned in a time that grows with its length', () => {
	const team = Array.from({ length: 10_000 }, (_, index) => user(`p${index}@example.com`));
	const rows = team.map(({ email }, index) => person(index % 2 ? `${email};` : email));
	const planned = planSync(
		readPeople(rows, MAPPING),
		new FakeAccount(team).directory(),
		MAPPING.match,
		RULES,
	);
	expect(planned.filter(isOpen)).toEqual([]);
});
