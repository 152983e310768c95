import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COUNTERS, GAUGES, HISTOGRAMS } from '../../../zoom/metrics/catalogue';

const all = { ...COUNTERS, ...GAUGES, ...HISTOGRAMS };

it('keeps Prometheus’s rules for names', () => {
	for (const name of Object.keys(all)) expect(name).toMatch(/^zoom_[a-z]+(_[a-z]+)*$/);
	for (const name of Object.keys(COUNTERS)) expect(name).toMatch(/_total$/);
	for (const name of [...Object.keys(GAUGES), ...Object.keys(HISTOGRAMS)])
		expect(name).not.toMatch(/_total$/);
	expect(Object.keys(all)).toHaveLength(
		Object.keys(COUNTERS).length + Object.keys(GAUGES).length + Object.keys(HISTOGRAMS).length,
	);
});

it('has no label that could name a person, a meeting, an account or a subscription', () => {
	const labels = new Set<string>(Object.values(all).flatMap(({ labels }) => Object.keys(labels)));
	expect([...labels].sort()).toEqual([
		'after',
		'budget',
		'by',
		'class',
		'grant',
		'kind',
		'outcome',
		'reason',
		'result',
		'state',
		'status',
	]);
});

it('is the table of docs/status.md', () => {
	const page = readFileSync(join(__dirname, '../../../docs/status.md'), 'utf8');
	const rows = [...page.matchAll(/^\| `(zoom_\w+)` +\| (\w+) +\| (.*?) +\| (.*?) +\|$/gm)].map(
		([, name, type, labels, help]) => [name, type, labels, help],
	);
	const row = (type: string, metrics: object) =>
		Object.entries(metrics as typeof all).map(([name, { help, labels }]) => [
			name,
			type,
			Object.keys(labels)
				.map((label) => `\`${label}\``)
				.join(', '),
			help,
		]);
	expect(rows).toEqual([
		...row('counter', COUNTERS),
		...row('histogram', HISTOGRAMS),
		...row('gauge', GAUGES),
	]);
});
