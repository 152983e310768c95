import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { authenticationParameter, zoomCredentials } from '../adapter/login/authentication';
import { testServerToServer } from '../adapter/login/credentialTest';
import { methodsOf, propertiesOf, runNode, subtitleOf } from '../adapter/kit';
import { account } from './actions/account';
import { eventSubscription } from './actions/eventSubscription';
import { health } from './actions/health';
import { login } from './actions/login';
import { usage } from './actions/usage';

const resources = [health, login, eventSubscription, usage, account];

export class ZoomStatus implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom Status',
		name: 'zoomStatus',
		icon: { light: 'file:../icons/zoom-status.svg', dark: 'file:../icons/zoom-status.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf(resources),
		description: 'Check whether the connection to Zoom is healthy, and what the account allows',
		defaults: { name: 'Zoom Status' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: zoomCredentials(),
		properties: [authenticationParameter, ...propertiesOf(resources)],
	};

	methods = { credentialTest: { testServerToServer }, ...methodsOf(resources) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, resources);
	}
}
