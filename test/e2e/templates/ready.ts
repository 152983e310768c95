import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { INode } from 'n8n-workflow';
import { CHATBOT_TYPE, CREDENTIAL_TYPE } from '../../../demo/account';
import type { WorkflowTemplate } from '../../../demo/n8n/client';
import { withCredential } from '../../../demo/templates';
import type { Stage } from './stage';

/** Where templates save files, as their notes say. */
const FILES = '/files';
const AUTHENTICATION: Record<string, string> = {
	headerAuth: 'httpHeaderAuth',
	basicAuth: 'httpBasicAuth',
	bearerAuth: 'httpBearerAuth',
};

/** Does what every template's first note asks for: chooses the credentials, and where files go. */
export function madeReady(template: WorkflowTemplate, stage: Stage): WorkflowTemplate {
	const nodes = template.nodes.map((node) => savedInto(stage.folder, withOthersCredential(node, stage)));
	const zoom = stage.credentials[CREDENTIAL_TYPE];
	if (!zoom) throw new Error('The stage has no Zoom credential');
	return withCredential({ ...template, nodes }, zoom, stage.credentials[CHATBOT_TYPE]);
}

/** The credential of a node of n8n's own. */
function withOthersCredential(node: INode, { credentials }: Stage): INode {
	const type = credentialTypeOf(node);
	const saved = type === undefined ? undefined : credentials[type];
	return type === undefined || !saved ? node : { ...node, credentials: { [type]: saved } };
}

function credentialTypeOf({ type, parameters }: INode): string | undefined {
	const { authentication, genericAuthType } = parameters;
	if (type.startsWith('n8n-nodes-base.emailSend')) return 'smtp';
	if (type === 'n8n-nodes-base.awsS3') return 'aws';
	if (type === 'n8n-nodes-base.crypto') return 'crypto';
	if (type === 'n8n-nodes-base.googleDrive') return 'googleDriveOAuth2Api';
	if (type.endsWith('.lmChatOpenAi')) return 'openAiApi';
	if (authentication === 'genericCredentialType' && typeof genericAuthType === 'string')
		return genericAuthType;
	return typeof authentication === 'string' ? AUTHENTICATION[authentication] : undefined;
}

function savedInto(folder: string, node: INode): INode {
	const { fileName } = node.parameters;
	if (node.type !== 'n8n-nodes-base.readWriteFile' || typeof fileName !== 'string') return node;
	const there = fileName.replace(FILES, folder);
	mkdirSync(dirname(there.replace(/^=/, '')), { recursive: true });
	return { ...node, parameters: { ...node.parameters, fileName: there } };
}
