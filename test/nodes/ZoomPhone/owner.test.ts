import type { ItemOperation } from '../../../nodes/adapter/kit/operation';
import { ZoomRefusedError } from '../../../zoom/errors';
import type { ZoomRecord } from '../../../zoom/values';
import { least } from '../support/filled';
import { runOperation } from '../support/operationRun';
import { RESOURCES } from '../support/resources';

/** Lists of the account or of one user, and what is said of a user who has no phone. */

const PHONE = RESOURCES.ZoomPhone.flatMap(({ value, operations }) =>
	operations.map((operation) => ({
		title: `${value} ${operation.option.value}`,
		operation: operation as ItemOperation,
	})),
);
const has = (operation: ItemOperation, name: string): boolean =>
	operation.properties.some(({ property }) => property.name === name);

const PATHS: Readonly<Record<string, string>> = {
	'call getAll': 'call_history',
	'recording getAll': 'recordings',
	'sms getAll': 'sms/sessions',
	'voicemail getAll': 'voice_mails',
};
const OWNED = PHONE.filter(({ title }) => title in PATHS);
const PERIOD = { period: 'lastDays', days: 3, returnAll: true, options: { timezone: 'UTC' } };
const nobody = { __rl: true, mode: 'list', value: '' };
const ana = { __rl: true, mode: 'email', value: 'ana@example.com' };

it('are these lists', () => {
	expect(OWNED).toHaveLength(4);
});

describe.each(OWNED)('$title', ({ title, operation }) => {
	const path = PATHS[title] ?? '';
	const run = async (fields: object, authentication?: 'oAuth2', answer: () => unknown = () => []) =>
		await runOperation(operation, { ...PERIOD, ...fields }, answer, authentication && { authentication });

	it('is of the account unless a user is chosen', async () => {
		const { calls, subject } = await run({ userId: nobody });
		expect(calls.map(([route]) => route)).toEqual([`GET /phone/${path}`]);
		expect(subject).toMatch(/ of the account$/);
	});

	it('is of the account with OAuth2 too', async () => {
		const { calls, error } = await run({ userId: nobody }, 'oAuth2');
		expect(error).toBeUndefined();
		expect(calls.map(([route]) => route)).toEqual([`GET /phone/${path}`]);
	});

	it('is of the user who was chosen', async () => {
		const { calls, subject } = await run({ of: 'user', userId: ana });
		expect(calls).toMatchObject([[`GET /phone/users/{userId}/${path}`, { userId: 'ana@example.com' }]]);
		expect(subject).toBe('user ana@example.com');
	});

	it('is of the person who connected the account where no user is chosen and OAuth2 is used', async () => {
		const { calls } = await run({ of: 'user', userId: nobody }, 'oAuth2');
		expect(calls).toMatchObject([[`GET /phone/users/{userId}/${path}`, { userId: 'me' }]]);
	});

	it('asks for the user where none is chosen and the app is that of the account', async () => {
		const { calls, error } = await run({ of: 'user', userId: nobody });
		expect(error).toMatchObject({
			message: expect.stringContaining('"User" is empty') as string,
			field: 'User',
		});
		expect(calls).toEqual([]);
	});

	it('is asked for with the days that were chosen', async () => {
		const { calls } = await run({ of: 'user', userId: ana });
		expect(calls[0]?.[1]).toMatchObject({
			query: { from: '2026-03-12T00:00:00Z', to: '2026-03-14T23:59:59Z' },
		});
	});
});

it('calls of a user are told apart by their parts, those of the account as a whole', async () => {
	const getAll = OWNED.find(({ title }) => title === 'call getAll')?.operation as ItemOperation;
	const rows = ['e1', 'e2', 'e1'].map((id, number) => ({
		call_history_uuid: 'c1',
		call_element_id: id,
		number,
	}));
	const elements = async (of: object) => {
		const fields = { ...PERIOD, days: 40, simplify: false, ...of };
		const { output } = await runOperation(getAll, fields, () => rows);
		return (output as ZoomRecord[]).map(({ call_element_id: element }) => element);
	};
	expect(await elements({ of: 'user', userId: ana })).toEqual(['e1', 'e2']);
	expect(await elements({})).toEqual(['e1']);
});

const NAMING = PHONE.filter(({ operation }) => has(operation, 'userId'));

it.each(NAMING)('$title says of a user without Zoom Phone what to do', async ({ operation }) => {
	const { fields } = await least(operation, {
		userId: 'cleo@example.com',
		...(has(operation, 'of') && { of: 'user' }),
		...(has(operation, 'updateFields') && { updateFields: { extensionNumber: '801' } }),
	});
	const refusal = new ZoomRefusedError('User does not exist', { status: 404, zoomCode: 1001 });
	const { error } = await runOperation(operation, fields, () => refusal);
	expect(error).toMatchObject({
		message: 'Zoom Phone knows no user cleo@example.com',
		next: expect.stringContaining('Users & Rooms') as string,
	});
});
