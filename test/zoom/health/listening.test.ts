import { listeningProblem } from '../../../zoom/health/listening';
import type { ZoomHealthError } from '../../../zoom/health/health';
import { Cluster, type Heard, type Process } from '../events/support/cluster';
import { REPLACED } from '../events/support/fakeZoom';
import { VirtualRuntime } from '../events/support/virtualRuntime';

const SECOND = 1_000;
let runtime: VirtualRuntime;
let cluster: Cluster;
let process: Process;
let heard: Heard;

beforeEach(async () => {
	runtime = new VirtualRuntime();
	cluster = new Cluster(runtime);
	process = cluster.process();
	heard = await process.listen('one');
	await runtime.advance(3 * SECOND);
});
afterEach(async () => {
	const ending = process.end();
	await runtime.advance(20 * SECOND);
	await ending;
});

/** As another process sees it, such as a worker, in which nobody listens. */
async function problem(later = 0): Promise<{ fault?: string; status?: string; words?: string }> {
	const found = listeningProblem(await cluster.hub().statusAnywhere(), runtime.now() + later);
	const { fault, message: words } = (found?.error ?? {}) as Partial<ZoomHealthError>;
	return found ? { status: found.status, ...(fault && { fault }), ...(words && { words }) } : {};
}

it('is well while the connection stands', async () => {
	expect(await problem()).toEqual({});
	await runtime.advance(600 * SECOND);
	expect(await problem()).toEqual({});
});

it('takes a connection that breaks for a hiccup first, and names the cause when it lasts', async () => {
	cluster.zoom.welcomes = false;
	cluster.zoom.last.ends(false);
	await runtime.advance(20 * SECOND);
	expect(await problem()).toMatchObject({ status: 'degraded', fault: 'reconnecting' });
	await runtime.advance(60 * SECOND);
	expect(await problem()).toMatchObject({ status: 'down', fault: 'disconnected' });
	expect((await problem()).words).toMatch(/since 20.*Z: .*did not answer in time/);
	cluster.zoom.welcomes = true;
	await runtime.advance(90 * SECOND);
	expect(await problem()).toEqual({});
});

it('says that another program has the subscription', async () => {
	cluster.zoom.last.says(REPLACED);
	await runtime.advance(3 * SECOND);
	expect(await problem()).toMatchObject({ status: 'down', fault: 'taken' });
});

it('keeps saying why Zoom refused for good, until somebody listens again', async () => {
	cluster.zoom.logins = 'refused';
	cluster.zoom.last.ends(false);
	await runtime.advance(60 * SECOND);
	expect(heard.faults).toHaveLength(1);
	expect(await problem(3_600 * SECOND)).toMatchObject({ status: 'down', fault: 'refused' });
	cluster.zoom.logins = 'work';
	await process.listen('one');
	await runtime.advance(3 * SECOND);
	expect(await problem()).toEqual({});
});

it('tells a trigger that was switched off from a process that is gone', async () => {
	expect(await problem(30 * SECOND)).toMatchObject({ status: 'down', fault: 'vanished' });
	await heard.leave();
	expect(await problem(30 * SECOND)).toMatchObject({ status: 'down', fault: 'nobody' });
});

it('says that nobody ever listened', () => {
	expect(listeningProblem(undefined, runtime.now())).toMatchObject({ error: { fault: 'nobody' } });
});
