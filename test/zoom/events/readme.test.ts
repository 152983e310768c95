import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..', '..');
const readme = readFileSync(join(ROOT, 'zoom/events/README.md'), 'utf8');
const journey = [...readme.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = '']) => file);

it('an event passes at most 14 files from the frame to the emit, and each of them is there', () => {
	expect(journey.length).toBeGreaterThan(5);
	expect(journey.length).toBeLessThanOrEqual(14);
	expect(journey.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});

it('every room is described', () => {
	for (const room of ['model', 'connection', 'delivery', 'backfill', 'status', 'cluster']) {
		expect(readme).toContain(`\`${room}/\``);
	}
});
