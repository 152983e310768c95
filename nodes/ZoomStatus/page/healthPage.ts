import { DateTime } from 'luxon';
import type { HealthReport } from '../../adapter/status/health';
import {
	caption,
	CONTENT_SECURITY_POLICY,
	escape,
	type Figure,
	figures,
	page,
	section,
	table,
	whole,
} from '../../page/html';

const TITLES: Readonly<Record<HealthReport['status'], string>> = {
	healthy: 'Zoom: everything works',
	degraded: 'Zoom: works, with problems',
	down: 'Zoom: something does not work',
};

/** The health of the connection to Zoom as a page; every word and number on it is one of the report. */
export function healthPage(report: HealthReport): string {
	const { status, checkedAt, problems, events, callsLastHour, dailyLimits } = report;
	return page(
		TITLES[status],
		`Checked at ${clock(checkedAt)}`,
		[
			...problems.map(
				({ message, next }) =>
					`<p class="warning"><strong>${escape(message)}</strong><br>${escape(next)}</p>`,
			),
			figures(parts(report)),
			section(
				'Calls of the last hour',
				figures([
					{ label: 'Calls', value: whole(callsLastHour.total), note: 'to Zoom’s API' },
					{
						label: 'Failed',
						value: whole(callsLastHour.failed),
						note: `${(callsLastHour.failureRate * 100).toFixed(1)} %`,
					},
					{ label: 'Repeated', value: whole(callsLastHour.repeated), note: 'after what may pass' },
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
								{ title: 'From', cell: ({ from }) => exactly(from) },
								{ title: 'To', cell: ({ to }) => exactly(to) },
								{ title: 'Why', cell: ({ reason }) => reason },
							],
							'None since n8n was started.',
						),
						caption('Zoom keeps no events for a connection that is not there.'),
					)
				: '',
		],
		CONTENT_SECURITY_POLICY,
	);
}

function parts({ problems, login, api, redis, events }: HealthReport): Figure[] {
	const figure = (
		part: HealthReport['problems'][number]['part'],
		label: string,
		value: string,
		note: string,
	): Figure => {
		const status = problems.find((one) => one.part === part)?.status;
		return status
			? { label, value: status, note: 'see above', tone: 'down' }
			: { label, value, note, tone: 'up' };
	};
	const answered = ({ answeredInMs }: { answeredInMs: number }): string => `in ${whole(answeredInMs)} ms`;
	return [
		figure('login', 'Login', 'works', login ? `until ${moment(login.expiresAt, 'HH:mm')}` : 'of a person'),
		figure('api', 'Zoom’s API', api ? 'answers' : 'not asked', api ? answered(api) : 'no login'),
		figure(
			'events',
			'Events',
			events?.connection ?? 'not asked',
			events ? `${whole(events.received)} came` : 'no subscription chosen',
		),
		figure('redis', 'Redis', redis ? 'answers' : 'not used', redis ? answered(redis) : 'nothing is shared'),
	];
}

const moment = (time: string, format: string): string =>
	`${DateTime.fromISO(time, { zone: 'utc' }).toFormat(format)} UTC`;
const clock = (time: string): string => moment(time, 'd MMM yyyy, HH:mm');
const exactly = (time: string): string => moment(time, 'd MMM yyyy, HH:mm:ss');
