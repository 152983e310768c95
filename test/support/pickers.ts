import type { INodeType } from 'n8n-workflow';

type Kind = 'listSearch' | 'loadOptions' | 'resourceMapping';
type MethodOf<K extends Kind> = NonNullable<NonNullable<INodeType['methods']>[K]>[string];

/** What n8n calls to fill a list of the node's. @throws for a name that the node does not have */
export function methodOf<K extends Kind>({ methods }: INodeType, kind: K, name: string): MethodOf<K> {
	const method = methods?.[kind]?.[name];
	if (!method) throw new Error(`The node has no ${kind} method "${name}"`);
	return method as MethodOf<K>;
}
