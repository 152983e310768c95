import { inBackground } from '../../../zoom/async/background';
import { RecordingLog } from '../../support/log';

it('turns a rejection that nobody waits for into a line in the log, without its words', async () => {
	const log = new RecordingLog();
	const error = new TypeError('wss://ws.zoom.us/ws?access_token=swordfish');
	inBackground(Promise.reject(error), log, 'Writing down the status');
	await new Promise((resolve) => setImmediate(resolve));
	expect(log.lines).toEqual([
		{
			level: 'error',
			message: 'Writing down the status failed unexpectedly',
			fields: { why: 'TypeError' },
		},
	]);
	expect(JSON.stringify(log.lines)).not.toContain('swordfish');
});
