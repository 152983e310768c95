import type { Route } from '../routing/route';
import { createMeeting } from './create';
import { getMeeting } from './get';
import { getInvitation } from './invitation';
import { listMeetings } from './list';
import { liveEvent } from './live';
import { deleteMeeting } from './remove';
import { updateMeetingStatus } from './status';
import { updateMeeting } from './update';

export const meetingRoutes: readonly Route[] = [
	listMeetings,
	createMeeting,
	getMeeting,
	updateMeeting,
	deleteMeeting,
	updateMeetingStatus,
	getInvitation,
	liveEvent,
];
