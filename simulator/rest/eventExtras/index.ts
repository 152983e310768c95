import type { Route } from '../routing/route';
import { inviteLinks } from './inviteLinks';
import { MEETING_KIND, WEBINAR_KIND, type EventKind } from './kind';
import { livestreamRoutes } from './livestream';
import { pollRoutes } from './polls';
import { surveyRoutes } from './survey';

const of = (kind: EventKind): Route[] => [
	...pollRoutes(kind),
	...surveyRoutes(kind),
	...livestreamRoutes(kind),
	inviteLinks(kind),
];

/** What belongs to single meetings and webinars: polls, a survey, a livestream, links for invited people. */
export const eventExtraRoutes: readonly Route[] = [...of(MEETING_KIND), ...of(WEBINAR_KIND)];
