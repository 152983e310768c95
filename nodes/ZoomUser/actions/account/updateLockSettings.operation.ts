import { defineOperation, fallbackWhen, lacksScope } from '../../../adapter/kit';
import { locksPart } from '../group/lockFields';
import { checkedSettings, confirmTaken, settingsField, settingsQuery } from '../common/settings';
import type { ZoomRecord } from '../../../../zoom/values';
import { OWN_ACCOUNT } from './fields';

export const updateLockSettings = defineOperation({
	name: 'Update Lock Settings',
	value: 'updateLockSettings',
	action: 'Lock or unlock settings of the account',
	description:
		'Lock settings for everybody, or leave them to groups and users; only those you name are changed',
	parameters: {
		part: locksPart(),
		settings: settingsField(
			'The settings to lock (true) or unlock (false), in the shape that Get Lock Settings shows',
		),
	},
	subject: () => 'account',
	async execute({ zoom, n8n, values: { part, settings } }) {
		const body = checkedSettings(settings, false);
		await zoom.request('PATCH /accounts/{accountId}/lock_settings', { ...OWN_ACCOUNT, body });
		const query = settingsQuery(part);
		// Zoom lets apps change the locks that it does not let them read.
		const shown = await fallbackWhen<ZoomRecord | undefined>(
			zoom.request('GET /accounts/{accountId}/lock_settings', { ...OWN_ACCOUNT, query }),
			lacksScope,
			() => undefined,
		);
		if (shown) confirmTaken('account', body, shown);
		else
			n8n.notice(
				'Zoom accepted the change of locks. The app has no scope to read them, so it was not checked.',
			);
		return { updated: true, checked: shown !== undefined };
	},
});
