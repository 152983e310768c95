import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { logEvents } from './logEvents';

type Row = readonly [level: string, message: string, fields: string];

/** Of the table in docs/status.md. */
function documented(): Row[] {
	const page = readFileSync(join(__dirname, '../../docs/status.md'), 'utf8');
	return [...page.matchAll(/^\| `(debug|info|warn|error)` +\| (.*?) +\| (.*?) *\| .* \|$/gm)].map(
		([, level = '', message = '', fields = '']): Row => [level, message, fields],
	);
}

/** A place that decides on the level is two lines of the table. */
const LEVELS: Readonly<Record<string, readonly string[]>> = { level: ['info', 'warn'] };

const events = logEvents();
const written = events.flatMap(({ level, message, fields }) =>
	(LEVELS[level] ?? [level]).map((one): Row => [
		one,
		message,
		fields.map((field) => `\`${field}\``).join(', '),
	]),
);
const asLines = (rows: readonly Row[]): string[] => [...new Set(rows.map((row) => row.join(' | ')))].sort();

it('docs/status.md has every line that the package may log, with its fields, and no other', () => {
	expect(asLines(documented())).toEqual(asLines(written));
	expect(documented().length).toBe(asLines(written).length);
});

it('nothing is written at info or above for a call that goes its way', () => {
	const perCall = events.filter(({ file }) => /^zoom\/(api\/client|api\/download|http)\//.test(file));
	expect(perCall.map(({ level }) => level)).toEqual(perCall.map(() => 'debug'));
	expect(perCall).not.toEqual([]);
});

it('no line has a field for a secret', () => {
	const fields = events.flatMap((event) => event.fields);
	expect(fields.filter((field) => /token|secret|password|bearer|url|email/i.test(field))).toEqual([]);
});
