import Table from 'cli-table3';

export function tableOf(title: string, head: string[], rows: string[][]): void {
	const table = new Table({ style: { head: [], border: [] }, head });
	table.push(...rows);
	process.stdout.write(`\n${title}\n${table.toString()}\n`);
}

export function median(values: readonly number[]): number {
	const sorted = [...values].sort((one, other) => one - other);
	return sorted[Math.floor(sorted.length / 2)] ?? NaN;
}
