import type { ILoadOptionsFunctions, INodeParameters } from 'n8n-workflow';
import { disposeZoomSdk } from '../../../nodes/adapter/login/sdk';
import { ZoomMeeting } from '../../../nodes/ZoomMeeting/ZoomMeeting.node';
import { startSimulator, type Simulator } from '../../../simulator';
import { loadOpenApi } from '../../support/openapi';
import { runInN8n, type NodeOutcome } from '../../support/workflow';

type Rest = Partial<Parameters<typeof runInN8n>[0]>;

/** The Zoom Meeting node in n8n's engine, against a simulator; every request that it made must fit Zoom's documents. */
export class MeetingNode {
	private simulator: Simulator | undefined;
	private readonly openApi = loadOpenApi();

	get zoom(): Simulator {
		if (!this.simulator) throw new Error('The simulator has not been started');
		return this.simulator;
	}

	/** Starts and stops with the tests of the file that calls it. */
	install(): this {
		beforeAll(async () => {
			this.simulator = await startSimulator({ plan: 'business' });
			process.env['ZOOM_ORIGIN'] = this.zoom.origin;
		});
		afterAll(async () => {
			delete process.env['ZOOM_ORIGIN'];
			await this.zoom.close();
		});
		beforeEach(async () => {
			await this.zoom.control.reset();
			await this.zoom.control.seed({
				users: [
					{ email: 'ana@example.com', status: 'active', type: 2, timezone: 'Europe/Madrid' },
					{ email: 'bo@example.com', status: 'active', type: 2, timezone: 'Europe/Madrid' },
				],
			});
		});
		afterEach(async () => {
			disposeZoomSdk();
			expect(await this.mistakes()).toEqual([]);
		});
		return this;
	}

	async run(
		resource: string,
		operation: string,
		parameters: INodeParameters = {},
		rest: Rest = {},
	): Promise<NodeOutcome> {
		return await runInN8n({
			node: new ZoomMeeting(),
			parameters: { resource, operation, ...parameters },
			credentials: {
				type: 'zoomServerToServerApi',
				data: { ...this.zoom.credentials, environment: 'commercial', plan: 'business' },
			},
			...rest,
		});
	}

	/** Midnight UTC passes, for Zoom and for our counters: as after a night, with another n8n. */
	async nextDay(): Promise<void> {
		disposeZoomSdk();
		await this.zoom.control.advanceClock(24 * 3_600_000);
	}

	/** What n8n's editor gives to lists and mappers. @param parameters of the node that is open */
	editor(parameters: Record<string, unknown> = {}): ILoadOptionsFunctions {
		const known: Record<string, unknown> = { authentication: 'serverToServer', ...parameters };
		const credentials = { ...this.zoom.credentials, environment: 'commercial', plan: 'business' };
		return {
			getNode: () => ({ name: 'Zoom Meeting' }),
			getTimezone: () => 'Europe/Madrid',
			getCurrentNodeParameter: (name: string) => known[name],
			getCredentials: async () => await Promise.resolve(credentials),
		} as unknown as ILoadOptionsFunctions;
	}

	/** What Zoom's documents say is wrong with the requests so far. */
	private async mistakes(): Promise<string[]> {
		const requests = await this.zoom.control.requests();
		return requests.flatMap(({ route, method, query, body }) => {
			const path = route?.split(' ')[1];
			// Downloads are no part of the REST API.
			if (!path?.startsWith('/') || /^\/(oauth|rec|replay)\//.test(path)) return [];
			return this.openApi.validateRequest({ method, path, query, body });
		});
	}
}

export const host = (email: string) => ({ __rl: true, mode: 'email', value: email });
export const byId = (value: unknown) => ({ __rl: true, mode: 'id', value: String(value) });
