import { defineOperation } from '../../../adapter/operation';
import { period, periodOf, periodOptions } from '../../../adapter/period';
import { limitOf, listSize, type ZoomRecord } from '../../../adapter/sharedParameters';
import { monthWindows } from '../../../adapter/reportWindows';

const COUNTS = ['meetings', 'participants', 'meeting_minutes'] as const;

/** The same host seen in two windows is one host: the counts add up, what describes the person is the latest. */
function merge(earlier: ZoomRecord, later: ZoomRecord): ZoomRecord {
	const totals = COUNTS.map((count) => [count, Number(earlier[count] ?? 0) + Number(later[count] ?? 0)]);
	return { ...earlier, ...later, ...Object.fromEntries(totals) };
}

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
		parameters: { ...period, ...listSize },
		options: periodOptions,
		subject: () => `report on ${kind} hosts`,
		async execute({ zoom, values, options, timezone }) {
			const days = periodOf(values, { ...options, timezone: options.timezone || timezone }, zoom.now());
			const windows = monthWindows(days);
			const hosts = new Map<string, { host: ZoomRecord; windows: number }>();
			for (const window of windows) {
				const query = { type: kind, ...window };
				// A limit is only known to be reached by whole hosts, and those are known after the last window.
				const limit = windows.length === 1 ? limitOf(values) : undefined;
				for (const found of await zoom.list('GET /report/users', { query }, limit)) {
					const key = String(found['id'] ?? found['email']);
					const known = hosts.get(key);
					hosts.set(key, {
						host: known ? merge(known.host, found) : found,
						windows: (known?.windows ?? 0) + 1,
					});
				}
			}
			return [...hosts.values()]
				.filter((entry) => isActive || entry.windows === windows.length)
				.slice(0, limitOf(values))
				.map(({ host }) => ({ ...host, ...days }));
		},
	});
}
