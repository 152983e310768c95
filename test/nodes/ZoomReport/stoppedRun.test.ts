import type { N8n } from '../../../nodes/adapter/kit/n8n';
import { keepPlace, lastPlace, progressLine, stoppedItem } from '../../../nodes/ZoomReport/shared/stoppedRun';
import { ZoomRateLimitError } from '../../../zoom/errors';

const bookmark = {
	period: { from: '2026-06-01', to: '2026-08-31' },
	after: { from: '2026-07-01', host: 'ana' },
};

const NOW = Date.UTC(2026, 8, 2);

function fakeN8n() {
	const said: string[] = [];
	const memory = {};
	const n8n: N8n = {
		notice: (text) => said.push(text),
		remark: (text) => said.push(text),
		progress: (text) => said.push(text),
		resume: async () => await Promise.reject(new Error('nothing waits here')),
		memory,
	};
	return { n8n, said };
}

describe('a run that stopped', () => {
	it('is gone on with by the next run of the same fields, and forgotten at its end', () => {
		const { n8n } = fakeN8n();
		const fields = { hosts: 'all', period: 'lastDays', days: 90 };
		expect(lastPlace(n8n, fields, NOW)).toBe('');
		keepPlace(n8n, fields, bookmark);
		expect(lastPlace(n8n, { ...fields }, NOW)).toBe('2026-06-01~2026-08-31~2026-07-01~ana');
		expect(lastPlace(n8n, { ...fields, hosts: 'some' }, NOW)).toBe('');
		// Half a year later Zoom no longer has those days: the run begins anew.
		expect(lastPlace(n8n, fields, Date.UTC(2027, 2, 1))).toBe('');
		keepPlace(n8n, fields, undefined);
		expect(lastPlace(n8n, fields, NOW)).toBe('');
	});

	it('says what is done, what is left, when the limit ends, and where to go on', () => {
		const { n8n, said } = fakeN8n();
		const error = new ZoomRateLimitError('Used up', 'daily', Date.UTC(2026, 10, 22));
		const item = stoppedItem(n8n, { rows: [], stepsDone: 3, stepsLeft: 7, stopped: { bookmark, error } });
		expect(item).toEqual({
			incomplete: true,
			reason: 'Used up',
			stepsDone: 3,
			stepsLeft: 7,
			resumeFrom: '2026-06-01~2026-08-31~2026-07-01~ana',
			resetsAt: '2026-11-22T00:00:00.000Z',
		});
		expect(said.join()).toContain('3 of 10 parts are done. It ends at 2026-11-22T00:00:00.000Z');
		expect(stoppedItem(n8n, { rows: [], stepsDone: 3, stepsLeft: 0 })).toBeUndefined();
	});

	it('writes about twenty lines of progress however long it is, the last one at the end', () => {
		const { n8n, said } = fakeN8n();
		const tell = progressLine(n8n, 'meetings');
		for (let done = 1; done <= 6000; done += 1) tell(done, 6000);
		expect(said).toHaveLength(20);
		expect(said.at(-1)).toBe('meetings: 6000 of 6000 parts done');
	});
});
