import type { Resource } from '../../../nodes/adapter/kit/resource';
import { archiveFile } from '../../../nodes/ZoomMeeting/actions/archiveFile';
import { livestream } from '../../../nodes/ZoomMeeting/actions/livestream';
import { meeting } from '../../../nodes/ZoomMeeting/actions/meeting';
import { pastMeeting } from '../../../nodes/ZoomMeeting/actions/pastMeeting';
import { poll } from '../../../nodes/ZoomMeeting/actions/poll';
import { recording } from '../../../nodes/ZoomMeeting/actions/recording';
import { registrant } from '../../../nodes/ZoomMeeting/actions/registrant';
import { survey } from '../../../nodes/ZoomMeeting/actions/survey';
import { trackingField } from '../../../nodes/ZoomMeeting/actions/trackingField';
import { webinar } from '../../../nodes/ZoomMeeting/actions/webinar';
import { call } from '../../../nodes/ZoomPhone/actions/call';
import { callQueue } from '../../../nodes/ZoomPhone/actions/callQueue';
import { number } from '../../../nodes/ZoomPhone/actions/number';
import { device } from '../../../nodes/ZoomPhone/actions/device';
import { recording as phoneRecording } from '../../../nodes/ZoomPhone/actions/recording';
import { report as phoneReport } from '../../../nodes/ZoomPhone/actions/report';
import { sms } from '../../../nodes/ZoomPhone/actions/sms';
import { sharedLineGroup } from '../../../nodes/ZoomPhone/actions/sharedLineGroup';
import { site } from '../../../nodes/ZoomPhone/actions/site';
import { user as phoneUser } from '../../../nodes/ZoomPhone/actions/user';
import { voicemail } from '../../../nodes/ZoomPhone/actions/voicemail';
import * as report from '../../../nodes/ZoomReport/actions/account';
import { dashboard } from '../../../nodes/ZoomReport/actions/dashboard';
import { meeting as meetingReport } from '../../../nodes/ZoomReport/actions/meeting';
import { webinar as webinarReport } from '../../../nodes/ZoomReport/actions/webinar';
import { channel } from '../../../nodes/ZoomTeamChat/actions/channel';
import { contact } from '../../../nodes/ZoomTeamChat/actions/contact';
import { member } from '../../../nodes/ZoomTeamChat/actions/member';
import { message } from '../../../nodes/ZoomTeamChat/actions/message';
import { account as accountSettings } from '../../../nodes/ZoomUser/actions/account';
import { assistant } from '../../../nodes/ZoomUser/actions/assistant';
import { group } from '../../../nodes/ZoomUser/actions/group';
import { license } from '../../../nodes/ZoomUser/actions/license';
import { role } from '../../../nodes/ZoomUser/actions/role';
import { scheduler } from '../../../nodes/ZoomUser/actions/scheduler';
import { user } from '../../../nodes/ZoomUser/actions/user';

/** What the nodes that ask Zoom for something are made of. */
export const RESOURCES: Readonly<
	Record<'ZoomUser' | 'ZoomMeeting' | 'ZoomReport' | 'ZoomPhone' | 'ZoomTeamChat', readonly Resource[]>
> = {
	ZoomUser: [user, accountSettings, assistant, group, license, role, scheduler],
	ZoomMeeting: [
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
	],
	ZoomReport: [report.account, dashboard, meetingReport, webinarReport],
	ZoomPhone: [
		phoneUser,
		call,
		callQueue,
		device,
		number,
		phoneRecording,
		phoneReport,
		sharedLineGroup,
		site,
		sms,
		voicemail,
	],
	ZoomTeamChat: [message, channel, member, contact],
};
