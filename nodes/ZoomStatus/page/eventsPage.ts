import type { ListeningReport, SubscriptionReport } from '../../adapter/status/health';
import { caption, CONTENT_SECURITY_POLICY, type Figure, figures, page, whole } from '../../page/html';
import { gapsSection, warning } from './parts';
import { clock, exactly } from './times';

const TITLES: Readonly<Record<ListeningReport['status'], string>> = {
	healthy: 'Zoom events: healthy',
	degraded: 'Zoom events: degraded',
	down: 'Zoom events: down',
};

/** The connection of an event subscription as a page; every word and number on it is one of the report. */
export function eventsPage({ status, problem, subscription }: ListeningReport): string {
	return page(
		TITLES[status],
		subscription
			? `Subscription ${subscription.subscriptionId}, as of ${exactly(subscription.seenAt)}`
			: 'No n8n process has listened to this subscription',
		[
			problem ? warning(problem) : '',
			...(subscription
				? [
						figures(figuresOf(subscription, status)),
						subscription.lastTrouble ? caption(`Last trouble: ${subscription.lastTrouble}`) : '',
						gapsSection(subscription.gaps),
					]
				: []),
		],
		CONTENT_SECURITY_POLICY,
	);
}

function figuresOf(report: SubscriptionReport, status: ListeningReport['status']): Figure[] {
	const { connection, since, workflows, received, lastEventAt, emitted, duplicates, dropped } = report;
	const unreadable = Object.values(report.unreadable).reduce((sum, count) => sum + count, 0);
	return [
		{
			label: 'Connection',
			value: connection,
			note: `since ${clock(since)}`,
			tone: status === 'healthy' ? 'up' : 'down',
		},
		{ label: 'Workflows', value: whole(workflows), note: 'that listen' },
		{
			label: 'Received',
			value: whole(received),
			note: lastEventAt === null ? 'no event yet' : `last at ${clock(lastEventAt)}`,
		},
		{ label: 'Started', value: whole(emitted), note: 'workflows' },
		{ label: 'Duplicates', value: whole(duplicates), note: 'started nothing again' },
		{ label: 'Dropped', value: whole(dropped), note: 'no workflow got them' },
		{ label: 'Unreadable', value: whole(unreadable), note: 'messages' },
		{ label: 'Connected', value: whole(report.connectedTimes), note: 'times' },
	];
}
