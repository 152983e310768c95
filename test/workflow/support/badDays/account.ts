import type { IDataObject, INodeExecutionData, INodeParameters } from 'n8n-workflow';
import { disposeZoomSdk } from '../../../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../../../simulator';
import type { Control } from '../../../../simulator';
import { chatbotFieldsOf } from '../../../support/n8n';
import { runInN8n, type NodeOutcome } from '../../../support/workflow';
import { isMany, type Case } from './cases';
import { windClock } from './fastRuntime';

export type Request = Awaited<ReturnType<Control['requests']>>[number];
export type User = Awaited<ReturnType<Control['users']>>[number];

/** What came of an operation, and what the account has seen of it. */
export interface Day {
	readonly outcome: NodeOutcome;
	readonly items: ReadonlyArray<Record<string, unknown>>;
	/** Of each item: the input item that it comes from. */
	readonly from: ReadonlyArray<INodeExecutionData['pairedItem']>;
	/** Parameters and input items, as they were after expressions. */
	readonly given: { readonly parameters: INodeParameters; readonly items: readonly IDataObject[] };
	readonly hints: readonly string[];
	/** Without those for tokens. */
	readonly requests: readonly Request[];
	readonly users: readonly User[];
}

const PICTURE_TYPE = { mimeType: 'image/png', fileName: 'ana.png', fileExtension: 'png' };

/** Why an operation failed as a whole or for an item; undefined when it did not. */
export function failureOf({ error, outputs }: NodeOutcome): string | undefined {
	const ofItem = (outputs[0] ?? []).find(({ json }) => json['error'] !== undefined)?.json['error'];
	return error?.message ?? (ofItem === undefined ? undefined : JSON.stringify(ofItem));
}

/** The account in which a case is carried out, good days and bad. */
export class AccountOfTheDay {
	private constructor(private readonly zoom: Simulator) {}

	static async open(): Promise<AccountOfTheDay> {
		const zoom = await startSimulator({ plan: 'business', mostRowsOnPage: 3, rateLimits: 'counted' });
		process.env['ZOOM_ORIGIN'] = zoom.origin;
		return new AccountOfTheDay(zoom);
	}

	async close(): Promise<void> {
		delete process.env['ZOOM_ORIGIN'];
		disposeZoomSdk();
		await this.zoom.close();
	}

	/** The account as it is before the operation. */
	async prepare({ story, at, ...rest }: Case): Promise<PreparedCase> {
		const { control } = this.zoom;
		disposeZoomSdk();
		windClock();
		await control.reset();
		await control.seed({ ...story.seed, random: 1 });
		const { managedDomains = [], trustedDomains = [] } = story;
		await control.configureAccount({ managedDomains, trustedDomains });
		const told = new Map<string, INodeExecutionData[]>();
		for (let step = 0; step < at; step += 1) {
			const { operation, parameters = {} } = story.examples[step] ?? { operation: '' };
			const before = { ...rest, story, at: step, operation };
			const name = nameOf(before);
			const outcome = await this.run(before, resolved(parameters, told), told);
			const failed = failureOf(outcome);
			if (failed !== undefined) throw new Error(`"${name}" of the story "${story.name}" failed: ${failed}`);
			told.set(name, outcome.outputs[0] ?? []);
		}
		// What is there was there before the day began.
		await control.advanceClock(1_000);
		const parameters = story.examples[at]?.parameters ?? {};
		return { ...rest, story, at, told, parameters: resolved(parameters, told) };
	}

	/** The operation on a good day, or on the bad day of that seed. */
	async day(prepared: PreparedCase, messy: number | { seed: number; only: string[] } | false): Promise<Day> {
		const { control } = this.zoom;
		const before = (await control.counters()).total;
		await control.configure({ messy });
		disposeZoomSdk();
		windClock();
		const outcome = await this.run(prepared, prepared.parameters, prepared.told);
		await control.configure({ messy: false });
		const [task] = outcome.run.data.resultData.runData[prepared.node.description.displayName] ?? [];
		const all = await control.requests();
		return {
			outcome,
			items: (outcome.outputs[0] ?? []).map(({ json }) => json),
			from: (outcome.outputs[0] ?? []).map(({ pairedItem }) => pairedItem),
			given: { parameters: prepared.parameters, items: inputOf(prepared, prepared.told) },
			hints: (task?.hints ?? []).map(({ message }) => message),
			requests: all.filter(({ seq, path }) => seq > before && !path.startsWith('/oauth/')),
			users: await control.users(),
		};
	}

	private async run(
		{ operation: chosen, node, ...of }: Case,
		parameters: INodeParameters,
		told: Told,
	): Promise<NodeOutcome> {
		const [resource = '', operation = ''] = chosen.split(' ');
		const { picture } = of.story;
		const file = { data: { data: picture ?? '', ...PICTURE_TYPE } };
		return await runInN8n({
			node,
			parameters: { authentication: 'serverToServer', resource, operation, ...parameters },
			credentials: {
				type: 'zoomServerToServerApi',
				data: { ...this.zoom.credentials, environment: 'commercial', plan: 'business' },
			},
			otherCredentials: { zoomChatbotApi: chatbotFieldsOf(this.zoom.credentials) },
			items: [...inputOf({ node, operation: chosen, ...of }, told)],
			...(picture !== undefined && { binary: [file] }),
			onError: 'continueRegularOutput',
		});
	}
}

export interface PreparedCase extends Case {
	readonly parameters: INodeParameters;
	readonly told: Told;
}

/** Output of earlier operations of the story, by their names. */
type Told = ReadonlyMap<string, readonly INodeExecutionData[]>;

/** The first operation gets the story's items, and so does one for many. */
function inputOf({ story, at }: Case, told: Told): readonly IDataObject[] {
	if (at === 0 || isMany(story)) return story.items ?? [{}];
	return [[...told.values()].at(-1)?.[0]?.json ?? {}];
}

/** As n8n's nodes are called: from the second time on with a number. */
function nameOf({ story, at, operation }: Case): string {
	const times = story.examples.slice(0, at + 1).filter((one) => one.operation === operation).length;
	return times === 1 ? operation : `${operation} ${times}`;
}

const FROM_EARLIER = /^=\{\{ \$\('(.+)'\)\.first\(\)\.json\.(.+) \}\}$/;

/** Fields of earlier outputs in place of the expressions that name them; in this process a node has no others before it. */
function resolved<T>(value: T, told: Told): T {
	if (typeof value === 'string') {
		const [, name = '', path = ''] = FROM_EARLIER.exec(value) ?? [];
		if (name === '') return value;
		const found = path
			.split(/[.[\]]+/)
			.filter(Boolean)
			.reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], told.get(name)?.[0]?.json ?? {});
		return (typeof found === 'number' ? String(found) : found) as T;
	}
	if (Array.isArray(value)) return value.map((one: unknown) => resolved(one, told)) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, one]) => [key, resolved(one as unknown, told)]),
	) as T;
}
