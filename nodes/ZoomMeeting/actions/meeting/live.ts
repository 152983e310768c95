import type { Zoom } from '../../../adapter/kit';

/**
 * What can be done to a meeting that is under way. Zoom accepts it and carries it out later; whoever owns the
 * credential has to be the host or an alternative host.
 */

export const meetingSubject = ({ meetingId }: { meetingId: string }): string => `meeting ${meetingId}`;

export async function control(zoom: Zoom, meetingId: string, method: string, params?: object) {
	const body = { method, ...(params && { params }) };
	await zoom.request('PATCH /live_meetings/{meetingId}/events', { meetingId, body });
	return { meetingId, accepted: true };
}
