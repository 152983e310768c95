import { update } from '../../../../nodes/ZoomPhone/actions/number/update.operation';
import { ZoomRefusedError, ZoomUnexpectedAnswerError } from '../../../../zoom/errors';
import type { ZoomRecord } from '../../../../zoom/values';
import { runOperation } from '../../support/operationRun';

const ROUTE = 'number_management/numbers';
const SHOWN = {
	number: '+14155550102',
	display_name: 'Front',
	caller_id_name: 'Acme',
	capability: ['Incoming'],
};

const updating = async (
	updateFields: ZoomRecord,
	{
		id = 'n',
		shown = SHOWN,
		listed = [],
	}: { id?: string; shown?: ZoomRecord | Error; listed?: ZoomRecord[] } = {},
) =>
	await runOperation(update, { phoneNumberId: id, updateFields }, (route) => {
		if (route === `GET /${ROUTE}`) return listed;
		return route.startsWith('GET') ? shown : {};
	});

describe('a number that is changed', () => {
	it('is named by its ID, which is looked up where the number itself is given', async () => {
		const listed = [
			{ id: 'other', number: '+141555501020' },
			{ id: 'n', number: '+14155550102' },
		];
		const { output, calls } = await updating({ displayName: 'Front' }, { id: '+14155550102', listed });
		expect(output).toEqual({ phoneNumberId: 'n', number: '+14155550102', updated: true });
		expect(calls).toEqual([
			[`GET /${ROUTE}`, { query: { keyword: '+14155550102' } }],
			[`PATCH /${ROUTE}/{phoneNumberId}`, { phoneNumberId: 'n', body: { display_name: 'Front' } }],
			[`GET /${ROUTE}/{phoneNumberId}`, { phoneNumberId: 'n' }],
		]);
	});

	it.each<[ZoomRecord, ZoomRecord, string]>([
		[{ displayName: 'Desk' }, SHOWN, '"displayName" is still Front'],
		[{ callerIdName: 'Other' }, SHOWN, '"callerIdName" is still Acme'],
		[{ capability__outgoing: true }, SHOWN, '"outgoing" is still false'],
		[{ capability__incoming: false }, SHOWN, '"incoming" is still true'],
	])('is not said to be: %j, while Zoom shows %j', async (fields, shown, words) => {
		const { error } = await updating(fields, { shown });
		expect(error).toMatchObject({
			message: `Zoom took the change, but ${words}`,
			next: 'Look at the number in Zoom under Number Management: its kind, country or carrier may not allow it.',
		});
	});

	it('cannot be compared where Zoom shows nothing of it', async () => {
		const fields = { displayName: 'Desk', capability__outgoing: true };
		const { output } = await updating(fields, { shown: { number: '+1' } });
		expect(output).toMatchObject({ updated: true });
	});
});

describe('a number that is not there', () => {
	const NEXT = 'Check the number, with its country code, or choose it from the list.';

	it('is not in the list, or Zoom refuses it as not found', async () => {
		const listed = [{ id: 'other', number: '+1415' }];
		const { error, calls } = await updating({ displayName: 'x' }, { id: '+14155550199', listed });
		expect(error).toMatchObject({ message: 'Zoom knows no number +14155550199', next: NEXT });
		expect(calls).toHaveLength(1);
		const shown = new ZoomRefusedError('Not found', { status: 404 });
		expect((await updating({ displayName: 'x' }, { shown })).error).toMatchObject({
			message: 'Zoom knows no number n',
			next: NEXT,
		});
	});

	it.each([
		['a refusal of another kind', new ZoomRefusedError('No permission', { status: 403 })],
		['an answer that is none of Zoom’s', new ZoomUnexpectedAnswerError('nginx', { status: 404 })],
	])('is not taken for missing after %s', async (_, shown) => {
		expect((await updating({ displayName: 'x' }, { shown })).error).toBe(shown);
	});
});
