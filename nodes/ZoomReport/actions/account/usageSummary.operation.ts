import {
	defineOperation,
	field,
	periodFields,
	periodOf,
	periodOptions,
	WithFiles,
	withDefault,
} from '../../../adapter/kit';
import { usagePage } from '../../page/usagePage';
import { binaryField, deliver, ifIncomplete, tellMissing } from '../../shared/deliver';
import { reportDays } from '../../shared/reportDays';
import { groupNames, hostUsage, periodUsage, usersOf } from '../../shared/usage';
import { periodBefore } from '../../../../zoom/reports/windows';
import { usageSummary } from '../../../../zoom/reports/usageSummary';

export const usageSummaryOperation = defineOperation({
	name: 'Get Usage Summary',
	value: 'usageSummary',
	action: 'Get the usage summary of an account',
	description:
		'Get the whole account at a glance: meetings, minutes, participants, hosts, licenses, days, departments or groups, and the change from the previous period',
	parameters: {
		...periodFields,
		splitBy: field.options({
			displayName: 'Split By',
			description: 'By what the figures are divided',
			options: [
				{ name: 'Department', value: 'department' },
				{ name: 'Group', value: 'group', description: 'People in two groups count in both' },
			],
			default: 'department',
		}),
		output: field.options({
			displayName: 'Output',
			description: 'What is returned: figures, a page with charts, or a file',
			options: [
				{
					name: 'CSV File of Active Hosts',
					value: 'csv',
					description: 'One item with a file, a row for each host',
				},
				{
					name: 'Report Page',
					value: 'page',
					description: 'The summary, and a page (HTML) to mail or print',
				},
				{ name: 'Summary', value: 'summary', description: 'One item with all figures' },
			],
			default: 'summary',
		}),
	},
	options: {
		...periodOptions,
		ifIncomplete,
		binaryField,
		topHosts: withDefault(
			field.number({
				displayName: 'Number of Top Hosts',
				description: 'How many hosts with the most minutes are listed',
				default: 10,
				min: 0,
				max: 1000,
			}),
		),
	},
	subject: () => 'usage summary',
	async execute(call) {
		const { zoom, values, options, n8n } = call;
		const zone = options.timezone || call.timezone;
		const days = reportDays(call);
		const { missing } = days;
		const between = { ...periodBefore(days), period: 'between' as const, days: 1 };
		const before = periodIfKept(() => periodOf(between, { ...options, timezone: zone }, zoom.now()));
		const [now, previous, users, names] = await Promise.all([
			periodUsage(zoom, days),
			before && periodUsage(zoom, before),
			usersOf(zoom),
			values.splitBy === 'group' ? groupNames(zoom) : new Map<string, string>(),
		]);
		tellMissing(missing, n8n);
		if (!before)
			n8n.remark('Zoom no longer keeps the period before this one: there is nothing to compare with.');
		const summary = usageSummary({
			...now,
			previous,
			users: users.map((user) => ({ ...user, groups: user.groups.map((id) => names.get(id) ?? id) })),
			splitBy: values.splitBy,
			topHosts: options.topHosts,
		});
		const record = { ...summary, ...(missing.length > 0 && { notAvailable: missing }) };
		if (values.output === 'summary') return record;
		if (values.output === 'csv') {
			const rows = now.hosts.map(hostUsage);
			return deliver({ name: 'active-hosts', period: days, rows }, { ...options, output: 'csv' }, n8n);
		}
		const name = `zoom-usage-${summary.from}-to-${summary.to}.html`;
		const content = Buffer.from(await usagePage(summary, { splitBy: values.splitBy, missing }));
		const file = { name, type: 'text/html', content };
		return new WithFiles({ ...record, fileName: name }, { [options.binaryField]: file });
	},
});

/** A period that is partly gone would make a wrong comparison. */
function periodIfKept(read: () => ReturnType<typeof periodOf>): ReturnType<typeof periodOf> | undefined {
	try {
		const period = read();
		return period.missing.length === 0 ? period : undefined;
	} catch {
		return undefined;
	}
}
