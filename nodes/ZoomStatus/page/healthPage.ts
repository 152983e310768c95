import { DateTime } from 'luxon';
import type { HealthReport } from '../../adapter/health';
import { caption, escape, type Figure, figures, page, section, table, whole } from '../../page/html';

const TITLES: Readonly<Record<HealthReport['status'], string>> = {
	healthy: 'Zoom: everything works',
	degraded: 'Zoom: works, with problems',
	down: 'Zoom: something does not work',
};

/** The health of the connection to Zoom as a page; every word and number on it is one of the report. */
export function healthPage(report: HealthReport): string {
	const { status, checkedAt, problems, events, callsLastHour, dailyLimits } = report;
	return page(TITLES[status], `Checked at ${clock(checkedAt)}`, [
		...problems.map(
			({ message, next }) => `<p class="warning"><strong>${escape(message)}</strong><br>${escape(next)}</p>`,
		),
		figures(parts(report)),
		section(
			'Calls of the last hour',
			figures([
				{ label: 'Calls', value: whole(callsLastHour.total) },
				{
					label: 'Failed',
					value: whole(callsLastHour.failed),
					note: `${(callsLastHour.failureRate * 100).toFixed(1)} %`,
				},
				{ label: 'Repeated', value: whole(callsLastHour.repeated) },
				{ label: 'Told to slow down', value: whole(callsLastHour.limited), note: 'by a 429 from Zoom' },
			]),
		),
		section(
			'Daily limits',
			table(
				dailyLimits,
				[
					{ title: 'Calls', cell: ({ name }) => name },
					{ title: 'Used', number: true, cell: ({ used, limit }) => `${whole(used)} of ${whole(limit)}` },
					{ title: 'Starts anew', cell: ({ resetsAt }) => clock(resetsAt) },
				],
				'The plan has none.',
			),
		),
		events
			? section(
					'Gaps in the events',
					table(
						[...events.gaps].reverse(),
						[
							{ title: 'From', cell: ({ from }) => clock(from) },
							{ title: 'To', cell: ({ to }) => clock(to) },
							{ title: 'Why', cell: ({ reason }) => reason },
						],
						'None since n8n was started.',
					),
					caption('Zoom keeps no events for a connection that is not there.'),
				)
			: '',
	]);
}

function parts({ problems, login, api, redis, events }: HealthReport): Figure[] {
	const figure = (part: string, label: string, value: string, note = ''): Figure => {
		const status = problems.find((one) => one.part === part)?.status;
		return { label, value: status ?? value, note, tone: status ? 'down' : 'up' };
	};
	return [
		figure('login', 'Login', 'works', login && `until ${clock(login.expiresAt)}`),
		figure('api', 'Zoom’s API', api ? 'answers' : 'not asked', api && `in ${whole(api.answeredInMs)} ms`),
		figure('events', 'Events', events?.connection ?? 'not asked', events && `${whole(events.received)} came`),
		figure('redis', 'Redis', redis ? 'answers' : 'not used', redis && `in ${whole(redis.answeredInMs)} ms`),
	];
}

const clock = (time: string): string =>
	DateTime.fromISO(time, { zone: 'utc' }).toFormat("d MMM yyyy, HH:mm 'UTC'");
