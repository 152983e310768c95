import { dashboardRoutes } from './dashboards';
import { meetingRoutes } from './meetings';
import { reportRoutes } from './reports';
import type { Route } from './route';
import { userRoutes } from './users';

/** Everything that is served under `/v2`. A new area adds its routes here. */
export const REST_ROUTES: readonly Route[] = [
	...userRoutes,
	...meetingRoutes,
	...reportRoutes,
	...dashboardRoutes,
];
