import type { Story } from './example';
import { ZOOM_MEETING } from './zoomMeeting';
import { ZOOM_PHONE } from './zoomPhone';
import { ZOOM_REPORT } from './zoomReport';
import { ZOOM_STATUS } from './zoomStatus';
import { ZOOM_TEAM_CHAT } from './zoomTeamChat';
import { ZOOM_USER } from './zoomUser';

const STORIES: Readonly<Record<string, readonly Story[]>> = {
	zoomUser: ZOOM_USER,
	zoomMeeting: ZOOM_MEETING,
	zoomReport: ZOOM_REPORT,
	zoomPhone: ZOOM_PHONE,
	zoomTeamChat: ZOOM_TEAM_CHAT,
	zoomStatus: ZOOM_STATUS,
};

/** @param node its name, such as `zoomUser` */
export const storiesOf = (node: string): readonly Story[] => STORIES[node] ?? [];
