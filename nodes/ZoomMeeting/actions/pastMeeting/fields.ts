/** Meetings that are over, at most a year ago. */

export const pastMeetingSubject = ({ meetingId }: { meetingId: string }): string =>
	`past meeting ${meetingId}`;
