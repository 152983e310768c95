import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { COUNTERS, GAUGES, HISTOGRAMS } from '../../zoom/metrics/catalogue';

const read = (file: string): string =>
	readFileSync(join(__dirname, '../../production/monitoring', file), 'utf8');

interface Rule {
	readonly alert: string;
	readonly expr: string;
	readonly labels: { readonly severity: string };
	readonly annotations: { readonly summary: string; readonly description: string };
}
interface Panel {
	readonly id: number;
	readonly type: string;
	readonly title: string;
	readonly description?: string;
	readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
	readonly targets?: ReadonlyArray<{ readonly expr: string }>;
}

const rules = (parse(read('prometheus-alerts.yml')) as { groups: Array<{ rules: Rule[] }> }).groups.flatMap(
	(group) => group.rules,
);
const dashboard = JSON.parse(read('grafana-dashboard.json')) as { panels: Panel[]; templating: object };
const charts = dashboard.panels.filter(({ type }) => type !== 'row');
const queries: Array<[string, string]> = [
	...rules.map(({ alert, expr }): [string, string] => [`alert ${alert}`, expr]),
	...charts.flatMap(({ title, targets = [] }) =>
		targets.map(({ expr }): [string, string] => [`panel ${title}`, expr]),
	),
];

/** Every name under which Prometheus finds one of our metrics, with its labels. */
const known = new Map<string, Readonly<Record<string, readonly string[] | 'open'>>>([
	...[...Object.entries(COUNTERS), ...Object.entries(GAUGES)].map(
		([name, { labels }]) => [name, labels] as const,
	),
	...Object.entries(HISTOGRAMS).flatMap(([name, { labels }]) =>
		['bucket', 'sum', 'count'].map(
			(part) => [`${name}_${part}`, { ...labels, ...(part === 'bucket' && { le: 'open' }) }] as const,
		),
	),
]);
/** Prometheus adds these to everything it scrapes. */
const ADDED = ['job', 'instance'];

interface Selector {
	readonly name: string;
	readonly matchers: ReadonlyArray<{ label: string; operator: string; values: string[] }>;
}

/** The metrics that a query selects, and by which labels. */
function selectorsIn(query: string): Selector[] {
	return [...query.matchAll(/\b(zoom_\w+)(?:\{([^}]*)\})?/g)].map(([, name = '', inside = '']) => ({
		name,
		matchers: [...inside.matchAll(/(\w+)\s*(=~|!~|!=|=)\s*"([^"]*)"/g)].map(
			([, label = '', operator = '', value = '']) => ({
				label,
				operator,
				values: operator.endsWith('~') ? value.split('|') : [value],
			}),
		),
	}));
}

const canBe = (possible: readonly string[] | 'open' | undefined, value: string): boolean =>
	possible === 'open' || (possible?.includes(value) ?? false);

describe.each(queries)('the query of %s', (_, query) => {
	it('names metrics that exist, and values that their labels can have', () => {
		const selectors = selectorsIn(query);
		expect(selectors.filter(({ name }) => !known.has(name))).toEqual([]);
		const wrong = selectors.flatMap(({ name, matchers }) =>
			matchers
				.filter(({ label }) => !ADDED.includes(label))
				.flatMap(({ label, values }) => values.filter((value) => !canBe(known.get(name)?.[label], value))),
		);
		expect(wrong).toEqual([]);
	});

	it('groups by labels that its metrics have', () => {
		for (const part of query.split(/\b(?:or|and)\b/)) {
			const labels = selectorsIn(part).map(({ name }) => [...Object.keys(known.get(name) ?? {}), ...ADDED]);
			for (const [, inside = ''] of part.matchAll(/\b(?:by|on)\s*\(([^)]*)\)/g)) {
				const groups = inside.split(',').map((one) => one.trim());
				const missing = groups.filter((group) => !labels.every((all) => all.includes(group)));
				expect(missing).toEqual([]);
			}
		}
	});

	it('asks how much counters grew, and not how large they are', () => {
		const bare = query.replace(/\b(?:rate|increase)\(\s*\w+(?:\{[^}]*\})?\s*\[[^\]]+\]\s*\)/g, '');
		for (const { name } of selectorsIn(bare)) expect(Object.keys(GAUGES)).toContain(name);
	});
});

it('the alerts tell what happened and what to do, each under a name of its own', () => {
	expect(new Set(rules.map(({ alert }) => alert)).size).toBe(rules.length);
	for (const { labels, annotations } of rules) {
		expect(['critical', 'warning']).toContain(labels.severity);
		expect(annotations.summary.length).toBeGreaterThan(10);
		expect(annotations.description.length).toBeGreaterThan(20);
	}
});

it('the dashboard shows every metric, and each of its panels says what it shows', () => {
	const shown = new Set(
		charts
			.flatMap(({ targets = [] }) => targets.flatMap(({ expr }) => selectorsIn(expr)))
			.map(({ name }) => name),
	);
	const metrics = [...Object.keys(COUNTERS), ...Object.keys(GAUGES), ...Object.keys(HISTOGRAMS)];
	const missing = metrics.filter((name) => ![name, `${name}_bucket`].some((one) => shown.has(one)));
	expect(missing).toEqual([]);
	for (const { title, description = '' } of charts)
		expect([title, description !== '']).toEqual([title, true]);
	expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
});

it('no panel of the dashboard lies on another', () => {
	const cells = new Set<string>();
	for (const { title, gridPos } of dashboard.panels) {
		for (let x = gridPos.x; x < gridPos.x + gridPos.w; x++) {
			for (let y = gridPos.y; y < gridPos.y + gridPos.h; y++) {
				expect([title, cells.has(`${x},${y}`)]).toEqual([title, false]);
				cells.add(`${x},${y}`);
			}
		}
		expect(gridPos.x + gridPos.w).toBeLessThanOrEqual(24);
	}
});

it('the scrape job asks the address of the template, under the name that the alerts expect', () => {
	const { scrape_configs: jobs, rule_files: files } = parse(read('prometheus.yml')) as {
		scrape_configs: Array<{ job_name: string; metrics_path: string }>;
		rule_files: string[];
	};
	expect(jobs).toMatchObject([{ job_name: 'zoom', metrics_path: '/webhook/zoom/metrics' }]);
	expect(files).toEqual(['prometheus-alerts.yml']);
	expect(rules.find(({ alert }) => alert === 'ZoomMetricsMissing')?.expr).toContain('job="zoom"');
});
