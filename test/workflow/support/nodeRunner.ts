import type { ILoadOptionsFunctions, INodeType } from 'n8n-workflow';
import { disposeZoomSdk } from '../../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../../simulator';
import { loadOpenApi } from '../../support/openapi';
import { runInN8n, type NodeOutcome } from '../../support/workflow';

type Rest = Partial<Parameters<typeof runInN8n>[0]>;

/** A node in n8n's engine, against a simulator; every request that it made must fit Zoom's documents. */
export class NodeRunner {
	private simulator: Simulator | undefined;
	private readonly openApi = loadOpenApi();

	/** @param notJudged paths that Zoom's documents know nothing of: forms are not JSON, downloads are no part of the API */
	constructor(
		private readonly make: () => INodeType,
		private readonly notJudged = /^\/oauth|\/picture$|\/messages\/files$/,
	) {}

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
		parameters: Record<string, unknown> = {},
		rest: Rest = {},
	): Promise<NodeOutcome> {
		return await runInN8n({
			node: this.make(),
			parameters: { resource, operation, ...parameters },
			credentials: {
				type: 'zoomServerToServerApi',
				data: { ...this.zoom.credentials, environment: 'commercial', plan: 'business' },
			},
			...rest,
		});
	}

	/** Runs and gives the output; @throws what the node said when it failed */
	async output(...call: Parameters<NodeRunner['run']>): Promise<Array<Record<string, unknown>>> {
		const { outputs, error } = await this.run(...call);
		if (error) throw error;
		return (outputs[0] ?? []).map(({ json }) => json);
	}

	/**
	 * What n8n's editor gives to lists and mappers.
	 * @param parameters of the node that is open
	 * @param timezone the workflow's
	 */
	editor(parameters: Record<string, unknown> = {}, timezone = 'Europe/Madrid'): ILoadOptionsFunctions {
		const known: Record<string, unknown> = { authentication: 'serverToServer', ...parameters };
		const credentials = { ...this.zoom.credentials, environment: 'commercial', plan: 'business' };
		return {
			getNode: () => ({ name: this.make().description.displayName }),
			getTimezone: () => timezone,
			getCurrentNodeParameter: (name: string) => known[name],
			getCredentials: async () => await Promise.resolve(credentials),
		} as unknown as ILoadOptionsFunctions;
	}

	/** Requests that changed something, as `METHOD /path`, with what was sent. */
	async changes(): Promise<Array<[string, unknown]>> {
		const requests = await this.zoom.control.requests();
		return requests
			.filter(({ method, path }) => method !== 'GET' && path.startsWith('/v2/'))
			.map(({ method, path, body }) => [`${method} ${decodeURIComponent(path.slice(3))}`, body]);
	}

	/** What Zoom's documents say is wrong with the requests so far. */
	private async mistakes(): Promise<string[]> {
		const requests = await this.zoom.control.requests();
		return requests.flatMap(({ route, method, query, body }) => {
			const path = route?.split(' ')[1];
			if (!path?.startsWith('/') || this.notJudged.test(path)) return [];
			return this.openApi.validateRequest({ method, path, query, body });
		});
	}
}

export const byEmail = (value: string) => ({ __rl: true, mode: 'email', value });
export const byId = (value: string) => ({ __rl: true, mode: 'id', value });
