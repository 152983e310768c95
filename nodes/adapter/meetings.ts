/** What Zoom's meetings and webinars are made of, for nodes. */
export { checkExternalKey, externalKeyOf, withExternalKey } from '../../zoom/meetings/externalKey';
export { checkPasscode } from '../../zoom/meetings/passcode';
export { planSeries } from '../../zoom/meetings/recurrence';
export { parseRecurrence } from '../../zoom/meetings/recurrenceWords';
export { meetingNumber, meetingReference } from '../../zoom/meetings/reference';
export {
	checkNotPast,
	checkScheduledStart,
	checkTimezone,
	localTime,
	minutesBetween,
	zoomStart,
	type LocalTime,
} from '../../zoom/meetings/startTime';
