import {
	defineOperation,
	field,
	type Operation,
	periodOptions,
	WithFiles,
	type SessionType,
	withDefault,
} from '../../../adapter/kit';
import { attendancePage } from '../../page/attendancePage';
import {
	attendanceRow,
	instantOf,
	meetingOf,
	personRow,
	summaryOf,
	type Bounds,
} from '../../../attendance/attendanceRows';
import { binaryField, deliver } from '../../shared/deliver';
import { expectedOf, expectedParameters } from '../../../attendance/expected';
import { instanceChoice, meantInstance } from './occasion';
import { idIn, locatorOf, participantRows } from './session';
import { attendanceOf } from '../../../../zoom/reports/attendance';
import { textOrNumber } from '../../../../zoom/values';
import { timeOf } from '../../../../zoom/values/time';

const EMPTY_EMAILS =
	'Zoom leaves the email address of guests from other accounts empty; they are told apart by name and time, and matched with those expected by name.';
const ESTIMATED =
	'Zoom gives no time of leaving for some people ("estimated"): it is taken from how long they were there, or is the end of the meeting.';
const unmatched = (guests: number): string =>
	`Guests without an email address who match nobody expected: ${guests}. Some of the no-shows may be among them.`;

const untimed = (people: number): string =>
	`Zoom gives no time at all for this meeting and its participants: ${people} of them are missing here.`;

/** People instead of join and leave rows. */
export function attendance(type: SessionType): Operation {
	return defineOperation({
		name: 'Get Attendance',
		value: 'attendance',
		action: `Get the attendance of a past ${type}`,
		description:
			'Get who attended and for how long, who came late or left early, how many at most, and who did not come',
		parameters: {
			...locatorOf(type),
			...expectedParameters(type),
			output: field.options({
				displayName: 'Output',
				description: 'What is returned: people, figures, a page or a file',
				options: [
					{ name: 'CSV File', value: 'csv', description: 'One item with a file of the people' },
					{ name: 'People', value: 'items', description: 'One item for each person' },
					{
						name: 'Report Page',
						value: 'page',
						description: 'The summary, and a page (HTML) to mail or print',
					},
					{ name: 'Summary', value: 'summary', description: 'One item with the figures and all people' },
				],
				default: 'items',
			}),
		},
		options: {
			binaryField,
			countFrom: field.dateTime({
				displayName: 'Begins At',
				description:
					'When people should be there, such as 2026-11-02T09:00. If empty, when the first person joined.',
			}),
			countTo: field.dateTime({
				displayName: 'Ends At',
				description:
					'Until when people should stay, such as 2026-11-02T10:30. If empty, the end of the meeting.',
			}),
			earlyBefore: withDefault(
				field.number({
					displayName: 'Early by More Than (Minutes)',
					fraction: true,
					description: 'People who leave earlier than this before the end count as having left early',
					default: 5,
					min: 0,
				}),
			),
			instance: instanceChoice,
			lateAfter: withDefault(
				field.number({
					displayName: 'Late by More Than (Minutes)',
					fraction: true,
					description: 'People who join later than this after the beginning count as late',
					default: 5,
					min: 0,
				}),
			),
			timezone: periodOptions.timezone,
		},
		subject: (values) => `report on ${type} ${idIn(type, values)}`,
		async execute({ zoom, values, options, timezone, n8n }) {
			const id = idIn(type, values);
			const details = await meantInstance(zoom, type, id, n8n, options.instance);
			// A number means one instance: from here on it is that very instance.
			const instance = typeof details['uuid'] === 'string' ? details['uuid'] : id;
			const told = { start: timeOf(details['start_time']), end: timeOf(details['end_time']) };
			const [rows, expected] = await Promise.all([
				participantRows(zoom, type, instance),
				expectedOf(zoom, type, textOrNumber(details['id']) || id, values, {
					startedAt: told.start,
					n8n,
				}),
			]);
			const zone = options.timezone || timezone;
			const joined = rows.filter(({ status }) => status !== 'in_waiting_room');
			const meeting = meetingOf(joined, told);
			const attended = joined.flatMap((row) => attendanceRow(row, meeting) ?? []);
			if (attended.length < joined.length) n8n.notice(untimed(joined.length - attended.length));
			const result = attendanceOf(attended, expected);
			const lastLeave = Math.max(0, ...result.people.map((person) => person.lastLeave));
			const bounds: Bounds = {
				start: options.countFrom ? instantOf(options.countFrom, zone) : (result.people[0]?.firstJoin ?? 0),
				end: options.countTo ? instantOf(options.countTo, zone) : (meeting.end ?? lastLeave),
				lateAfter: options.lateAfter * 60_000,
				earlyBefore: options.earlyBefore * 60_000,
			};
			if (rows.some(({ user_email: email }) => email === '')) n8n.remark(EMPTY_EMAILS);
			if (result.people.some(({ estimated }) => estimated)) n8n.notice(ESTIMATED);
			const summary = summaryOf(details, result, bounds);
			const { unmatchedGuests = 0, noShowCount } = summary;
			if (unmatchedGuests > 0 && noShowCount > 0) n8n.notice(unmatched(unmatchedGuests));
			if (values.output === 'summary') return { ...summary };
			if (values.output === 'page') {
				const content = Buffer.from(await attendancePage(summary, result.peak, zone));
				const name = `zoom-attendance-${textOrNumber(details['id'])}.html`;
				const file = { name, type: 'text/html', content };
				return new WithFiles({ ...summary, fileName: name }, { [options.binaryField]: file });
			}
			const people = [...summary.people, ...summary.noShows].map((person) => personRow(summary, person));
			return deliver({ name: 'attendance', rows: people }, { ...options, output: values.output }, n8n);
		},
	});
}
