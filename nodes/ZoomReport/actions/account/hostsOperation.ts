import { defineOperation, periodFields, periodOptions } from '../../../adapter/kit';
import { binaryField, deliver, ifIncomplete } from '../../shared/deliver';
import { hostRows } from '../../shared/hosts';
import { reportDays } from '../../shared/reportDays';
import { mostRows, reportLimit, reportSize } from '../../shared/reportSize';

/** GET /report/users answers for one month at a time and for one kind of host: active ones, or those without a meeting. */
export function hostsOperation(kind: 'active' | 'inactive') {
	const isActive = kind === 'active';
	return defineOperation({
		name: isActive ? 'Get Active Hosts' : 'Get Inactive Hosts',
		value: `${kind}Hosts`,
		action: `Get the ${kind} hosts of a period`,
		description: isActive
			? 'List the users who hosted at least one meeting in the period, with meetings, participants and minutes'
			: 'List the users who hosted no meeting in the period',
		parameters: { ...periodFields, ...reportSize },
		options: { ...periodOptions, ifIncomplete, binaryField, mostRows },
		subject: () => `report on ${kind} hosts`,
		async execute(call) {
			const { zoom, values, options, n8n } = call;
			const days = reportDays(call);
			const { from, to } = days;
			const limit = reportLimit({ ...values, ...options }, n8n);
			const hosts = limit.cutOff(await hostRows(zoom, kind, days, limit.rest()));
			const rows = hosts.map((host) => ({ ...host, from, to }));
			const { more } = limit;
			return deliver({ name: `${kind}-hosts`, period: days, rows, more }, { ...values, ...options }, n8n);
		},
	});
}
