import type { Route } from '../route';
import { createMeeting } from './create';
import { getMeeting } from './get';
import { createInviteLinks, getInvitation } from './invitation';
import { listMeetings } from './list';
import { liveRoutes } from './live';
import { pollRoutes } from './polls';
import { deleteMeeting } from './remove';
import { updateMeetingStatus } from './status';
import { surveyRoutes } from './survey';
import { updateMeeting } from './update';

export const meetingRoutes: readonly Route[] = [
	listMeetings,
	createMeeting,
	getMeeting,
	updateMeeting,
	deleteMeeting,
	updateMeetingStatus,
	getInvitation,
	createInviteLinks,
	...pollRoutes,
	...surveyRoutes,
	...liveRoutes,
];
