import type { UserNode } from './userNode';

type Row = Record<string, unknown>;

interface UserSync {
	/** @returns the rows of its output */
	sync(mode: string, parameters?: object, items?: Row[]): Promise<Row[]>;
	/** The calls that have changed something since there were so many. */
	changesSince(before: number): Promise<string[]>;
	/** Applies the list with something that has to be refused. */
	refusal(parameters: object): Promise<{ message: string | undefined; changes: string[] }>;
}

/** Syncs of a list. @param columns what the node is told of it; a plan that comes back needs none */
export function userSync(node: UserNode, columns: object, list: Row[]): UserSync {
	const changesSince = async (before: number): Promise<string[]> =>
		(await node.changes()).slice(before).map(([call]) => call);
	return {
		sync: async (mode, parameters = {}, items = list) =>
			await node.output(
				'user',
				'sync',
				{ mode, ...(mode !== 'applyPlan' && columns), ...parameters },
				{ items },
			),
		changesSince,
		refusal: async (parameters) => {
			const before = (await node.changes()).length;
			const { error } = await node.run(
				'user',
				'sync',
				{ mode: 'apply', ...columns, ...parameters },
				{ items: list },
			);
			return { message: error?.message, changes: await changesSince(before) };
		},
	};
}

/** Of each row: who, what was to be done, and what became of it. */
export const short = (rows: readonly Row[]) =>
	rows.map(({ email, action, result }) => [email, action, result]);
