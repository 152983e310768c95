import { sessionOfEvent } from '../../../zoom/meetings/eventSession';

const UUID = '4444AAAiAAAAAiAiAiiAii==';
const object = {
	id: '85746065432',
	uuid: UUID,
	topic: 'Weekly',
	start_time: '2026-11-29T09:00:00Z',
	end_time: '2026-11-29T10:00:00Z',
};
const session = {
	type: 'meeting',
	typeIsSure: true,
	key: UUID,
	topic: 'Weekly',
	start: Date.UTC(2026, 10, 29, 9),
	end: Date.UTC(2026, 10, 29, 10),
};

describe('an event', () => {
	it.each([
		['as Zoom sends it', { event: 'meeting.ended', payload: { object } }],
		['simplified', { event: 'meeting.ended', object }],
		[
			'about a summary',
			{
				event: 'meeting.summary_completed',
				payload: {
					object: {
						meeting_id: 85_746_065_432,
						meeting_uuid: UUID,
						meeting_topic: 'Weekly',
						meeting_start_time: object.start_time,
						meeting_end_time: object.end_time,
					},
				},
			},
		],
	])('%s names the instance', (_, item) => {
		const typeIsSure = item.event === 'meeting.ended';
		expect(sessionOfEvent(item)).toEqual({ ...session, typeIsSure });
	});

	it('names the number where it has no UUID, and its own time where it is the end', () => {
		const item = { event: 'webinar.ended', event_ts: 5, object: { id: 95_746_065_432 } };
		expect(sessionOfEvent(item)).toEqual({
			type: 'webinar',
			typeIsSure: true,
			key: '95746065432',
			topic: '',
			start: undefined,
			end: 5,
		});
	});

	it.each([5, '6', 9])('of a recording of type %s is about a webinar', (type) => {
		const item = { event: 'recording.completed', object: { ...object, type, end_time: undefined } };
		expect(sessionOfEvent(item)).toMatchObject({ type: 'webinar', key: UUID, end: undefined });
	});

	it.each([
		['recording.completed', 8, true],
		['recording.completed', undefined, false],
		['meeting.summary_updated', undefined, false],
		['meeting.aic_transcript_completed', undefined, false],
		['meeting.participant_left', undefined, true],
	])('%s of type %s says for sure that it is a meeting: %s', (event, type, typeIsSure) => {
		const item = { event, object: { ...object, type } };
		expect(sessionOfEvent(item)).toMatchObject({ type: 'meeting', typeIsSure });
	});

	it.each([
		{},
		{ event: 'meeting.ended' },
		{ object },
		{ event: 'user.created', object: { id: 'z8dsdsdsdsdCfp8uQ', email: 'ana@example.com' } },
		{ event: 'meeting.ended', object: { id: null, uuid: '' } },
		{ event: 'gap', payload: { from: 'then' } },
	])('that is none, or about something else, names none: %j', (item) => {
		expect(sessionOfEvent(item)).toBeUndefined();
	});
});
