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
import { archiveFile } from './actions/archiveFile';
import { livestream } from './actions/livestream';
import { meeting } from './actions/meeting';
import { pastMeeting } from './actions/pastMeeting';
import { poll } from './actions/poll';
import { recording } from './actions/recording';
import { registrant } from './actions/registrant';
import { survey } from './actions/survey';
import { trackingField } from './actions/trackingField';
import { webinar } from './actions/webinar';

const resources = [
	archiveFile,
	livestream,
	meeting,
	pastMeeting,
	poll,
	recording,
	registrant,
	survey,
	trackingField,
	webinar,
];

export class ZoomMeeting implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Zoom Meeting',
		name: 'zoomMeeting',
		icon: { light: 'file:../icons/zoom-meeting.svg', dark: 'file:../icons/zoom-meeting.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: subtitleOf(resources),
		description: 'Manage Zoom meetings, webinars, registrants and recordings of any host in the account',
		defaults: { name: 'Zoom Meeting' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		usableAsTool: true,
		credentials: zoomCredentials(),
		// Whoever has one of these is the host, or gets in.
		sensitiveOutputFields: [
			'start_url',
			'password',
			'encrypted_password',
			'h323_password',
			'pstn_password',
			'dynamic_host_key',
			'encrypted_passcode',
			'h323_passcode',
			'recording_play_passcode',
			'download_access_token',
			'downloadUrl',
			'playUrl',
			'participant_pin_code',
			'stream_key',
			'zak',
		],
		properties: [authenticationParameter, ...propertiesOf(resources, meeting)],
	};

	methods = { credentialTest: { testServerToServer }, ...methodsOf(resources) };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runNode(this, resources);
	}
}
