import type { Route } from '../routing/route';
import { assignCallingPlan, listCallingPlans, switchCallingPlan, unassignCallingPlan } from './callingPlans';
import { assignDevice, getDevice, listDevices, unassignDevice } from './devices';
import { accountHistory, getHistory, userHistory } from './history';
import { getSmsSession, listSmsSessions, listUserSmsSessions, sendSms } from './messages';
import { assignNumber, getNumber, listNumbers, unassignNumber, updateNumber } from './numbers';
import {
	addQueueMembers,
	assignQueueNumbers,
	getQueue,
	listQueueMembers,
	listQueues,
	removeQueueMember,
} from './queues';
import {
	deleteRecording,
	downloadRecording,
	downloadTranscript,
	listRecordings,
	listUserRecordings,
} from './recordings';
import { callCharges, listSmsCharges, phoneOperationLogs } from './reports';
import {
	addSharedLineMembers,
	getSharedLineGroup,
	listSharedLineGroups,
	removeSharedLineMember,
} from './sharedLineGroups';
import { getSite, listSites } from './sites';
import { addPhoneUsers } from './addUsers';
import { getPhoneUser, listPhoneUsers, updatePhoneUser } from './users';
import {
	deleteVoicemail,
	downloadVoicemail,
	getVoicemail,
	listUserVoicemails,
	listVoicemails,
	markVoicemail,
} from './voicemails';

export const phoneRoutes: readonly Route[] = [
	listPhoneUsers,
	addPhoneUsers,
	getPhoneUser,
	updatePhoneUser,
	listNumbers,
	getNumber,
	updateNumber,
	assignNumber,
	unassignNumber,
	accountHistory,
	userHistory,
	getHistory,
	listRecordings,
	listUserRecordings,
	downloadRecording,
	downloadTranscript,
	deleteRecording,
	listVoicemails,
	listUserVoicemails,
	getVoicemail,
	markVoicemail,
	deleteVoicemail,
	downloadVoicemail,
	listSites,
	getSite,
	listQueues,
	getQueue,
	listQueueMembers,
	addQueueMembers,
	assignQueueNumbers,
	removeQueueMember,
	listCallingPlans,
	assignCallingPlan,
	switchCallingPlan,
	unassignCallingPlan,
	listSharedLineGroups,
	getSharedLineGroup,
	addSharedLineMembers,
	removeSharedLineMember,
	listDevices,
	getDevice,
	assignDevice,
	unassignDevice,
	listSmsSessions,
	listUserSmsSessions,
	getSmsSession,
	sendSms,
	callCharges,
	listSmsCharges,
	phoneOperationLogs,
];
