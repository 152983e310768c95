import type { HealthReport } from '../../adapter/status/health';
import { CONTENT_SECURITY_POLICY, type Figure, figures, page, section, table, whole } from '../../page/html';
import { gapsSection, warning } from './parts';
import { clock, moment } from './times';

const TITLES: Readonly<Record<HealthReport['status'], string>> = {
	healthy: 'Zoom: everything works',
	degraded: 'Zoom: degraded',
	down: 'Zoom: down',
};

/** The health of the connection to Zoom as a page; every word and number on it is one of the report. */
export function healthPage(report: HealthReport): string {
	const { status, checkedAt, problems, events, callsLastHour, dailyLimits } = report;
	return page(
		TITLES[status],
		`Checked at ${clock(checkedAt)}`,
		[
			...problems.map(warning),
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
					{ label: 'Repeated', value: whole(callsLastHour.repeated), note: 'after temporary failures' },
					{ label: 'Rate limited', value: whole(callsLastHour.limited), note: 'by a 429 from Zoom' },
				]),
			),
			section(
				'Daily limits',
				table(
					dailyLimits,
					[
						{ title: 'Calls', cell: ({ name }) => name },
						{ title: 'Used', number: true, cell: ({ used, limit }) => `${whole(used)} of ${whole(limit)}` },
						{ title: 'Resets', cell: ({ resetsAt }) => clock(resetsAt) },
					],
					'The plan has none.',
				),
			),
			events ? gapsSection(events.gaps) : '',
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
			events ? `${whole(events.received)} received` : 'no subscription chosen',
		),
		figure('redis', 'Redis', redis ? 'answers' : 'not used', redis ? answered(redis) : 'nothing is shared'),
	];
}
