import type { ItemOperation } from '../../../nodes/adapter/kit/operation';
import { ZoomRefusedError } from '../../../zoom/errors';
import { least } from '../support/filled';
import { RESOURCES } from '../support/resources';
import { runOperation } from '../support/operationRun';

/** What is said, and what to do, where Zoom knows no such thing or does not allow the change. */

const OPERATIONS = new Map<string, ItemOperation>(
	RESOURCES.ZoomPhone.flatMap(({ value, operations }) =>
		operations.map(
			(operation) => [`${value} ${operation.option.value}`, operation as ItemOperation] as const,
		),
	),
);
const USER = { userId: 'u1' };

it.each<[string, object, number, string, RegExp]>([
	[
		'callQueue get',
		{ callQueueId: 'q1' },
		13_000,
		'Zoom Phone knows no call queue q1',
		/Choose the call queue from/,
	],
	['callQueue removeMember', USER, 400, 'Zoom says so', /Make somebody else the manager/],
	['device get', { deviceId: 'd1' }, 404, 'Zoom Phone knows no device d1', /Choose the device from the list/],
	['device assign', { deviceId: 'd1', ...USER }, 1001, 'Zoom Phone knows no user u1', /has Zoom Phone/],
	['device unassign', { deviceId: 'd1', ...USER }, 1001, 'Zoom Phone knows no user u1', /has Zoom Phone/],
	['sms getMessages', { sessionId: 's1' }, 7013, 'Zoom knows no SMS session s1', /where it is "session_id"/],
	['voicemail get', { voicemailId: 'v1' }, 300, 'Zoom knows no voicemail v1', /was deleted is gone/],
	['voicemail mark', { voicemailId: 'v1' }, 404, 'Zoom knows no voicemail v1', /was deleted is gone/],
	['voicemail delete', { voicemailId: 'v1' }, 404, 'Zoom knows no voicemail v1', /was deleted is gone/],
])('%s with %j, refused with %i', async (title, given, zoomCode, message, next) => {
	const operation = OPERATIONS.get(title);
	if (!operation) throw new Error(`There is no ${title}`);
	const { fields } = await least(operation, { ...given });
	const refusal = new ZoomRefusedError('Zoom says so', { status: 400, zoomCode });
	const { error } = await runOperation(operation, fields, () => refusal);
	expect(error).toMatchObject({ message, next: expect.stringMatching(next) as string });
	// Any other refusal stays as it is.
	const other = new ZoomRefusedError('No permission', { status: 400, zoomCode: 200 });
	expect((await runOperation(operation, fields, () => other)).error).toBe(other);
});
