import type { SubscriptionReport } from '../../adapter/status/health';
import { caption, escape, section, table } from '../../page/html';
import { exactly } from './times';

/** What several pages show. */

/** Something that is wrong, and what to do about it. */
export const warning = ({ message, next }: { readonly message: string; readonly next: string }): string =>
	`<p class="warning"><strong>${escape(message)}</strong><br>${escape(next)}</p>`;

export const gapsSection = (gaps: SubscriptionReport['gaps']): string =>
	section(
		'Gaps in the events',
		table(
			[...gaps].reverse(),
			[
				{ title: 'From', cell: ({ from }) => exactly(from) },
				{ title: 'To', cell: ({ to }) => exactly(to) },
				{ title: 'Why', unbroken: true, cell: ({ reason }) => reason },
			],
			'None since n8n was started.',
		),
		caption('Zoom keeps no events for a connection that is not there.'),
	);
