import type { IDataObject } from 'n8n-workflow';
import { evaluatorOf, readWorkflow } from './expressions';

const template = readWorkflow('archive-recordings.json');
const evaluated = evaluatorOf(template);

const parametersOf = (name: string) => template.nodes.find((node) => node.name === name)!.parameters;

/** The message of the failed run, for one row of "Recordings of the period" that was not archived. */
function messageFor(row: IDataObject, download: IDataObject): unknown {
	const { assignments } = parametersOf('Not archived')['assignments'] as unknown as {
		assignments: ReadonlyArray<{ name: string; value: string }>;
	};
	const ran = { 'One recording at a time': row, Download: download };
	const fields = assignments.map(({ name, value }) => [
		name,
		evaluated('Not archived', value, [download], ran),
	]);
	const item = Object.fromEntries(fields) as IDataObject;
	return evaluated('Fail and say which', parametersOf('Fail and say which')['errorMessage'], [item]);
}

it('names a recording that stays in Zoom with its time and what is wrong', () => {
	const row = { uuid: 'u1', topic: 'Weekly', start_time: '2026-01-05T10:00:00Z' };
	expect(messageFor(row, { error: 'The file is not there any more' })).toBe(
		'Still in Zoom: Weekly of 2026-01-05T10:00:00Z (The file is not there any more)',
	);
	expect(messageFor(row, { bytes: 7 })).toContain('(The archive does not have every file');
});

it('names a user whose recordings Zoom refused with the reason and what to do', () => {
	const row = { skipped: true, subject: 'user ana@example.com', reason: 'No permission.', next: 'Check it.' };
	expect(messageFor(row, { error: 'The UUID is missing' })).toBe(
		'Still in Zoom: user ana@example.com (No permission. Check it.)',
	);
});

it('says why the list ended before its end', () => {
	const row = { incomplete: true, reason: 'The daily limit is reached.', next: 'Run it again later.' };
	expect(messageFor(row, { error: 'The UUID is missing' })).toBe(
		'Still in Zoom: Some recordings (The daily limit is reached. Run it again later.)',
	);
});
