import { defineOperation, WithFiles, type Operation } from '../../adapter/kit/operation';
import { number, options } from '../../adapter/kit/parameters';
import { pastLocator } from '../../adapter/pickers/pastMeetings';
import { dateTime } from '../../adapter/kit/structuredParameters';
import { periodOptions } from '../../adapter/kit/period';
import { attendancePage } from '../page/attendancePage';
import { attendanceRow, text, instantOf, personRow, summaryOf, type Bounds } from './attendanceRows';
import { binaryField, deliver } from './deliver';
import { expectedOf, expectedParameters } from './expected';
import { participantRows } from './instanceReports';
import { instanceChoice, meantInstance } from './occasion';
import type { Kind } from './pastReport';
import { attendanceOf } from '../../../zoom/reports/attendance';

const EMPTY_EMAILS =
	'Zoom leaves the e-mail address of guests from other accounts empty; they are told apart by name and time, and matched with those expected by name.';
const ESTIMATED =
	'Zoom gives no time of leaving for some people ("estimated"): it is taken from how long they were there, or is the end of the meeting.';
const unmatched = (guests: number): string =>
	`Guests without an e-mail address who match nobody expected: ${guests}. Some of the no-shows may be among them.`;

/** People instead of join and leave rows. */
export function attendance(kind: Kind): Operation {
	return defineOperation({
		name: 'Get Attendance',
		value: 'attendance',
		action: `Get the attendance of a past ${kind}`,
		description: `Who was there and for how long, who came late or left early, how many at most, and who did not come`,
		parameters: {
			...(kind === 'meeting' ? { meetingId: pastLocator(kind) } : { webinarId: pastLocator(kind) }),
			...expectedParameters(kind),
			output: options({
				displayName: 'Output',
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
			countFrom: dateTime({
				displayName: 'Begins At',
				description: 'From when somebody is late; empty means when the first person joined',
			}),
			countTo: dateTime({
				displayName: 'Ends At',
				description: 'Until when somebody has to stay; empty means the end of the meeting',
			}),
			earlyBefore: number({
				displayName: 'Early by More Than (Minutes)',
				description: 'Who leaves more than this before the end left early',
				default: 5,
				min: 0,
			}),
			instance: instanceChoice,
			lateAfter: number({
				displayName: 'Late by More Than (Minutes)',
				description: 'Who joins more than this after the beginning is late',
				default: 5,
				min: 0,
			}),
			timezone: periodOptions.timezone,
		},
		subject: (values) => `report on ${kind} ${idIn(values)}`,
		async execute({ zoom, values, options: given, timezone, n8n }) {
			const id = idIn(values);
			const details = await meantInstance(zoom, kind, id, n8n, given.instance);
			// A number means one instance: from here on it is that very instance.
			const instance = typeof details['uuid'] === 'string' ? details['uuid'] : id;
			const [rows, expected] = await Promise.all([
				participantRows(zoom, kind, instance),
				expectedOf(zoom, kind, text(details['id']) || id, values, {
					startedAt: Date.parse(text(details['start_time'])),
					n8n,
				}),
			]);
			const zone = given.timezone || timezone;
			const meeting = { start: timeIn(details['start_time']), end: timeIn(details['end_time']) };
			const attended = rows
				.filter(({ status }) => status !== 'in_waiting_room')
				.flatMap((row) => attendanceRow(row, meeting) ?? []);
			const result = attendanceOf(attended, expected);
			const lastLeave = Math.max(0, ...result.people.map((person) => person.lastLeave));
			const bounds: Bounds = {
				start: given.countFrom ? instantOf(given.countFrom, zone) : (result.people[0]?.firstJoin ?? 0),
				end: given.countTo ? instantOf(given.countTo, zone) : (meeting.end ?? lastLeave),
				lateAfter: (given.lateAfter ?? 5) * 60_000,
				earlyBefore: (given.earlyBefore ?? 5) * 60_000,
			};
			if (rows.some(({ user_email: email }) => email === '')) n8n.remark(EMPTY_EMAILS);
			if (result.people.some(({ estimated }) => estimated)) n8n.notice(ESTIMATED);
			const summary = summaryOf(details, result, bounds);
			const { unmatchedGuests = 0, noShowCount } = summary;
			if (unmatchedGuests > 0 && noShowCount > 0) n8n.notice(unmatched(unmatchedGuests));
			if (values.output === 'summary') return { ...summary };
			if (values.output === 'page') {
				const content = Buffer.from(await attendancePage(summary, result.peak, zone));
				const name = `zoom-attendance-${text(details['id'])}.html`;
				const file = { name, type: 'text/html', content };
				return new WithFiles({ ...summary, fileName: name }, { [given.binaryField ?? 'data']: file });
			}
			const people = [...summary.people, ...summary.noShows].map((person) => personRow(summary, person));
			return deliver({ name: 'attendance', rows: people }, { ...given, output: values.output }, n8n);
		},
	});
}

function timeIn(value: unknown): number | undefined {
	const time = Date.parse(text(value));
	return Number.isNaN(time) ? undefined : time;
}

const idIn = (values: object): string =>
	String('meetingId' in values ? values.meetingId : 'webinarId' in values ? values.webinarId : '');
