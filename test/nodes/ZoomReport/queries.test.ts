import { account } from '../../../nodes/ZoomReport/actions/account';
import { dashboard } from '../../../nodes/ZoomReport/actions/dashboard';
import type { ItemOperation } from '../../../nodes/adapter/kit/operation';
import type { ZoomRecord } from '../../../zoom/values';
import { runOperation } from '../support/operationRun';

/** What Zoom is asked for, by what the person chose. */

const OPERATIONS = new Map(
	[...account.operations, ...dashboard.operations].map((operation) => [
		operation.option.value,
		operation as ItemOperation,
	]),
);

function operationCalled(name: string): ItemOperation {
	const operation = OPERATIONS.get(name);
	if (!operation) throw new Error(`There is no ${name}`);
	return operation;
}

const DAYS = { period: 'between', from: '2026-02-02', to: '2026-02-20', returnAll: true };
const UTC = { options: { timezone: 'UTC' } };

/** The queries, without the days. */
async function queriesOf(name: string, fields: object): Promise<ZoomRecord[]> {
	const { calls, error } = await runOperation(
		operationCalled(name),
		{ ...DAYS, ...UTC, ...fields },
		() => [],
	);
	expect(error).toBeUndefined();
	return calls.map(([, { query }]) => {
		const { from: _from, to: _to, ...rest } = query as ZoomRecord;
		return rest;
	});
}

it.each<[string, object, ZoomRecord[]]>([
	// Zoom gives one type at a time.
	['telephone', {}, [{ type: '1' }, { type: '2' }, { type: '3' }]],
	['telephone', { type: '2' }, [{ type: '2' }]],
	['telephone', { type: '2', queryDateType: 'end_time' }, [{ type: '2', query_date_type: 'end_time' }]],
	// Those of a single participant are apart, and have one date only.
	['meetings', {}, [{ type: 'past' }, { type: 'pastOne' }]],
	['meetings', { type: 'live' }, [{ type: 'live' }]],
	['meetings', { type: 'past' }, [{ type: 'past' }]],
	[
		'meetings',
		{ queryDateType: 'end_time' },
		[{ type: 'past', query_date_type: 'end_time' }, { type: 'pastOne' }],
	],
	['meetings', { type: 'live', queryDateType: 'end_time' }, [{ type: 'live' }]],
	['webinars', {}, [{ type: 'past' }]],
	['webinars', { type: 'live' }, [{ type: 'live' }]],
	['meetingActivities', {}, [{ activity_type: 'All Activities' }]],
	[
		'meetingActivities',
		{ activityType: 'User Left', meetingNumber: '85746065432' },
		[{ activity_type: 'User Left', meeting_number: '85746065432' }],
	],
	['historyMeetings', {}, [{}]],
	['historyMeetings', { meetingFeature: [] }, [{}]],
	[
		'historyMeetings',
		{ meetingFeature: ['poll', 'whiteboard'], meetingType: 'webinar' },
		[{ meeting_feature: 'poll,whiteboard', meeting_type: 'webinar' }],
	],
])('%s with the filters %j asks for these', async (name, filters, queries) => {
	expect(await queriesOf(name, { filters })).toEqual(queries);
});

it('quality is a row for each month, with its days and scores', async () => {
	const fields = { ...DAYS, ...UTC, from: '2026-01-15', type: 'participants' };
	const scores = { video: { good: 3 } };
	const { output, calls } = await runOperation(operationCalled('quality'), fields, () => ({
		quality: scores,
	}));
	const windows = calls.map(([, { query }]) => query as ZoomRecord);
	expect(windows.length).toBeGreaterThan(1);
	expect(output).toEqual(windows.map(({ from, to }) => ({ from, to, ...scores })));
	expect(windows).toEqual(windows.map((window) => ({ ...window, type: 'participants' })));
});
