import { ZoomConnectionError, ZoomRefusedError } from '../../../../zoom/errors';
import { handOverNumbers } from '../../../../zoom/sync/phone/applyHandOver';
import type { PlanRow } from '../../../../zoom/sync/model/planRow';
import { ScriptedZoom } from '../support/scripted';

/** What is sent to move a number, in its order. */

const NUMBER = '+14155550101';
const LOOK = 'GET /number_management/numbers/{phoneNumberId}';
const RENAME = 'PATCH /number_management/numbers/{phoneNumberId}';
const TAKE = 'DELETE /phone/users/{userId}/phone_numbers/{phoneNumberId}';
const GIVE = 'POST /phone/users/{userId}/phone_numbers';
const GIVE_QUEUE = 'POST /phone/call_queues/{callQueueId}/phone_numbers';
const QUEUE = 'GET /phone/call_queues/{callQueueId}';
const LEAVER = 'GET /phone/users/{userId}';

const of = (owner: string, displayName = 'Front desk') => ({
	id: 'N1',
	number: NUMBER,
	display_name: displayName,
	assigned_list: owner === '' ? [] : [{ assigned_to_id: owner, assigned_to_name: owner }],
});
const row = (to: string): PlanRow => ({
	action: 'deactivate',
	email: 'ana@example.com',
	userId: 'ana',
	reason: '',
	changes: [{ field: `numberTo.N1.${to}`, from: NUMBER, to: 'boss@example.com' }],
	items: [0],
});
const refused = new ZoomRefusedError('No', { status: 400, zoomCode: 300 });
const sent = ({ asked }: ScriptedZoom) =>
	asked.filter(({ route }) => !route.startsWith('GET')).map(({ route, parameters }) => [route, parameters]);
const rename = (name: string) => [RENAME, { phoneNumberId: 'N1', body: { display_name: name } }];
const take = [TAKE, { userId: 'ana', phoneNumberId: 'N1' }];
const give = (userId: string) => [GIVE, { userId, body: { phone_numbers: [{ id: 'N1' }] } }];

describe('a number of somebody who leaves', () => {
	it('says where it goes, is taken and given, and has its name back', async () => {
		const looks = [of('ana'), of('boss', 'n8n u:boss'), of('boss')];
		const zoom = new ScriptedZoom({ [LOOK]: looks });
		await handOverNumbers(row('u:boss'), zoom.calls);
		expect(zoom.routes[0]).toBe(LEAVER);
		expect(sent(zoom)).toEqual([rename('n8n u:boss'), take, give('boss'), rename('Front desk')]);
	});

	it('that is to be free is only taken', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [of('ana'), of('')] });
		await handOverNumbers(row('free'), zoom.calls);
		expect(sent(zoom)).toEqual([take]);
	});

	it('that a call queue gets is looked for there, where Zoom shows another ID for its owner', async () => {
		const shows = (...ids: string[]) => ({ phone_numbers: ids.map((id) => ({ id })) });
		const answers = (...queues: object[]) => ({
			[LOOK]: [of('ana'), of('extension', 'n8n q:sales'), of('extension')],
			[QUEUE]: queues as Array<Record<string, unknown>>,
		});
		const zoom = new ScriptedZoom(answers(shows(), shows('N0', 'N1')));
		await handOverNumbers(row('q:sales'), zoom.calls);
		expect(sent(zoom)).toEqual([
			rename('n8n q:sales'),
			take,
			[GIVE_QUEUE, { callQueueId: 'sales', body: { phone_numbers: [{ id: 'N1' }] } }],
			rename('Front desk'),
		]);
		const elsewhere = new ScriptedZoom(answers(shows(), shows('N0')));
		await expect(handOverNumbers(row('q:sales'), elsewhere.calls)).rejects.toThrow(
			`Zoom took the change, but does not show ${NUMBER} with boss@example.com`,
		);
	});

	it('that is where it is to be, and keeps its name, is left alone', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [of('boss')] });
		await handOverNumbers(row('u:boss'), zoom.calls);
		expect(sent(zoom)).toEqual([]);
	});

	it('on its way from an earlier run is given, and loses the mark', async () => {
		const zoom = new ScriptedZoom({
			[LOOK]: [of('', 'n8n u:boss'), of('boss', 'n8n u:boss'), of('boss', '')],
		});
		await handOverNumbers(row('u:boss'), zoom.calls);
		expect(sent(zoom)).toEqual([give('boss'), rename('')]);
	});

	it('of an account that is gone is given without being taken from anybody', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [of(''), of('boss', 'n8n u:boss'), of('boss')] });
		const { userId: _, ...gone } = row('u:boss');
		await handOverNumbers(gone, zoom.calls);
		expect(zoom.routes).not.toContain(LEAVER);
		expect(sent(zoom)).toEqual([rename('n8n u:boss'), give('boss'), rename('Front desk')]);
	});

	it('that nobody else gets comes back, with its name, and the refusal is told', async () => {
		const zoom = new ScriptedZoom({ [LOOK]: [of('ana')], [GIVE]: [refused] });
		await expect(handOverNumbers(row('u:boss'), zoom.calls)).rejects.toBe(refused);
		expect(sent(zoom)).toEqual([rename('n8n u:boss'), take, give('boss'), give('ana'), rename('Front desk')]);
	});

	it('that cannot come back either is told by the first refusal', async () => {
		const second = new ZoomRefusedError('No again', { status: 400, zoomCode: 300 });
		const zoom = new ScriptedZoom({ [LOOK]: [of('ana')], [GIVE]: [refused, second] });
		await expect(handOverNumbers(row('u:boss'), zoom.calls)).rejects.toBe(refused);
	});

	it.each([
		['is gone from the leaver all the same goes on', '', undefined],
		['is still with the leaver ends there', 'ana', refused],
	])('whose taking Zoom refuses and which %s', async (_, owner, error) => {
		const looks = [of('ana'), of(owner, 'n8n u:boss'), of('boss', 'n8n u:boss'), of('boss')];
		const zoom = new ScriptedZoom({ [LOOK]: looks, [TAKE]: [refused] });
		const outcome = await handOverNumbers(row('u:boss'), zoom.calls).catch((thrown: unknown) => thrown);
		expect(outcome).toBe(error);
		expect(zoom.routes.includes(GIVE)).toBe(error === undefined);
	});

	it('ends where no answer comes to the taking', async () => {
		const lost = new ZoomConnectionError('Lost', true);
		const zoom = new ScriptedZoom({ [LOOK]: [of('ana'), of('')], [TAKE]: [lost] });
		await expect(handOverNumbers(row('u:boss'), zoom.calls)).rejects.toBe(lost);
		expect(zoom.routes).not.toContain(GIVE);
	});

	it('that keeps its mark is told', async () => {
		const marked = of('boss', 'n8n u:boss');
		const zoom = new ScriptedZoom({ [LOOK]: [of('ana'), marked, marked] });
		await expect(handOverNumbers(row('u:boss'), zoom.calls)).rejects.toThrow(
			`Zoom keeps the display name "n8n u:boss" of ${NUMBER}`,
		);
	});

	it('stays where Zoom does not show which numbers the person has: another one would be freed', async () => {
		const zoom = new ScriptedZoom({ [LEAVER]: [refused] });
		await expect(handOverNumbers(row('u:boss'), zoom.calls)).rejects.toBe(refused);
		expect(zoom.routes).toEqual([LEAVER]);
	});

	it('is not touched where a row speaks of no number', async () => {
		const zoom = new ScriptedZoom();
		await handOverNumbers({ ...row('u:boss'), changes: [] }, zoom.calls);
		expect(zoom.routes).toEqual([]);
	});
});
