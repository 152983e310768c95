import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { KINDS } from '../../scripts/messages/kinds';
import { sectionsOf } from '../../scripts/citations/sections';
import { anchorOf, TROUBLESHOOTING, withLink } from '../../nodes/adapter/errors/anchors';
import { ExplainedError } from '../../nodes/adapter/errors/explained';
import { toNodeError } from '../../nodes/adapter/errors/nodeErrors';
import { REFUSALS } from '../../nodes/adapter/errors/refusals';
import { toTriggerError } from '../../nodes/adapter/trigger/eventErrors';
import { ZoomInvalidInputError, ZoomRefusedError } from '../../zoom/errors';
import { ZoomEventsError } from '../../zoom/events/model/errors';
import { ZoomHealthError } from '../../zoom/health/health';
import { NODE } from '../nodes/support/node';

jest.setTimeout(180_000);

const ROOT = resolve(__dirname, '../..');
const page = readFileSync(join(ROOT, 'docs/troubleshooting.md'), 'utf8');
const { anchors } = sectionsOf(page);

describe('docs/troubleshooting.md', () => {
	it('has the messages of the code: run "npx tsx scripts/generate-troubleshooting.ts" when it does not', async () => {
		// In a process of its own: Prettier does not load in jest's.
		const args = ['--import', 'tsx', 'scripts/generate-troubleshooting.ts', '--check'];
		const checked = promisify(execFile)(process.execPath, args, { cwd: ROOT });
		await expect(checked).resolves.toMatchObject({ stderr: '' });
	});

	it('has what a person would search for', () => {
		for (const message of [
			'Zoom does not accept the client ID or client secret',
			'The client ID is missing',
			'No connection to …: the proxy refused it',
			'Another program has opened this event subscription, and Zoom keeps one connection for each',
			'Redis does not answer: …',
			'"To" (…) is in the future; today is …',
		]) {
			expect(page).toContain(message);
		}
	});

	it.each([...KINDS].filter(([, { error }]) => error !== undefined))(
		'is where errors of the kind "%s" lead',
		(anchor, { error }) => {
			expect(anchorOf(error)).toBe(anchor);
			expect(anchors.has(anchor)).toBe(true);
		},
	);

	it.each(Object.keys(REFUSALS))('has a place of its own for Zoom’s code %s', (code) => {
		const anchor = anchorOf(new ZoomRefusedError('', { status: 400, zoomCode: Number(code) }));
		expect(anchor).toBe(`zoom-${code}`);
		expect(anchors.has(`zoom-${code}`)).toBe(true);
	});
});

describe('an error links to it', () => {
	const lastLine = (description: string | null | undefined): string | undefined =>
		description?.split('\n').at(-1);

	it('in the last line of what a node says', () => {
		const { description } = toNodeError(NODE, new ZoomInvalidInputError('"From" is empty', 'From'), 0);
		expect(lastLine(description)).toBe(`More: ${TROUBLESHOOTING}#invalid-input`);
	});

	it('in the last line of what a trigger says', () => {
		const { description } = toTriggerError(NODE, new ZoomEventsError('Taken', 'replaced'));
		expect(lastLine(description)).toBe(`More: ${TROUBLESHOOTING}#events-replaced`);
	});

	it('after the operation’s own words, and after those of a failed check', () => {
		expect(anchorOf(new ExplainedError('No', 'Do', new ZoomRefusedError('', {})))).toBe('operation');
		expect(anchorOf(new ExplainedError('No', 'Do', new ZoomHealthError('', 'redis')))).toBe('health-redis');
	});

	it('unless it is n8n’s own, or the system’s', () => {
		const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
		expect(withLink('Make room', full)).toBe('Make room');
	});
});
