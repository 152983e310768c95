import { accountUser } from '../../../../zoom/sync/directory/users';

describe('a user as Zoom lists them', () => {
	it('has the attributes that are some, whatever stands beside them', () => {
		const attributes = [null, 'text', 7, [], { key: 'cbf1', name: 'Cost center', value: 'A-1' }];
		const user = accountUser({ id: 'u1', email: 'ana@example.com', custom_attributes: attributes });
		expect(user?.fields).toEqual({ 'custom_attributes.cbf1': 'A-1' });
	});

	it.each([null, 'text', {}, undefined])('has none where the attributes are %j', (attributes) => {
		expect(accountUser({ email: 'ana@example.com', custom_attributes: attributes })?.fields).toEqual({});
	});

	it.each(['', null, undefined, 7, 'deaktiviert'])(
		'has the status that was asked for where the own one is %j',
		(status) => {
			const record = { id: 'u1', email: 'ana@example.com', type: 2, status };
			expect(accountUser(record, 'inactive')).toMatchObject({ status: 'inactive', type: 1 });
		},
	);

	it.each([
		['2', 'active', 2],
		['2', 'inactive', 1],
		[' 4 ', 'active', 4],
	])('has the type %j as a number, also while %s', (type, status, expected) => {
		const user = accountUser({ id: 'u1', email: 'ana@example.com', status, type });
		expect([user?.type, user?.fields['type']]).toEqual([expected, expected]);
	});

	it('has the own status where it is one of Zoom’s: it may have changed while the lists were read', () => {
		const record = { id: 'u1', email: 'ana@example.com', status: 'active' };
		expect(accountUser(record, 'inactive')?.status).toBe('active');
	});
});
