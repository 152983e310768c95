import { meetingLocator, instanceLocator } from '../../../adapter/meetingParameters';
import { options } from '../../../adapter/parameters';
import { simplify } from '../../../adapter/sharedParameters';

/** What the operations on webinars share. */

/** Zoom's `type`. */
const SCHEDULED = 5;
export const SERIES = 9;
export const FIXED_TIME = [5, 9];

const TYPES = [
	{ name: 'Recurring', value: 9, description: 'A series at fixed times' },
	{ name: 'Recurring, No Fixed Time', value: 6 },
	{ name: 'Scheduled', value: 5, description: 'Once, at a fixed time' },
] as const;

export const webinarType = () => options({ displayName: 'Type', options: TYPES, default: SCHEDULED });

export const webinarId = () => meetingLocator('webinar');
export const pastWebinarId = () => instanceLocator('webinar');

export const webinarSubject = ({ webinarId: id }: { webinarId: string }): string => `webinar ${id}`;

/** Without what opens the webinar for its host. */
export const simplifyWebinar = () =>
	simplify([
		'id',
		'uuid',
		'topic',
		'type',
		'start_time',
		'duration',
		'timezone',
		'host_email',
		'join_url',
		'registration_url',
	]);
