import { accountRoutes } from './accounts';
import { archiveRoutes } from './archive';
import { chatRoutes } from './chat';
import { dashboardRoutes } from './dashboards';
import { divisionRoutes } from './divisions';
import { assistantRoutes } from './assistants';
import { eventExtraRoutes } from './eventExtras';
import { groupRoutes } from './groups';
import { meetingRoutes } from './meetings';
import { pastMeetingRoutes } from './pastMeetings';
import { phoneRoutes } from './phone';
import { recordingRoutes } from './recordings';
import { registrantRoutes } from './registrants';
import { reportRoutes } from './reports';
import { roleRoutes } from './roles';
import type { Route } from './routing/route';
import { trackingFieldRoutes } from './trackingFields';
import { userRoutes } from './users';
import { webinarRoutes } from './webinars';

/** Everything that is served under `/v2`. A new area adds its routes here. */
export const REST_ROUTES: readonly Route[] = [
	...userRoutes,
	...assistantRoutes,
	...groupRoutes,
	...roleRoutes,
	...divisionRoutes,
	...meetingRoutes,
	...eventExtraRoutes,
	...registrantRoutes,
	...pastMeetingRoutes,
	...recordingRoutes,
	...webinarRoutes,
	...trackingFieldRoutes,
	...accountRoutes,
	...archiveRoutes,
	...phoneRoutes,
	...chatRoutes,
	...reportRoutes,
	...dashboardRoutes,
];
