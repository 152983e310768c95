import { ZoomConnectionError } from '../../../../zoom/errors';
import { applyPlan, planned, type ResultRow } from '../../../../zoom/sync/execution/apply';
import { reviewPlan } from '../../../../zoom/sync/approval/approved';
import type { Row } from '../../../../zoom/sync/input/cells';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { readPlanRow } from '../../../../zoom/sync/approval/returnedRow';
import type { Guards } from '../../../../zoom/sync/model/rules';
import { stampPlan } from '../../../../zoom/sync/approval/stamp';
import { callsOf, FakeAccount, type StoredUser } from '../support/account';
import type { StoredPhone, StoredPhones } from '../support/phone';
import { person, plan, short, user } from '../support/planning';
import { GUARDS } from '../support/rules';

/** Site, calling plan, extension number and phone number of people who stay. */

const ANA = user('ana@example.com');
const BO = user('bo@example.com');

const has = (who: StoredUser, rest: Partial<StoredPhone> = {}): StoredPhone => ({
	userId: who.id,
	extension: '801',
	siteId: 'main',
	plans: [],
	...rest,
});

const number = (digits: string, owner?: string, siteId = 'main') => ({
	id: `id of +${digits}`,
	number: `+${digits}`,
	siteId,
	owner,
});
const [FIRST, SECOND, BERLIN] = ['14155550101', '14155550102', '49305550103'] as const;

const PHONES: StoredPhones = {
	sites: [{ id: 'berlin', name: 'Berlin' }],
	plans: [
		{ type: 100, name: 'US/CA Metered Calling Plan', bought: 2 },
		{ type: 200, name: 'US/CA Unlimited Calling Plan', bought: 2 },
	],
	numbers: [number(SECOND), number(FIRST), number(BERLIN, undefined, 'berlin')],
};

const COLUMNS = { site: 'office', callingPlan: 'plan', extension: 'extension', number: 'phone' };
const MAPPING = { phone: COLUMNS };

type Rest = Parameters<typeof plan>[2];

const planOf = (users: readonly StoredUser[], rows: readonly Row[], phones: StoredPhones, rest: Rest = {}) =>
	plan(users, rows, { mapping: MAPPING, phones: { ...PHONES, ...phones }, ...rest });

const ana = (cells: Row, phone?: Partial<StoredPhone>, phones: StoredPhones = {}): PlanRow[] =>
	planOf([ANA], [person(ANA.email, cells)], { ...phones, ...(phone && { people: [has(ANA, phone)] }) });

const changes = ([row]: readonly PlanRow[]) =>
	row?.changes.map(({ field, from, to }) => `${field}: ${from ?? ''} -> ${to}`);

describe('the telephone of a person', () => {
	it('changes as the cells say', () => {
		const rows = ana(
			{ office: 'berlin', plan: '200', extension: 802, phone: '+1 (415) 555-0101' },
			{ plans: [100] },
		);
		expect(changes(rows)).toEqual([
			'phoneSite.berlin: Main Site -> Berlin',
			'extension_number: 801 -> 802',
			'callingPlan.200: US/CA Metered Calling Plan -> US/CA Unlimited Calling Plan',
			`phoneNumber.id of +${FIRST}:  -> +${FIRST}`,
		]);
		expect(rows[0]).toMatchObject({
			action: 'update',
			reason:
				'Differs in site, extension number, calling plan, phone number; check the emergency address, which may follow the site',
		});
	});

	it.each<[string, Row]>([
		['cells are empty', { office: '', plan: null, extension: '', phone: ' ' }],
		['cells are missing', {}],
		['it is as the cells say', { office: 'Main Site', plan: '100', extension: '801', phone: 'next free' }],
	])('stays where %s', (_, cells) => {
		const owned = { numbers: [number(FIRST, ANA.id), number(SECOND)] };
		expect(short(ana(cells, { plans: [100] }, owned))).toEqual(['unchanged ana@example.com']);
	});

	it('is not looked at without columns, whatever the row says', () => {
		const rows = planOf(
			[ANA],
			[person(ANA.email, { extension: '900', phone: 'next free' })],
			{},
			{ mapping: {} },
		);
		expect(rows[0]).toMatchObject({ action: 'unchanged', changes: [] });
	});

	it.each<[string, Row, string]>([
		['a site that Zoom does not have', { office: 'Munich' }, 'Zoom has no site "Munich"'],
		['a plan that Zoom does not have', { plan: 'Unlimited' }, 'Zoom has no calling plan "Unlimited"'],
		['an extension number that is none', { extension: '80a' }, '"80a" is no extension number'],
		['one that begins with zero', { extension: '0801' }, '"0801" is no extension number'],
		['a text that is no number', { phone: '1.4E+10' }, 'is neither a phone number nor "next free"'],
		[
			'a number of somebody else’s account',
			{ phone: '+4989555' },
			'the account has no phone number +4989555',
		],
		['a number without its country code', { phone: '415 555 0101' }, 'write it with its country code'],
	])('stays and needs a decision with %s', (_, cells, reason) => {
		const [row] = ana(cells, { plans: [100] });
		expect(row).toMatchObject({ action: 'conflict', changes: [] });
		expect(row?.reason).toContain(reason);
	});

	it('is a mistake of the row where a cell holds several', () => {
		expect(ana({ phone: ['+1', '+2'] }, {})[0]).toMatchObject({
			action: 'invalid',
			reason: '"phone" names several, and a person has one phone number',
		});
	});

	it('keeps several calling plans', () => {
		const [row] = ana({ plan: '200' }, { plans: [100, 300] });
		expect(row?.reason).toContain('has several calling plans in Zoom, which stay');
		expect(ana({ plan: '100' }, { plans: [100, 300] })[0]?.action).toBe('unchanged');
	});

	it('gets no plan of which none is left: the first people of the list get them', () => {
		const team = [ANA, BO, user('cleo@example.com')];
		const rows = planOf(
			team,
			team.map(({ email }) => person(email, { plan: '200' })),
			{ people: team.map((one, index) => has(one, { extension: `80${index}` })) },
		);
		expect(short(rows)).toEqual([
			'update ana@example.com',
			'update bo@example.com',
			'conflict cleo@example.com',
		]);
		expect(rows[2]?.reason).toContain('no calling plan "US/CA Unlimited Calling Plan" is left');
	});

	it('is begun with an extension number, and otherwise not at all', () => {
		expect(changes(ana({ extension: '801', plan: '100', phone: 'next free', office: 'Berlin' }))).toEqual([
			'phoneSite.berlin:  -> Berlin',
			'extension_number:  -> 801',
			'callingPlan.100:  -> US/CA Metered Calling Plan',
			`phoneNumber.id of +${BERLIN}:  -> +${BERLIN}`,
		]);
		const [row] = ana({ plan: '100' });
		expect(row).toMatchObject({ action: 'conflict', changes: [] });
		expect(row?.reason).toContain('has no Zoom Phone, and the row has no extension number');
		const [wrong] = ana({ extension: '801', office: 'Munich', plan: '100' });
		expect(wrong).toMatchObject({ action: 'conflict', changes: [] });
	});

	it('follows once an invitation is accepted', () => {
		const pending = user('ana@example.com', { status: 'pending' });
		const [row] = planOf([pending], [person(pending.email, { extension: '801' })], {});
		expect(row).toMatchObject({
			action: 'unchanged',
			changes: [],
			reason:
				'Has not accepted the invitation yet; extension number will follow once the invitation is accepted',
		});
		const [invited] = planOf([], [person(ANA.email, { extension: '801' })], {});
		expect(invited?.reason).toContain('extension number will follow once the invitation is accepted');
	});

	it('stays while another row may mean the same person', () => {
		const rows = planOf([ANA], [person(ANA.email, { extension: '802' }), person(`"${ANA.email}"`)], {
			people: [has(ANA)],
		});
		expect(rows[0]).toMatchObject({ action: 'conflict', changes: [] });
		expect(rows[0]?.reason).toContain('the telephone stays as it is, because row 2 may mean the same person');
	});

	it('of somebody who is protected stays', () => {
		const admin = user('ana@example.com', { role_id: '1' });
		const rows = planOf([admin], [person(admin.email, { extension: '802' })], { people: [has(admin)] });
		expect(rows[0]?.action).toBe('protected');
	});
});

describe('an extension number', () => {
	it.each([
		[
			'that somebody has',
			[has(BO, { extension: '802' })],
			[{ extension: '802' }],
			'belongs to bo@example.com',
		],
		['that the list gives to two', [], [{ extension: '802' }, { extension: '802' }], 'to several people'],
	])('%s is given to nobody', (_, others, cells, reason) => {
		const rows = planOf(
			[ANA, BO],
			cells.map((cell, index) => person([ANA, BO][index]?.email, cell)),
			{ people: [has(ANA), ...others] },
			{ rules: { leavers: 'nobody' } },
		);
		expect(rows[0]).toMatchObject({ action: 'conflict', changes: [] });
		expect(rows[0]?.reason).toContain(reason);
	});
});

describe('a phone number', () => {
	const everybody = { people: [has(ANA, { plans: [100] }), has(BO, { extension: '802', plans: [100] })] };
	const both = (ofAna: string, ofBo: string, phones: StoredPhones = {}) =>
		planOf([ANA, BO], [person(ANA.email, { phone: ofAna }), person(BO.email, { phone: ofBo })], {
			...everybody,
			...phones,
		}).map((row) => row.changes.map(({ to }) => to).join() || row.reason);

	it('that is free goes to one person only, the lowest first', () => {
		expect(both('next free', 'Next Free')).toEqual([`+${FIRST}`, `+${SECOND}`]);
	});

	it.each([
		['an area code', 'next free in 415', `+${FIRST}`],
		['a country', 'next free +49', `+${BERLIN}`],
		['a site', 'next free in berlin', `+${BERLIN}`],
	])('is looked for by %s', (_, cell, found) => {
		expect(both('', cell)[1]).toBe(found);
	});

	it.each([
		['none is left', 'next free in 212', 'no phone number is free in 212'],
		['the place is not known', 'next free in Rome', 'no free phone number is at a site "rome"'],
	])('is not given where %s', (_, cell, reason) => {
		expect(both(cell, '')[0]).toContain(reason);
	});

	it('that another row names is nobody else’s next free one', () => {
		expect(both('next free', `+${FIRST}`)).toEqual([`+${SECOND}`, `+${FIRST}`]);
		const broken = planOf(
			[ANA, BO],
			[person(ANA.email, { phone: 'next free' }), person(BO.email, { phone: `+${FIRST}`, status: '' })],
			everybody,
		);
		expect(changes(broken)).toEqual([`phoneNumber.id of +${SECOND}:  -> +${SECOND}`]);
	});

	it('that two rows name is given to neither', () => {
		const told = `the list gives +${FIRST} to several people`;
		expect(both(`+${FIRST}`, `+${FIRST}`)).toEqual([`As it should be; ${told}`, `As it should be; ${told}`]);
	});

	it('that somebody has is never taken, whoever that is', () => {
		const owned = { numbers: [number(FIRST, BO.id), number(SECOND)] };
		expect(both(`+${FIRST}`, '', owned)[0]).toContain(`+${FIRST} belongs to`);
		expect(both('next free', '', owned)[0]).toBe(`+${SECOND}`);
	});

	it('that is still being ported is not given', () => {
		const pending = { numbers: [{ ...number(FIRST), status: 'Pending' }, number(SECOND)] };
		expect(both(`+${FIRST}`, 'next free', pending)).toEqual([
			`As it should be; +${FIRST} is pending in Zoom, so it is not given`,
			`+${SECOND}`,
		]);
	});

	it('comes beside those that somebody has, and the row says so', () => {
		const [row] = ana(
			{ phone: `+${SECOND}` },
			{ plans: [100] },
			{
				numbers: [number(FIRST, ANA.id), number(SECOND)],
			},
		);
		expect(row).toMatchObject({ action: 'update', reason: `Differs in phone number; keeps +${FIRST}` });
		const two = { numbers: [number(FIRST, ANA.id), number(BERLIN, ANA.id), number(SECOND)] };
		expect(ana({ phone: `+${SECOND}` }, { plans: [100] }, two)[0]?.reason).toContain(
			`keeps +${FIRST}, +${BERLIN}`,
		);
	});

	it('needs a calling plan', () => {
		for (const phone of ['next free', `+${FIRST}`]) {
			expect(ana({ phone }, {})[0]?.reason).toContain('gets no phone number without a calling plan');
			expect(ana({ phone, plan: '100' }, {})[0]?.changes).toHaveLength(2);
		}
	});
});

describe('when more telephones would change than allowed', () => {
	it('none does, and the rows say which number to set', () => {
		const guards: Guards = { ...GUARDS, phones: { unit: 'people', max: 0 } };
		const [row] = planOf(
			[ANA],
			[person(ANA.email, { extension: '802' })],
			{ people: [has(ANA)] },
			{
				rules: { guards },
			},
		);
		expect(row?.blocked).toContain('set "Maximum Phone Changes" to 1');
		const [first] = planOf([ANA], [person(ANA.email, { extension: '802' })], {}, { rules: { guards } });
		expect(first).toMatchObject({ action: 'update' });
		expect(first?.blocked).toBeUndefined();
	});
});

const sleep = async (): Promise<void> => {
	await Promise.resolve();
};

const apply = async (
	zoom: Parameters<typeof applyPlan>[1]['zoom'],
	rows: readonly PlanRow[],
): Promise<ResultRow[]> => await applyPlan(rows, { zoom, concurrency: 3, sleep, now: () => 0 });

const results = (rows: readonly ResultRow[]) => rows.map(({ email, result }) => `${email} ${result}`);
const messageOf = ([row]: readonly ResultRow[]): string =>
	row?.error instanceof Error ? row.error.message : '';

describe('applying', () => {
	const ALL = { office: 'Berlin', plan: '200', extension: '810', phone: `+${FIRST}` };

	function ready(phones: StoredPhones, cells: Row = ALL) {
		const zoom = new FakeAccount([{ ...ANA }], { phones: { ...PHONES, ...phones } });
		return { zoom, rows: planOf(zoom.users, [person(ANA.email, cells)], phones) };
	}

	it('changes a telephone in the order that Zoom needs, and looks at it', async () => {
		const { zoom, rows } = ready({ people: [has(ANA, { plans: [100] })] });
		expect(results(await apply(zoom.zoom, rows))).toEqual(['ana@example.com done']);
		expect(zoom.calls).toEqual([
			'GET /phone/users/{userId}',
			'PATCH /phone/users/{userId}',
			'PUT /phone/users/{userId}/calling_plans',
			'GET /number_management/numbers/{phoneNumberId}',
			'POST /phone/users/{userId}/phone_numbers',
			'GET /phone/users/{userId}',
		]);
		expect(zoom.phone.of(ANA.id)).toMatchObject({ siteId: 'berlin', plans: [200], extension: '810' });
		expect(zoom.phone.numbersOf(ANA.id)).toEqual([`+${FIRST}`]);
	});

	it('gives a new person account and telephone in one run', async () => {
		const zoom = new FakeAccount([], { phones: PHONES });
		const rules = { createAction: 'ssoCreate' };
		const rows = planOf([], [person('neo@example.com', ALL)], {}, { rules });
		expect(results(await apply(zoom.zoom, rows))).toEqual(['neo@example.com done']);
		expect(zoom.calls[0]).toBe('POST /users');
		expect(zoom.phone.of('neo@example.com')).toMatchObject({ siteId: 'berlin', plans: [200] });
	});

	it('puts somebody on Zoom Phone whose address changes in the same run', async () => {
		const old = user('old@example.com', { employee_unique_id: '7' });
		const zoom = new FakeAccount([old], { phones: PHONES });
		const match = { by: 'employeeId' } as const;
		const row = person('new@example.com', { employeeId: '7', extension: '810' });
		const rows = plan(zoom.users, [row], { mapping: { ...MAPPING, match }, phones: PHONES });
		expect(results(await apply(zoom.zoom, rows))).toEqual(['old@example.com done']);
		expect(zoom.phone.of('new@example.com')?.extension).toBe('810');
	});

	it.each([10, 11, 21])('puts %d people on Zoom Phone ten in a call', async (count) => {
		const team = Array.from({ length: count }, (_, index) => user(`p${index}@example.com`));
		const zoom = new FakeAccount(team, { phones: PHONES });
		const rows = planOf(
			team,
			team.map(({ email }, index) => person(email, { extension: String(900 + index) })),
			{},
		);
		const done = await apply(zoom.zoom, rows);
		expect(done.every(({ result }) => result === 'done')).toBe(true);
		expect(zoom.calls.filter((call) => call === 'POST /phone/users/batch')).toHaveLength(
			Math.ceil(count / 10),
		);
		expect(zoom.phone.people).toHaveLength(count);
		// Each is looked at afterwards; who is alone in a call, before that too.
		const looks = zoom.calls.filter((call) => call === 'GET /phone/users/{userId}');
		expect(looks).toHaveLength(count + (count % 10 === 1 ? 1 : 0));
	});

	it('names the site of a row in the call that puts the person on Zoom Phone', async () => {
		const zoom = new FakeAccount([{ ...ANA }, { ...BO }], { phones: PHONES });
		const bodies: unknown[] = [];
		const calls = callsOf(async (...call) => {
			const [route, parameters] = call;
			if (route === 'POST /phone/users/batch') bodies.push(parameters.body);
			return await zoom.zoom.request(...call);
		});
		const list = [
			person(ANA.email, { office: 'Berlin', extension: '801' }),
			person(BO.email, { extension: '802' }),
		];
		expect(results(await apply(calls, planOf(zoom.users, list, {})))).toEqual([
			'ana@example.com done',
			'bo@example.com done',
		]);
		const ana = { email: ANA.email, calling_plans: [], extension_number: '801', site_name: 'Berlin' };
		const bo = { email: BO.email, calling_plans: [], extension_number: '802' };
		expect(bodies).toEqual([{ users: [ana, bo] }]);
	});

	it('refuses one person of a call alone, and the others get their telephones', async () => {
		const zoom = new FakeAccount([{ ...ANA }, { ...BO }], { phones: PHONES });
		const list = [person(ANA.email, { extension: '801' }), person(BO.email, { extension: '802' })];
		const rows = planOf(zoom.users, list, {});
		zoom.phone.people.push(has(user('other@example.com'), { extension: '801' }));
		expect(results(await apply(zoom.zoom, rows))).toEqual(['ana@example.com failed', 'bo@example.com done']);
		expect(zoom.phone.of(BO.id)?.extension).toBe('802');
	});

	it.each([
		'POST /phone/users/batch',
		'PATCH /phone/users/{userId}',
		'POST /phone/users/{userId}/calling_plans',
		'POST /phone/users/{userId}/phone_numbers',
	])(
		'is done where only the answer to %s was lost, or said to have failed and finished by the next run',
		async (route) => {
			const zoom = new FakeAccount([{ ...ANA }], { phones: PHONES });
			let lost = false;
			const calls = callsOf(async (...call) => {
				const answer = await zoom.zoom.request(...call);
				if (call[0] !== route || lost) return answer;
				lost = true;
				throw new ZoomConnectionError('Lost', true);
			});
			const list = [person(ANA.email, { plan: '200', extension: '810', phone: 'next free' })];
			const again = () =>
				plan(zoom.users, list, {
					mapping: MAPPING,
					phones: { ...PHONES, people: zoom.phone.people, numbers: zoom.phone.numbers },
				});
			await apply(calls, again());
			await apply(calls, again());
			expect(short(again())).toEqual(['unchanged ana@example.com']);
			expect(zoom.phone.numbersOf(ANA.id)).toEqual([`+${FIRST}`]);
			expect(zoom.phone.people).toHaveLength(1);
		},
	);

	it('gives no number that somebody has got since the plan', async () => {
		const { zoom, rows } = ready({ people: [has(ANA, { plans: [100] })] }, { phone: 'next free' });
		for (const one of zoom.phone.numbers) if (one.number === `+${FIRST}`) one.owner = 'somebody';
		const done = await apply(zoom.zoom, rows);
		expect(results(done)).toEqual(['ana@example.com failed']);
		expect(messageOf(done)).toBe(`+${FIRST} belongs to somebody meanwhile: ana@example.com did not get it`);
		expect(zoom.calls).not.toContain('POST /phone/users/{userId}/phone_numbers');
	});

	it('leaves a calling plan alone that somebody has got since the plan', async () => {
		const { zoom, rows } = ready({ people: [has(ANA)] }, { plan: '200' });
		zoom.phone.people[0]?.plans.push(100);
		const done = await apply(zoom.zoom, rows);
		expect(messageOf(done)).toContain('has got another calling plan meanwhile: it was left alone');
		expect(zoom.phone.people[0]?.plans).toEqual([100]);
	});

	it('is a failure where Zoom takes the change and shows something else', async () => {
		const { zoom, rows } = ready({ people: [has(ANA)] }, { extension: '810' });
		const calls = callsOf(async (...call) =>
			call[0].startsWith('PATCH') ? {} : await zoom.zoom.request(...call),
		);
		const done = await apply(calls, rows);
		expect(results(done)).toEqual(['ana@example.com failed']);
		expect(messageOf(done)).toBe(
			'Zoom took the change, but shows another extension number of ana@example.com',
		);
	});

	it('never sends an emergency address, and tells when Zoom shows another one', async () => {
		const { zoom, rows } = ready(
			{ people: [has(ANA, { emergencyAddress: '1 Main Street' })] },
			{ office: 'Berlin' },
		);
		const calls = callsOf(async (...call) => {
			expect(JSON.stringify(call[1])).not.toContain('emergency');
			const answer = await zoom.zoom.request(...call);
			const [phone] = zoom.phone.people;
			if (phone && call[0].startsWith('PATCH')) phone.emergencyAddress = '2 Berlin Road';
			return answer;
		});
		const [row] = await apply(calls, rows);
		expect(row?.result).toBe('done');
		expect(row?.reason).toContain(
			'the emergency address was 1 Main Street and is 2 Berlin Road now: check it',
		);
	});

	it('does nothing for somebody who lost Zoom Phone meanwhile, and says so', async () => {
		const { zoom, rows } = ready({ people: [has(ANA)] }, { extension: '810' });
		zoom.phone.people.splice(0);
		expect(messageOf(await apply(zoom.zoom, rows))).toBe('ana@example.com has no Zoom Phone any more');
	});
});

describe('an approved plan', () => {
	const ORIGIN = { account: 'owner', sign: (text: string) => Buffer.from(text).toString('base64url') };
	const CELLS = { office: 'Berlin', plan: '200', extension: '810', phone: `+${FIRST}` };
	const before: StoredPhones = { ...PHONES, people: [has(ANA, { plans: [100] })] };
	const mailed = (phones: StoredPhones, cells: Row = CELLS): Row[] =>
		stampPlan(planOf([ANA], [person(ANA.email, cells)], phones), ORIGIN, 0).map(
			(row) => JSON.parse(JSON.stringify(planned(row))) as Row,
		);

	const review = (items: readonly Row[], phones: StoredPhones, guards = GUARDS): string[] => {
		const { rows, settled } = reviewPlan(
			items.map((row, index) => readPlanRow(row, index)),
			{
				directory: new FakeAccount([{ ...ANA }], { phones: { ...PHONES, ...phones } }).directory(),
				guards,
				origin: ORIGIN,
				now: 1,
				maxAgeMs: 1000,
			},
		);
		return rows.map((row) => {
			const { result, why } = settled.get(row) ?? { result: 'go', why: row.blocked };
			const left = result === 'go' && !why ? String(row.changes.length) : why;
			return [result, left].filter(Boolean).join(': ');
		});
	};

	const after = has(ANA, { siteId: 'berlin', plans: [200], extension: '810' });
	const given = { numbers: [number(FIRST, ANA.id)] };

	it('goes on with what is left, and is over then', () => {
		expect(review(mailed(before), before)).toEqual(['go: 4']);
		expect(review(mailed(before), { people: [has(ANA, { siteId: 'berlin', plans: [200] })] })).toEqual([
			'go: 2',
		]);
		expect(review(mailed(before), { people: [after], ...given })).toEqual(['alreadyDone']);
	});

	it('begins a telephone, goes on where that was cut off, and leaves out who has got another one', () => {
		const rows = mailed(PHONES);
		expect(review(rows, {})).toEqual(['go: 4']);
		expect(review(rows, { people: [has(ANA, { siteId: 'berlin', extension: '810' })] })).toEqual(['go: 2']);
		expect(review(rows, { people: [has(ANA, { extension: '810' })] })).toEqual([
			'changed: the site has another value now',
		]);
	});

	it.each<[string, StoredPhones, string]>([
		[
			'another extension number',
			{ people: [has(ANA, { plans: [100], extension: '999' })] },
			'extension number',
		],
		['another plan', { people: [has(ANA, { plans: [300] })] }, 'calling plan'],
		[
			'another site',
			{
				sites: [
					{ id: 'berlin', name: 'Berlin' },
					{ id: 'x', name: 'X' },
				],
				people: [has(ANA, { plans: [100], siteId: 'x' })],
			},
			'site',
		],
		['no telephone', { people: [] }, 'site'],
		['and somebody has the number', { ...before, numbers: [number(FIRST, 'bo')] }, 'phone number'],
	])('leaves out somebody who has %s now', (_, phones, what) => {
		expect(review(mailed(before), phones)).toEqual([`changed: the ${what} has another value now`]);
	});

	it.each<[string, StoredPhones, string]>([
		['the site', { ...before, sites: [] }, 'the site "Berlin" does not exist'],
		['the plan', { ...before, plans: [] }, 'the calling plan "US/CA Unlimited Calling Plan" does not exist'],
		['the number', { ...before, numbers: [] }, `the phone number "+${FIRST}" does not exist`],
	])('stops where %s is gone', (_, phones, why) => {
		expect(review(mailed(before), phones)).toEqual([`changed: ${why}`]);
	});

	it('keeps the limit, and refuses a row in which another number was written', () => {
		const guards: Guards = { ...GUARDS, phones: { unit: 'people', max: 0 } };
		expect(review(mailed(before), before, guards)[0]).toContain('more than the 0 allowed');
		const edited = mailed(before).map(
			(row) => JSON.parse(JSON.stringify(row).replaceAll(FIRST, SECOND)) as Row,
		);
		expect(review(edited, before)[0]).toContain('refused: the row was edited');
	});
});
