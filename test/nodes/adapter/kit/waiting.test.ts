import type { IExecuteFunctions, IWebhookFunctions } from 'n8n-workflow';
import { isCurrentQuestion, waitingOf } from '../../../../nodes/adapter/kit/waiting';

describe('an execution that waits for an answer', () => {
	const waits: Date[] = [];
	const waiting = waitingOf({
		evaluateExpression: (expression: string, item: number) =>
			expression === '{{ $runIndex }}' && item === 0 ? 2 : undefined,
		getSignedResumeUrl: (parameters: Record<string, string>) =>
			`https://n8n?${String(new URLSearchParams(parameters))}`,
		putExecutionToWait: async (time: Date) => {
			await Promise.resolve(waits.push(time));
		},
	} as unknown as IExecuteFunctions);

	it('has a link with its parameters and the run that asks', () => {
		expect(waiting.resumeUrl({ approved: 'true' })).toBe('https://n8n?approved=true&run=2');
	});

	it('waits until the time that is said', async () => {
		const time = new Date(Date.UTC(2026, 0, 1));
		await waiting.until(time);
		expect(waits).toEqual([time]);
	});
});

describe('a link that is called', () => {
	/** A node in the middle of its third run, whose index is 2. */
	const isCurrent = (query: object): boolean =>
		isCurrentQuestion({
			getQueryData: () => query,
			getNode: () => ({ name: 'My "Zoom"' }),
			evaluateExpression: (expression: string) =>
				expression === String.raw`{{ $node["My \"Zoom\""].runIndex + 1 }}` ? 2 : undefined,
		} as unknown as IWebhookFunctions);

	it.each([
		[{ run: '2' }, true],
		[{ run: '1' }, false],
		[{ run: '3' }, false],
		[{ run: '' }, false],
		[{ run: ['2', '2'] }, false],
		[{}, true],
	])('belongs to the question that waits, or came before questions had numbers: %j', (query, current) => {
		expect(isCurrent(query)).toBe(current);
	});
});
