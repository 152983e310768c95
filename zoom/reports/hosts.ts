import { textOrNumber } from '../values';

/** A host as one window of Zoom's report on hosts gives it. */
export type HostRow = Readonly<Record<string, unknown>>;

const COUNTS = ['meetings', 'participants', 'meeting_minutes'] as const;

/**
 * The hosts of a period, each once, out of its windows. What is counted adds up, what describes the person is the
 * latest. Inactive in a period is who was inactive in every window of it.
 */
export function mergeHosts(
	kind: 'active' | 'inactive',
	windows: ReadonlyArray<readonly HostRow[]>,
): HostRow[] {
	const hosts = new Map<string, { host: HostRow; windows: number }>();
	for (const host of windows.flatMap(onceEach)) {
		const known = hosts.get(keyOf(host));
		hosts.set(keyOf(host), {
			host: known ? merge(known.host, host) : host,
			windows: (known?.windows ?? 0) + 1,
		});
	}
	return [...hosts.values()]
		.filter((entry) => kind === 'active' || entry.windows === windows.length)
		.map(({ host }) => host);
}

function merge(earlier: HostRow, later: HostRow): HostRow {
	const totals = COUNTS.map((count) => [count, Number(earlier[count] ?? 0) + Number(later[count] ?? 0)]);
	return { ...earlier, ...later, ...(Object.fromEntries(totals) as HostRow) };
}

/** A host without ID and email is nobody but who has exactly the same in every field. */
const keyOf = (host: HostRow): string =>
	textOrNumber(host['id']) || textOrNumber(host['email']).toLowerCase() || JSON.stringify(host);

/** A host who moved from one page to the next while they were read is still one host of the window. */
const onceEach = (rows: readonly HostRow[]): HostRow[] => [
	...new Map(rows.map((host) => [keyOf(host), host])).values(),
];
