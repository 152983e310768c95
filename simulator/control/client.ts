import type { Control } from './control';

/** The control of a simulator in another process. */
export function controlAt(origin: string): Control {
	const call = async (method: string, argument: unknown): Promise<unknown> => {
		const response = await fetch(`${origin}/_control/${method}`, {
			method: 'POST',
			...(argument !== undefined && {
				body: JSON.stringify(argument),
				headers: { 'content-type': 'application/json' },
			}),
		});
		const result: unknown = await response.json();
		if (!response.ok) throw new Error(`Simulator: ${(result as { error: string }).error}`);
		return result ?? undefined;
	};
	return new Proxy({} as Control, {
		get: (_target, method) => {
			// Nobody awaits the control itself: it is no promise.
			if (typeof method !== 'string' || method === 'then') return undefined;
			return (argument?: unknown) => call(method, argument);
		},
	});
}
