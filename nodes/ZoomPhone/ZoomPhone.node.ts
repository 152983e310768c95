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
import { call } from './actions/call';
import { callQueue } from './actions/callQueue';
import { device } from './actions/device';
import { number } from './actions/number';
import { recording } from './actions/recording';
import { report } from './actions/report';
import { sharedLineGroup } from './actions/sharedLineGroup';
import { site } from './actions/site';
import { sms } from './actions/sms';
import { user } from './actions/user';
import { voicemail } from './actions/voicemail';

const resources = [
	user,
	call,
	callQueue,
	device,
	number,
	recording,
	report,
	sharedLineGroup,
	site,
	sms,
	voicemail,
];

export class ZoomPhone implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom Phone',
		name: 'zoomPhone',
		icon: { light: 'file:../icons/zoom-phone.svg', dark: 'file:../icons/zoom-phone.dark.svg' },
		group: ['transform'],
		version: 1,
		description:
			'Manage phone users, numbers, desk phones and call queues; send SMS; get calls, recordings, voicemails and charges',
		subtitle: subtitleOf(resources),
		defaults: { name: 'Zoom Phone' },
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
