import { DateTime } from 'luxon';
import { barChart, shareChart } from './charts';
import {
	caption,
	escape,
	figures,
	page,
	section,
	table,
	whole,
	type Column,
	type Figure,
} from '../../page/html';
import type { HostUsage, PartUsage, UsageSummary } from '../../../zoom/reports/usageSummary';
import type { MissingPart } from '../../../zoom/reports/windows';

interface Context {
	splitBy: 'department' | 'group';
	missing: readonly MissingPart[];
}

/** The usage summary as a page for managers; every number on it is one of the summary. */
export async function usagePage(summary: UsageSummary, { splitBy, missing }: Context): Promise<string> {
	const { byDay, byPart, topHosts, licenses, previous } = summary;
	const bars = (field: 'meetings' | 'meetingMinutes') =>
		byDay.map((day) => ({ label: shortDay(day.date), value: day[field] }));
	const parts = splitBy === 'group' ? 'group' : 'department';
	return page('Zoom usage', `${longDay(summary.from)} to ${longDay(summary.to)}`, [
		...missing.map(
			({ from, to, reason }) =>
				`<p class="warning">Not in these figures: ${longDay(from)} to ${longDay(to)}. ${escape(reason)}.</p>`,
		),
		figures([
			figure('Meetings', summary.meetings, summary.trend.meetings),
			figure('Participants', summary.participants, summary.trend.participants),
			figure('Participant minutes', summary.meetingMinutes, summary.trend.meetingMinutes),
			figure('Active hosts', summary.activeHosts, summary.trend.activeHosts),
		]),
		previous && Object.values(summary.trend).some((change) => change !== undefined)
			? caption(`Change against ${longDay(previous.from)} to ${longDay(previous.to)}.`)
			: '',
		section('Meetings by day', await barChart(bars('meetings'), 'Meetings by day')),
		section(
			'Participant minutes by day',
			await barChart(bars('meetingMinutes'), 'Participant minutes by day'),
			caption('Added up over the participants: a meeting of three people for half an hour has 90.'),
		),
		section(
			`Licenses: ${whole(licenses.assigned)} assigned`,
			shareChart(
				[
					{ label: 'Hosted in this period', value: licenses.active },
					{ label: 'Hosted nothing', value: licenses.inactive },
					{ label: 'Never logged in', value: licenses.neverUsed },
				],
				'Licenses',
			),
			caption(`${whole(summary.inactiveHosts)} users, with or without a license, hosted nothing.`),
		),
		section(`By ${parts}`, table(byPart, partColumns(parts), `Nobody has a ${parts}.`)),
		section('Top hosts', table(topHosts, HOST_COLUMNS, 'Nobody hosted a meeting.')),
	]);
}

function figure(label: string, value: number, change: number | undefined): Figure {
	const base = { label, value: whole(value) };
	if (change === undefined) return base;
	const note = change === 0 ? 'no change' : `${change > 0 ? '▲' : '▼'} ${Math.abs(change)} %`;
	return { ...base, note, ...(change !== 0 && { tone: change > 0 ? 'up' : 'down' }) };
}

const partColumns = (parts: string): Array<Column<PartUsage>> => [
	{ title: parts === 'group' ? 'Group' : 'Department', cell: ({ name }) => name || `No ${parts}` },
	{ title: 'Users', number: true, wideOnly: true, cell: ({ users }) => whole(users) },
	{ title: 'Active hosts', number: true, wideOnly: true, cell: ({ activeHosts }) => whole(activeHosts) },
	{ title: 'Meetings', number: true, cell: ({ meetings }) => whole(meetings) },
	{
		title: 'Minutes',
		number: true,
		cell: ({ meetingMinutes }) => whole(meetingMinutes),
		bar: ({ meetingMinutes }) => meetingMinutes,
	},
];

const HOST_COLUMNS: Array<Column<HostUsage>> = [
	{ title: 'Host', cell: ({ name, email }) => name || email },
	{ title: 'Department', wideOnly: true, cell: ({ department }) => department },
	{ title: 'Meetings', number: true, cell: ({ meetings }) => whole(meetings) },
	{ title: 'Participants', number: true, wideOnly: true, cell: ({ participants }) => whole(participants) },
	{
		title: 'Minutes',
		number: true,
		cell: ({ meetingMinutes }) => whole(meetingMinutes),
		bar: ({ meetingMinutes }) => meetingMinutes,
	},
];

const day = (text: string): DateTime => DateTime.fromISO(text, { zone: 'utc', locale: 'en-GB' });
const shortDay = (text: string): string => day(text).toFormat('d MMM');
const longDay = (text: string): string => day(text).toFormat('d MMMM yyyy');
