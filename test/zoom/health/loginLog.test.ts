import { Vault } from '../../../zoom/auth/vault';
import { ZoomCancelledError, ZoomConnectionError, ZoomCredentialsError } from '../../../zoom/errors';
import { LoginLog } from '../../../zoom/health/loginLog';
import { MemoryMeter } from '../../../zoom/metrics/meter';
import { VirtualTime } from '../../support/virtualTime';

const HOUR = 3_600_000;
let time: VirtualTime;
let meter: MemoryMeter;
let log: LoginLog;

beforeEach(() => {
	time = new VirtualTime();
	meter = new MemoryMeter();
	const vault = new Vault('secret');
	const grant = 'account_credentials';
	log = new LoginLog({ grant, key: 'k', vault, runtime: time, meter, redis: undefined, by: 'me' });
});

it('remembers what happened last, when, and in which process', async () => {
	log.granted({ lifeMs: HOUR, scopes: ['user:read'] });
	const at = time.now();
	await time.advance(1_000);
	log.failed(new ZoomCredentialsError('Wrong secret', 'client'));
	log.failed(new ZoomConnectionError('No answer', false));
	log.rejected();
	const { last } = await log.read();
	expect(last).toEqual({
		granted: { at, by: 'me', lifeMs: HOUR, scopes: ['user:read'] },
		refused: { at: at + 1_000, by: 'me', why: 'client' },
		failed: { at: at + 1_000, by: 'me', why: 'CONNECTION_FAILED' },
		rejected: { at: at + 1_000, by: 'me' },
	});
});

it('counts the last day, hour by hour', async () => {
	log.granted({});
	await time.advance(23 * HOUR);
	log.granted({});
	log.rejected();
	expect((await log.read()).lastDay).toEqual({ granted: 2, refused: 0, failed: 0, rejected: 1 });
	await time.advance(HOUR);
	expect((await log.read()).lastDay).toEqual({ granted: 1, refused: 0, failed: 0, rejected: 1 });
	await time.advance(23 * HOUR);
	expect((await log.read()).lastDay).toEqual({ granted: 0, refused: 0, failed: 0, rejected: 0 });
});

it('does not count what a person stopped', async () => {
	log.failed(new ZoomCancelledError());
	expect((await log.read()).last).toEqual({});
	expect(await meter.totals()).toEqual(new Map());
});

it('counts for the metrics too', async () => {
	log.granted({});
	log.failed(new ZoomCredentialsError('Wrong secret', 'client'));
	log.rejected();
	expect(Object.fromEntries(await meter.totals())).toEqual({
		'zoom_token_requests_total|account_credentials|ok': 1,
		'zoom_token_requests_total|account_credentials|CREDENTIALS_REJECTED': 1,
		'zoom_tokens_rejected_total|account_credentials': 1,
	});
});
