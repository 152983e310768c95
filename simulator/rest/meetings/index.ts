import type { Route } from '../route';
import { createMeeting } from './create';
import { getMeeting } from './get';
import { listMeetings } from './list';
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
];
