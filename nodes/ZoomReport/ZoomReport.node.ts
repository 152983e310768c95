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
import { dashboard } from './actions/dashboard';
import { meeting } from './actions/meeting';
import { webinar } from './actions/webinar';

const resources = [account, dashboard, meeting, webinar];

export class ZoomReport implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom Report',
		name: 'zoomReport',
		icon: { light: 'file:../icons/zoom-report.svg', dark: 'file:../icons/zoom-report.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf(resources),
		description: 'Get usage, attendance and audit reports from Zoom',
		defaults: { name: 'Zoom Report' },
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
