import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { startSimulator } from '../../simulator';
import { VerifyWorld, rowsOf, reportOf } from './support/verifyWorld';
jest.setTimeout(100_000);
it('probe', async () => {
	const zoom = await startSimulator({ plan: 'business' });
	process.env['ZOOM_ORIGIN'] = zoom.origin;
	const w = new VerifyWorld(zoom);
	await w.seed();
	disposeZoomSdk();
	const t = Date.now();
	const o = await w.run({ options: { subscription: 'sub' } });
	process.stdout.write(String(o.error?.stack) + (o.error?.description ?? '') + ' ' + (Date.now() - t) + 'ms\n');
	for (const r of rowsOf(o)) process.stdout.write(`${r.area} | ${r.check} | ${r.result} | ${r.message} | ${r.next.slice(0, 30)} | ${JSON.stringify(r.details).slice(0, 300)}\n`);
	process.stdout.write(reportOf(o).slice(0, 300));
	disposeZoomSdk();
	await zoom.close();
});
