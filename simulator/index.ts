import type { AddressInfo } from 'node:net';
import type { AccountPlan } from './account/account';
import type { Control } from './control/control';
import { controlOf } from './control/engineControl';
import { mountControl } from './control/mount';
import { DEFAULT_CREDENTIALS, type AccountCredentials } from './engine/credentials';
import { Engine } from './engine/engine';
import { mountDownloads, mountFiles } from './files/mount';
import { createServer } from './http/server';
import { mountOAuth } from './oauth/mount';
import { splitOptions } from './engine/options';
import { REST_ROUTES } from './rest';
import { everyScopeOf } from './rest/routing/everyScope';
import { mountRest } from './rest/routing/mount';
import { mountSocket } from './socket/mount';
import type { Settings } from './engine/settings';

export type { Control } from './control/control';
export type { AccountCredentials } from './engine/credentials';
export type { Fault } from './engine/faults';
export type { Seed } from './seed/seed';
export { controlAt } from './control/client';
export { DEFAULT_CREDENTIALS } from './engine/credentials';

export interface SimulatorOptions extends Partial<Settings>, Partial<AccountPlan> {
	/** 0 (default): any free port. */
	port?: number;
	/** Default: the loopback address. */
	host?: string;
}

export interface Simulator {
	/** Such as `http://127.0.0.1:4010`; what ZOOM_ORIGIN is set to. */
	origin: string;
	/** Where downloads are redirected to. */
	filesOrigin: string;
	/** Of the account that is there from the start. */
	credentials: AccountCredentials;
	control: Control;
	close(): Promise<void>;
}

/** Starts Zoom in a box: OAuth at `/oauth/*`, REST at `/v2/*`, control at `/_control/*`; files on a host of their own. */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
	const { port = 0, host = '127.0.0.1', ...rest } = options;
	const engine = new Engine({ ...splitOptions(rest), everyScope: everyScopeOf(REST_ROUTES) });
	const server = createServer(engine);
	const fileServer = createServer(engine);
	const control = controlOf(engine);
	let origin = '';
	let filesOrigin = '';
	mountControl(server, control);
	mountOAuth(server, engine, () => origin);
	mountRest(server, engine, REST_ROUTES, () => origin);
	mountSocket(server, engine.events);
	mountDownloads(server, engine, () => filesOrigin);
	mountFiles(fileServer, engine);
	await server.listen({ port, host });
	await fileServer.listen({ port: 0, host });
	const originOf = (listening: typeof server): string =>
		`http://${host}:${(listening.server.address() as AddressInfo).port}`;
	origin = originOf(server);
	filesOrigin = originOf(fileServer);
	const close = async (): Promise<void> => {
		engine.loop.stop();
		engine.events.close();
		await Promise.all([server.close(), fileServer.close()]);
	};
	return { origin, filesOrigin, credentials: DEFAULT_CREDENTIALS, control, close };
}
