import { handOverIn } from '../../../../zoom/sync/phone/handOver';
import {
	callingPlansIn,
	namedIn,
	phoneNumberIn,
	PhoneSystem,
	phoneUserIn,
} from '../../../../zoom/sync/phone/system';

/** What Zoom says of telephones, as a sync reads it. */

describe('somebody with Zoom Phone', () => {
	it('is read as Zoom lists them', () => {
		const record = {
			id: 'U1',
			email: 'ana@example.com',
			extension_number: 801,
			site: { id: 'S1', name: 'Main Site' },
			calling_plans: [{ type: 100, name: 'Metered' }, { type: 200 }],
			phone_numbers: [{ id: 'N1', number: '+14155550101' }],
		};
		expect(phoneUserIn(record)).toEqual({
			userId: 'U1',
			email: 'ana@example.com',
			extension: '801',
			siteId: 'S1',
			siteName: 'Main Site',
			plans: ['100', '200'],
			numbers: [{ id: 'N1', number: '+14155550101' }],
		});
	});

	it('may have nothing yet, and the site by its ID only', () => {
		expect(phoneUserIn({ id: 'U1', site_id: 'S2' })).toEqual({
			userId: 'U1',
			email: '',
			extension: '',
			siteId: 'S2',
			siteName: '',
			plans: [],
			numbers: [],
		});
	});

	it('is found by the ID, or by the address where the user has none', () => {
		const one = phoneUserIn({ id: 'U1', email: 'Ana@example.com', extension_number: 801 });
		const phone = new PhoneSystem({ users: [one] });
		expect(phone.of({ id: 'U1', email: 'other@example.com' })).toBe(one);
		expect(phone.of({ id: undefined, email: 'ana@EXAMPLE.com' })).toBe(one);
		expect(phone.of({ id: 'U2', email: 'ben@example.com' })).toBeUndefined();
		expect(phone.withExtension('801')).toBe(one);
		expect(phone.withExtension('802')).toBeUndefined();
	});

	it('can take a number with a calling plan only; a call queue can always', () => {
		const users = [
			phoneUserIn({ id: 'U1', email: 'ana@example.com', calling_plans: [{ type: 100 }] }),
			phoneUserIn({ id: 'U2', email: 'ben@example.com' }),
		];
		const phone = new PhoneSystem({ users, queues: [{ id: 'Q1', name: 'Sales' }] });
		const nameOf = (kind: 'user' | 'queue', id: string) => phone.nameOf({ kind, id, key: '' });
		expect(nameOf('user', 'U1')).toBe('ana@example.com');
		expect(nameOf('user', 'U2')).toBeUndefined();
		expect(nameOf('queue', 'Q1')).toBe('call queue Sales');
		expect(nameOf('queue', 'U1')).toBeUndefined();
		expect(nameOf('user', 'Q1')).toBeUndefined();
	});
});

describe('a phone number', () => {
	const FREE = {
		id: 'N1',
		number: '+14155550101',
		site: { site_id: 'S1', name: 'Main Site' },
		allocated_product: 'ZOOM_PHONE',
		status: 'Normal',
		display_name: 'Front desk',
	};

	it('that nobody has is free', () => {
		expect(phoneNumberIn(FREE)).toEqual({
			id: 'N1',
			number: '+14155550101',
			siteId: 'S1',
			siteName: 'Main Site',
			owner: '',
			ownerId: '',
			displayName: 'Front desk',
			unusable: '',
		});
	});

	it.each([
		['User', 'Ana', 'Ana'],
		['CallQueue', 'Sales', 'the call queue Sales'],
		['AutoReceptionist', 'Day', 'the auto receptionist Day'],
		['SharedLineGroup', 'Desk', 'the shared line group Desk'],
		['CommonArea', 'Lobby', 'the common area Lobby'],
		['CallQueue', '', 'the call queue somebody'],
	])('of a %s called "%s" is that of %s', (type, name, owner) => {
		const assigned = { assigned_to_id: 'A1', assigned_to_type: type, assigned_to_name: name };
		expect(phoneNumberIn({ ...FREE, assigned_list: [assigned] })).toMatchObject({ owner, ownerId: 'A1' });
	});

	it('of somebody whom Zoom does not name is not free either', () => {
		expect(phoneNumberIn({ ...FREE, assigned_list: [{}] })).toMatchObject({
			owner: 'somebody',
			ownerId: 'unknown',
		});
	});

	it('has the owner under the name that Zoom’s second answer has by mistake', () => {
		const assigned_list = [{ assigned_to_id: 'A1', assgined_to_name: 'Ana' }];
		expect(phoneNumberIn({ ...FREE, assigned_list })).toMatchObject({ owner: 'Ana' });
	});

	it.each([
		[{ allocated_product: 'ZOOM_CONTACT_CENTER' }, 'is not allocated to Zoom Phone'],
		[{ status: 'Pending' }, 'is pending in Zoom'],
		[{ display_name: 'n8n u:U1' }, 'is on its way to somebody else, after a run that was cut off'],
		[{ display_name: 'n8n' }, ''],
		[{ allocated_product: '', status: '' }, ''],
	])('with %j: "%s"', (rest, unusable) => {
		expect(phoneNumberIn({ ...FREE, ...rest }).unusable).toBe(unusable);
	});

	it('comes in the order of the numbers, and is found by its digits and its ID', () => {
		const numbers = ['+49305550103', '+14155550102', '+14155550101'].map((number, index) =>
			phoneNumberIn({ ...FREE, id: `N${index}`, number }),
		);
		const phone = new PhoneSystem({ numbers });
		expect(phone.numbers.map(({ id }) => id)).toEqual(['N2', 'N1', 'N0']);
		expect(phone.withDigits('49305550103')?.id).toBe('N0');
		expect(phone.withDigits('5550103')).toBeUndefined();
		expect(phone.numberWithId('N1')?.number).toBe('+14155550102');
	});
});

it('sites and calling plans are read as Zoom lists them', () => {
	expect(namedIn([{ id: 'S1', name: 'Main Site' }, { id: 'S2' }])).toEqual([
		{ id: 'S1', name: 'Main Site' },
		{ id: 'S2', name: 'S2' },
	]);
	expect(callingPlansIn([{ type: 100, name: 'Metered', available: 2 }, { type: 200 }])).toEqual([
		{ id: '100', name: 'Metered', left: 2 },
		{ id: '200', name: '200', left: undefined },
	]);
});

it.each<[string, object | undefined]>([
	['numberTo.N1.u:U1', { numberId: 'N1', to: { kind: 'user', id: 'U1', key: 'u:U1' } }],
	['numberTo.N1.q:Q.1', { numberId: 'N1', to: { kind: 'queue', id: 'Q.1', key: 'q:Q.1' } }],
	['numberTo.N1.free', { numberId: 'N1', to: undefined }],
	['numberTo.N1.u:', undefined],
	['numberTo.N1.x:U1', undefined],
	['numberTo.N1', undefined],
	['numberTo..free', undefined],
	['phoneNumber.N1.free', undefined],
])('a hand-over of a number reads %s as %j', (field, handOver) => {
	expect(handOverIn(field)).toEqual(handOver);
});
