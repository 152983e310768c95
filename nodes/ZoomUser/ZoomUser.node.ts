import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { authenticationParameter } from '../adapter/login/authentication';
import { testServerToServer } from '../adapter/login/credentialTest';
import { methodsOf, propertiesOf, runNode, subtitleOf } from '../adapter/kit';
import { account } from './actions/account';
import { assistant } from './actions/assistant';
import { group } from './actions/group';
import { license } from './actions/license';
import { role } from './actions/role';
import { scheduler } from './actions/scheduler';
import { user } from './actions/user';

const resources = [user, account, assistant, group, license, role, scheduler];

export class ZoomUser implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom User',
		name: 'zoomUser',
		icon: { light: 'file:../icons/zoom-user.svg', dark: 'file:../icons/zoom-user.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf(resources),
		description: 'Manage Zoom users, licenses, groups and roles; sync them from an HR list',
		defaults: { name: 'Zoom User' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		// "Get Token": whoever has it can act as the user.
		sensitiveOutputFields: ['token'],
		// As zoomCredentials(), plus the test: n8n takes it from one node for all.
		credentials: [
			{
				name: 'zoomServerToServerApi',
				required: true,
				testedBy: 'testServerToServer',
				displayOptions: { show: { authentication: ['serverToServer'] } },
			},
			{
				name: 'zoomPkceOAuth2Api',
				required: true,
				displayOptions: { show: { authentication: ['oAuth2'] } },
			},
		],
		properties: [authenticationParameter, ...propertiesOf(resources)],
	};

	methods = { credentialTest: { testServerToServer }, ...methodsOf(resources) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, resources);
	}
}
