import { Faults } from '../../../../zoom/events/status/faults';
import { SubscriptionRecord } from '../../../../zoom/events/status/record';
import type { Runtime } from '../../../../zoom/runtime';
import { RecordingLog } from '../../../support/log';

it('What makes us throw is counted each time, and logged once in a quarter of an hour, without its words', () => {
	let now = 0;
	const log = new RecordingLog();
	const record = new SubscriptionRecord(0);
	const faults = new Faults(record, { now: () => now, log } as unknown as Runtime, 'abc');
	faults.add(new TypeError('ana@example.com'));
	now = 899_999;
	faults.add('a text');
	expect(record.unreadable).toEqual({ failed: 2 });
	expect(log.at('error').map(({ message }) => message)).toEqual([
		'An event of Zoom’s could not be processed',
	]);
	const lines = () => log.lines.map((line) => JSON.stringify(line));
	expect(lines()).toHaveLength(1);
	now = 900_000;
	faults.add('ana@example.com');
	expect(lines()).toHaveLength(2);
	expect(lines()[0]).toContain('"why":"TypeError"');
	expect(lines()[1]).toContain('"why":"string"');
	expect(lines().join()).not.toContain('ana@');
	expect(lines().every((line) => line.includes('"subscription":"abc"') && line.includes('error'))).toBe(true);
});
