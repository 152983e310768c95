import type { Operation, SessionType } from '../../../adapter/kit';
import { attendance } from './attendance.operation';
import { details } from './details.operation';
import { participants } from './participants.operation';
import { polls } from './polls.operation';
import { qa } from './qa.operation';
import { survey } from './survey.operation';

/** The reports on one past meeting or webinar: the same for both but for names. */
export const sessionReports = (type: SessionType): Operation[] => [
	attendance(type),
	details(type),
	participants(type),
	polls(type),
	qa(type),
	survey(type),
];
