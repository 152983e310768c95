import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { n8nOf } from '../../../../nodes/adapter/kit/n8n';

const LINK = 'https://n8n.example.com:5678/webhook-waiting/1?signature=secret';
const ADVICE =
	'The address is that of WEBHOOK_URL: see to it that the machine that runs n8n reaches it as well. The person can click again; one answer counts.';

function world({ mode = 'trigger', answer }: { mode?: string; answer?: () => Promise<unknown> } = {}) {
	const hints: unknown[] = [];
	const logged: string[] = [];
	const sent: unknown[] = [];
	const kept: IDataObject = { last: 'old' };
	const context = {
		getNode: () => ({ name: 'My Zoom' }),
		getMode: () => mode,
		getWorkflowStaticData: (of: string) => (of === 'node' ? kept : undefined),
		addExecutionHints: (hint: unknown) => hints.push(hint),
		logger: {
			warn: (line: string) => logged.push(`warn ${line}`),
			info: (line: string) => logged.push(`info ${line}`),
		},
		helpers: {
			httpRequest: async (request: unknown) => {
				sent.push(request);
				return await (answer?.() ?? Promise.resolve({ statusCode: 200, body: 'Thanks' }));
			},
		},
	};
	return { n8n: n8nOf(context as unknown as IExecuteFunctions), hints, logged, sent, kept };
}

describe('what a person is told beside the output', () => {
	it('is a warning, in n8n’s log too, once', () => {
		const { n8n, hints, logged } = world();
		for (const text of ['A', 'A', 'B']) n8n.notice(text);
		expect(hints).toEqual(
			['A', 'B'].map((message) => ({ message, type: 'warning', location: 'outputPane' })),
		);
		expect(logged).toEqual(['warn Zoom: My Zoom: A', 'warn Zoom: My Zoom: B']);
	});

	it('is a remark that only the editor shows, once', () => {
		const { n8n, hints, logged } = world();
		for (const text of ['A', 'A']) n8n.remark(text);
		expect(hints).toEqual([{ message: 'A', type: 'info', location: 'outputPane' }]);
		expect(logged).toEqual([]);
	});

	it('is progress that only the log has', () => {
		const { n8n, hints, logged } = world();
		n8n.progress('10 of 20');
		expect([hints, logged]).toEqual([[], ['info Zoom: My Zoom: 10 of 20']]);
	});
});

describe('what a node keeps from one execution to the next', () => {
	it('is n8n’s in production', () => {
		const { n8n, kept } = world();
		expect(n8n.memory).toBe(kept);
	});

	it('is neither seen nor changed by an execution that a person starts', () => {
		const { n8n, kept } = world({ mode: 'manual' });
		expect(n8n.memory).toEqual({});
		n8n.memory['last'] = 'new';
		expect(n8n.memory).toEqual({ last: 'new' });
		expect(kept).toEqual({ last: 'old' });
	});
});

describe('a link that lets an execution go on', () => {
	it('is called with the answer, whatever n8n says to it, and nowhere else', async () => {
		const { n8n, sent } = world();
		expect(await n8n.resume(LINK, { approved: true })).toEqual({ status: 200, text: 'Thanks' });
		expect(sent).toEqual([
			{
				method: 'POST',
				url: LINK,
				body: { approved: true },
				json: true,
				encoding: 'text',
				returnFullResponse: true,
				ignoreHttpStatusErrors: true,
				disableFollowRedirect: true,
				timeout: 10_000,
			},
		]);
	});

	it.each([
		[
			{ statusCode: 404, body: { message: 'Gone' } },
			{ status: 404, text: '{"message":"Gone"}' },
		],
		[{ statusCode: 204 }, { status: 204, text: '""' }],
		['nothing', { status: Number.NaN, text: '""' }],
	])('gives n8n’s answer as text: %j', async (answer, result) => {
		const { n8n } = world({ answer: async () => await Promise.resolve(answer) });
		expect(await n8n.resume(LINK, {})).toEqual(result);
	});

	it.each([
		[
			Object.assign(new Error(`connect to ${LINK}`), { code: 'ECONNREFUSED' }),
			'n8n could not be reached under its own address, https://n8n.example.com:5678, so the answer was not recorded',
		],
		[
			Object.assign(new Error(`wrapped ${LINK}`), { cause: { code: 'ENOTFOUND' } }),
			'n8n could not be reached under its own address, https://n8n.example.com:5678, so the answer was not recorded',
		],
		[
			Object.assign(new Error(`timeout ${LINK}`), { code: 'ECONNABORTED' }),
			'n8n did not answer under its own address, https://n8n.example.com:5678: the answer may have been recorded',
		],
	])('that fails says what became of the answer, without the link: %s', async (error, message) => {
		const { n8n } = world({ answer: async () => await Promise.reject(error) });
		const failed: unknown = await n8n.resume(LINK, {}).catch((one: unknown) => one);
		expect(failed).toMatchObject({ message, next: ADVICE });
		expect(JSON.stringify([failed, String((failed as Error).cause)])).not.toContain('secret');
	});
});
