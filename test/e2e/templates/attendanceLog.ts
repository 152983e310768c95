import { jsonOf, type TemplateTest } from './templateRun';

const who = { user_name: 'Ana', email: 'ana@example.com', user_id: '1' };
const object = { id: '98765432100', uuid: 'one==', topic: 'Weekly' };

export const attendanceLog: TemplateTest = {
	scene: async () => await Promise.resolve({ 'Zoom Event Trigger': { subscription: 'attendance' } }),
	stories: {
		'writes a row into its table for everybody who joins and leaves': async (run) => {
			await run.publish();
			const at = Date.now();
			const joined = { ...who, join_time: '2026-11-20T10:00:00Z' };
			const left = { ...who, leave_time: '2026-11-20T10:30:00Z' };
			await run.push(
				{ event: 'meeting.participant_joined', event_ts: at, object: { ...object, participant: joined } },
				{ event: 'meeting.participant_left', event_ts: at + 1, object: { ...object, participant: left } },
				{ event: 'meeting.started', event_ts: at + 2, object },
			);
			const executions = await run.executions(2);
			expect(executions).toHaveLength(2);
			const rows = await run.tableRows('Zoom attendance');
			const row = {
				meeting_id: object.id,
				meeting_uuid: 'one==',
				topic: 'Weekly',
				name: 'Ana',
				email: who.email,
			};
			expect(rows).toEqual([
				expect.objectContaining({ ...row, event: 'meeting.participant_joined', at: joined.join_time }),
				expect.objectContaining({ ...row, event: 'meeting.participant_left', at: left.leave_time }),
			]);
			expect(jsonOf(executions[0], 'Write the row')).toHaveLength(1);
		},
	},
};
