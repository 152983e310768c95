import type { ItemOperation } from '../../../nodes/adapter/kit/operation';
import { ZoomRefusedError } from '../../../zoom/errors';
import { least } from '../support/filled';
import { RESOURCES } from '../support/resources';
import { runOperation } from '../support/operationRun';

/** What is said, and what to do, where Zoom knows no such channel or person, or nobody may write there. */

const OPERATIONS = RESOURCES.ZoomTeamChat.flatMap(({ value, operations }) =>
	operations
		.filter((operation) => !('readsFieldsOnce' in operation))
		.map((operation) => ({
			title: `${value} ${operation.option.value}`,
			operation: operation as ItemOperation,
		})),
).filter(({ operation }) => operation.properties.some(({ property: { name } }) => name === 'channelId'));

const OF_CHANNELS = OPERATIONS.filter(({ title }) => !/^message|invite$/.test(title));
const OF_MESSAGES = OPERATIONS.filter(({ title }) => /^message (?!sendFile)/.test(title));

const NOT_SEEN = 'Zoom knows no channel c1, or the user under "Act As" may not see it';
const SAID = 'Zoom says so';

async function refused(operation: ItemOperation, zoomCode: number) {
	const { fields } = await least(operation, {
		channelId: 'c1',
		...(operation.option.value === 'update' && { updateFields: { name: 'New' } }),
	});
	const refusal = new ZoomRefusedError(SAID, { status: 400, zoomCode });
	return { refusal, error: (await runOperation(operation, fields, () => refusal)).error };
}

it('are those of many operations', () => {
	expect([OF_CHANNELS.length, OF_MESSAGES.length]).toEqual([7, 7]);
});

describe.each(OF_CHANNELS)('$title', ({ operation }) => {
	it.each([
		[200, SAID, /has to own the channel/],
		[4130, NOT_SEEN, /has to be a member of it/],
		[5301, SAID, /has to own the channel/],
	])('refused with %i', async (zoomCode, message, next) => {
		const { error } = await refused(operation, zoomCode);
		expect(error).toMatchObject({ message, next: expect.stringMatching(next) as string });
	});

	it('refused for another reason', async () => {
		const { error, refusal } = await refused(operation, 1);
		expect(error).toBe(refusal);
	});
});

describe.each(OF_MESSAGES)('$title', ({ operation }) => {
	it.each([
		[403, NOT_SEEN, /member of the channel/],
		[1001, NOT_SEEN, /member of the channel/],
		[4130, NOT_SEEN, /member of the channel/],
		[4131, SAID, /first message of the thread/],
		[5301, SAID, /allowed to post/],
		[5402, SAID, /a reply to a reply/],
		[5418, SAID, /turned off/],
		[5419, SAID, /encrypted/],
		[5420, SAID, /Unarchive the channel/],
		[5421, SAID, /blocked/],
	])('refused with %i', async (zoomCode, message, next) => {
		const { error } = await refused(operation, zoomCode);
		expect(error).toMatchObject({ message, next: expect.stringMatching(next) as string });
	});
});
