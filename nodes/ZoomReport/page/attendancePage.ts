import { DateTime } from 'luxon';
import type { AttendanceSummary, PersonSummary } from '../../attendance/attendanceRows';
import { stepChart } from './charts';
import { caption, figures, page, section, table, whole, type Column } from '../../page/html';
import type { Peak } from '../../../zoom/reports/intervals';

/** The attendance of one meeting as a page; every number on it is one of the summary. @param zone of the times shown */
export async function attendancePage(
	summary: AttendanceSummary,
	{ steps }: Pick<Peak, 'steps'>,
	zone: string,
): Promise<string> {
	const { people, noShows, peak, expected, unmatchedGuests = 0 } = summary;
	const clock = (time: string | number | undefined): string =>
		time === undefined ? '' : moment(time, zone).toFormat('HH:mm');
	const start = moment(summary.start, zone);
	const subtitle = `${start.toFormat('d MMMM yyyy, HH:mm')} to ${clock(summary.end)} (${zone}), host: ${summary.host}`;
	return page(summary.topic || 'Attendance', subtitle, [
		figures([
			{ label: 'Attendees', value: whole(summary.attendees), note: `${whole(summary.guests)} guests` },
			{ label: 'Most at once', value: whole(peak.count), note: peak.at ? `at ${clock(peak.at)}` : '' },
			{
				label: 'Minutes on average',
				value: whole(summary.averageMinutes),
				note: `of ${whole(summary.durationMinutes)}`,
			},
			expected === undefined
				? { label: 'Late', value: whole(summary.late), note: `${whole(summary.leftEarly)} left early` }
				: {
						label: 'Did not come',
						value: whole(summary.noShowCount),
						note: `of ${whole(expected)} expected`,
					},
		]),
		expected === undefined
			? ''
			: caption(`${whole(summary.late)} came late, ${whole(summary.leftEarly)} left early.`),
		section('People in the meeting', await stepChart(steps, 'People in the meeting', clock)),
		section(
			`Attendees: ${whole(summary.attendees)}`,
			table(people, columns(clock), 'Nobody was there.'),
			summary.guests > 0 ? caption('A guest was not signed in with a Zoom account.') : '',
		),
		expected === undefined
			? ''
			: section(
					`Did not come: ${whole(noShows.length)}`,
					table(noShows, NO_SHOW_COLUMNS, 'Everybody who was expected came.'),
					noShows.length > 0 && unmatchedGuests > 0 ? caption(unmatchedWords(unmatchedGuests)) : '',
				),
	]);
}

const unmatchedWords = (guests: number): string =>
	`${whole(guests)} guests came without an email address and match nobody expected by name: some of these people may be among them.`;

const columns = (clock: (time: string | undefined) => string): Array<Column<PersonSummary>> => [
	{ title: 'Name', cell: ({ name, email, guest }) => `${name || email}${guest ? ' (guest)' : ''}` },
	{ title: 'Email', wideOnly: true, cell: ({ email }) => email },
	{
		title: 'Joined',
		cell: ({ firstJoin, late, lateMinutes }) =>
			`${clock(firstJoin)}${late ? `, ${lateMinutes} min late` : ''}`,
	},
	{
		title: 'Left',
		wideOnly: true,
		cell: ({ lastLeave, leftEarly, earlyMinutes }) =>
			`${clock(lastLeave)}${leftEarly ? `, ${earlyMinutes} min early` : ''}`,
	},
	{
		title: 'Minutes',
		number: true,
		cell: ({ minutes }) => whole(minutes),
		bar: ({ minutes }) => minutes,
	},
];

const NO_SHOW_COLUMNS: Array<Column<PersonSummary>> = [
	{ title: 'Name', cell: ({ name, email }) => name || email },
	{ title: 'Email', wideOnly: true, cell: ({ email }) => email },
];

const moment = (time: string | number, zone: string): DateTime =>
	(typeof time === 'number' ? DateTime.fromMillis(time) : DateTime.fromISO(time))
		.setZone(zone)
		.setLocale('en-GB');
