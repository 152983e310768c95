import { changeProfile, changeUser } from '../../../../zoom/sync/execution/change';
import { ScriptedZoom } from '../support/scripted';

const change = (field: string, to: string | number) => ({ field, from: null, to });
const sent = async (
	changes: ReturnType<typeof change>[],
	by: (...call: Parameters<typeof changeProfile>) => Promise<unknown> = changeUser,
) => {
	const zoom = new ScriptedZoom();
	await by('ana', changes, zoom.calls);
	return zoom.asked;
};

const CHANGE = 'PATCH /users/{userId}';

it('sends all fields in one call, own attributes as a list', async () => {
	const changes = [change('dept', 'Sales'), change('type', 2), change('custom_attributes.key', 7)];
	expect(await sent(changes)).toEqual([
		{
			route: CHANGE,
			parameters: {
				userId: 'ana',
				body: { dept: 'Sales', type: 2, custom_attributes: [{ key: 'key', value: '7' }] },
			},
		},
	]);
});

it('names no attributes where none changes', async () => {
	const [one] = await sent([change('dept', '')]);
	expect(one?.parameters).toEqual({ userId: 'ana', body: { dept: '' } });
});

it('changes the address last, by a call of its own', async () => {
	expect(await sent([change('email', 'new@example.com'), change('dept', 'Sales')])).toEqual([
		{ route: CHANGE, parameters: { userId: 'ana', body: { dept: 'Sales' } } },
		{ route: 'PUT /users/{userId}/email', parameters: { userId: 'ana', body: { email: 'new@example.com' } } },
	]);
	expect((await sent([change('email', 'new@example.com')])).map(({ route }) => route)).toEqual([
		'PUT /users/{userId}/email',
	]);
});

it.each([
	['nothing', []],
	['memberships alone', [change('group.G1', 'Sales'), change('newGroup.Support', 'Support')]],
])('sends nothing for %s', async (_, changes) => {
	expect(await sent(changes)).toEqual([]);
	expect(await sent(changes, changeProfile)).toEqual([]);
});

it('leaves memberships out of the profile', async () => {
	const [one, ...more] = await sent([change('group.G1', ''), change('dept', 'Sales')]);
	expect(one?.parameters).toEqual({ userId: 'ana', body: { dept: 'Sales' } });
	expect(more).toEqual([]);
});
