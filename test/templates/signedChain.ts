import type { INode, IWorkflowBase } from 'n8n-workflow';

/** The nodes between a webhook that anybody can call and everything else: nothing runs before the caller is known. */
export interface SignedChain {
	/** Takes the signed text and the given signatures from the call. */
	readonly read: INode;
	/** Computes the signature that the call should have. */
	readonly hmac: INode;
	/** Compares both, and the time. */
	readonly check: INode;
	/** Lets genuine calls pass and answers the others. */
	readonly guard: INode;
}

const isCode = ({ type }: INode): boolean => type === 'n8n-nodes-base.code';

/** With the secret in a credential, not in the workflow. */
const isHmac = ({ type, typeVersion, parameters }: INode): boolean =>
	type === 'n8n-nodes-base.crypto' &&
	typeVersion >= 2 &&
	parameters['action'] === 'hmac' &&
	parameters['type'] === 'SHA256' &&
	parameters['dataPropertyName'] === 'expected';

const isGuard = ({ type, parameters }: INode): boolean =>
	type === 'n8n-nodes-base.if' && JSON.stringify(parameters).includes('{{ $json.genuine }}');

const isRefusal = ({ type, parameters }: INode): boolean =>
	type === 'n8n-nodes-base.respondToWebhook' &&
	(parameters['options'] as { responseCode?: number }).responseCode === 401;

/** Undefined where a call reaches anything before its signature is checked over the raw body. */
export function signedChain(workflow: IWorkflowBase, webhook: INode): SignedChain | undefined {
	const { connections, nodes } = workflow;
	const after = (node: INode, output = 0): INode[] =>
		(connections[node.name]?.['main']?.[output] ?? []).flatMap(({ node: name }) =>
			nodes.filter((one) => one.name === name),
		);
	/** The only node after one that has a single output. */
	const next = (node: INode | undefined, fits: (node: INode) => boolean): INode | undefined => {
		const [one, ...others] = node ? after(node) : [];
		return one && others.length === 0 && fits(one) ? one : undefined;
	};
	const { options, responseMode } = webhook.parameters;
	const isRaw = (options as { rawBody?: boolean }).rawBody === true;
	if (!isRaw || responseMode !== 'responseNode') return undefined;
	const read = next(webhook, isCode);
	const hmac = next(read, isHmac);
	const check = next(hmac, isCode);
	const guard = next(check, isGuard);
	if (!read || !hmac || !check || !guard) return undefined;
	const refused = after(guard, 1);
	const isClosed =
		refused.length === 1 && refused.every((node) => isRefusal(node) && after(node).length === 0);
	return isClosed ? { read, hmac, check, guard } : undefined;
}
