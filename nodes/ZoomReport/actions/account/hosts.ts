import { defineOperation } from '../../../adapter/operation';
import { period, periodOptions } from '../../../adapter/period';
import { limitOf, listSize } from '../../../adapter/sharedParameters';
import { binaryField, deliver, ifIncomplete, outputParameter } from '../../shared/deliver';
import { hostRows } from '../../shared/hosts';
import { reportDays } from '../../shared/reportDays';

/** GET /report/users answers for one month at a time and for one kind of host: active ones, or those without a meeting. */
export function hostsOperation(kind: 'active' | 'inactive') {
	const isActive = kind === 'active';
	return defineOperation({
		name: isActive ? 'Get Active Hosts' : 'Get Inactive Hosts',
		value: `${kind}Hosts`,
		action: `Get the ${kind} hosts of a period`,
		description: isActive
			? 'Users who hosted at least one meeting in the period, with meetings, participants and minutes'
			: 'Users who hosted no meeting in the period',
		parameters: { ...period, ...listSize, output: outputParameter },
		options: { ...periodOptions, ifIncomplete, binaryField },
		subject: () => `report on ${kind} hosts`,
		async execute(call) {
			const { zoom, values, options, n8n } = call;
			const days = reportDays(call);
			const { from, to } = days;
			const hosts = await hostRows(zoom, kind, days, limitOf(values));
			const rows = hosts.slice(0, limitOf(values)).map((host) => ({ ...host, from, to }));
			return deliver({ name: `${kind}-hosts`, period: days, rows }, { ...values, ...options }, n8n);
		},
	});
}
