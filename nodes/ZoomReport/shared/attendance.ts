import { defineOperation, WithFiles, type Operation } from '../../adapter/operation';
import { number, options, shownWhen } from '../../adapter/parameters';
import { pastLocator } from '../../adapter/pastMeetings';
import { attendanceOf, type Expected } from '../../adapter/reports';
import type { ZoomRecord } from '../../adapter/sharedParameters';
import { dateTime, textList } from '../../adapter/structuredParameters';
import { periodOptions } from '../../adapter/period';
import type { Zoom } from '../../adapter/zoom';
import { attendancePage } from '../page/attendancePage';
import { attendanceRow, text, instantOf, personRow, summaryOf, type Bounds } from './attendanceRows';
import { binaryField, deliver } from './deliver';
import { participantRows } from './instanceReports';
import { reportOn, type Kind } from './pastReport';

const EMPTY_EMAILS =
	'Zoom leaves the e-mail address of guests from other accounts empty; they are told apart by name and time, and matched with those expected by name.';

/** People instead of join and leave rows. */
export function attendance(kind: Kind): Operation {
	return defineOperation({
		name: 'Get Attendance',
		value: 'attendance',
		action: `Get the attendance of a past ${kind}`,
		description: `Who was there and for how long, who came late or left early, how many at most, and who did not come`,
		parameters: {
			...(kind === 'meeting' ? { meetingId: pastLocator(kind) } : { webinarId: pastLocator(kind) }),
			compareWith: options({
				displayName: 'Who Was Expected',
				description: 'Whom to look for among those who came',
				options: [
					{ name: 'Nobody in Particular', value: 'nobody' },
					{ name: 'People of a List', value: 'list' },
					{ name: 'Registrants', value: 'registrants', description: 'Those whose registration was approved' },
				],
				default: 'nobody',
			}),
			expectedEmails: shownWhen(
				{ compareWith: ['list'] },
				textList({
					displayName: 'Expected',
					description: 'E-mail addresses, with commas between',
					placeholder: 'e.g. ana@example.com, ben@example.com',
				}),
			),
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
				displayName: 'Early Before the End (Minutes)',
				description: 'Who leaves more than this before the end left early',
				default: 5,
				min: 0,
			}),
			lateAfter: number({
				displayName: 'Late After (Minutes)',
				description: 'Who joins more than this after the beginning is late',
				default: 5,
				min: 0,
			}),
			timezone: periodOptions.timezone,
		},
		subject: (values) => `report on ${kind} ${idIn(values)}`,
		async execute({ zoom, values, options: given, timezone, n8n }) {
			const id = idIn(values);
			const details = await detailsOf(zoom, kind, id);
			// A number means the latest instance: from here on it is that very instance.
			const instance = typeof details['uuid'] === 'string' ? details['uuid'] : id;
			const [rows, expected] = await Promise.all([
				participantRows(zoom, kind, instance),
				expectedOf(zoom, kind, text(details['id']) || id, values),
			]);
			const zone = given.timezone || timezone;
			const attended = rows.filter(({ status }) => status !== 'in_waiting_room').map(attendanceRow);
			const result = attendanceOf(attended, expected);
			const bounds: Bounds = {
				start: given.countFrom ? instantOf(given.countFrom, zone) : (result.people[0]?.firstJoin ?? 0),
				end: given.countTo ? instantOf(given.countTo, zone) : Date.parse(String(details['end_time'])),
				lateAfter: (given.lateAfter ?? 5) * 60_000,
				earlyBefore: (given.earlyBefore ?? 5) * 60_000,
			};
			if (rows.some(({ user_email: email }) => email === '')) n8n.remark(EMPTY_EMAILS);
			const summary = summaryOf(details, result, bounds);
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

const idIn = (values: object): string =>
	String('meetingId' in values ? values.meetingId : 'webinarId' in values ? values.webinarId : '');

const detailsOf = async (zoom: Zoom, kind: Kind, id: string): Promise<ZoomRecord> =>
	await reportOn(kind, id, async () =>
		kind === 'meeting'
			? await zoom.request('GET /report/meetings/{meetingId}', { meetingId: id })
			: await zoom.request('GET /report/webinars/{webinarId}', { webinarId: id }),
	);

interface Comparison {
	compareWith: 'nobody' | 'list' | 'registrants';
	expectedEmails: readonly string[];
}

async function expectedOf(
	zoom: Zoom,
	kind: Kind,
	id: string,
	{ compareWith, expectedEmails }: Comparison,
): Promise<Expected[] | undefined> {
	if (compareWith === 'nobody' || (compareWith === 'list' && expectedEmails.length === 0)) return undefined;
	if (compareWith === 'list') {
		return [...new Set(expectedEmails)].map((email) => ({ name: '', email, registrantId: '' }));
	}
	const query = { status: 'approved' };
	const registrants =
		kind === 'meeting'
			? await zoom.list('GET /meetings/{meetingId}/registrants', { meetingId: id, query })
			: await zoom.list('GET /webinars/{webinarId}/registrants', { webinarId: id, query });
	return registrants.map((registrant) => ({
		name: `${text(registrant['first_name'])} ${text(registrant['last_name'])}`.trim(),
		email: text(registrant['email']),
		registrantId: text(registrant['id']),
	}));
}
