import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
	eventsOf,
	generateCatalogue,
	generateExamples,
	readEventDocuments,
} from '../../scripts/generate-events';
import { EVENTS } from '../../zoom/events/model/catalogue.generated';
import { describeWithDocuments } from '../support/needs';

const written = (file: string): string => readFileSync(join(__dirname, '../..', file), 'utf8');
const names = (): string[] => EVENTS.map((line) => line.split('|')[0] ?? '');

it('knows the 456 events of Zoom, each once, in order', () => {
	expect(names()).toHaveLength(456);
	expect(names()).toEqual([...new Set(names())].sort((a, b) => (a < b ? -1 : 1)));
	expect(names()).toEqual(expect.arrayContaining(['meeting.started', 'user.created', 'app_deauthorized']));
});

describeWithDocuments('the event catalogue', () => {
	it('is what Zoom’s documents say today', () => {
		const events = eventsOf(readEventDocuments());
		expect(written('zoom/events/model/catalogue.generated.ts')).toBe(generateCatalogue(events));
		expect(written('simulator/socket/examples.generated.ts')).toBe(generateExamples(events));
	});
});
