import { routeFor } from '../../../../nodes/adapter/kit';

it('makes the route of a webinar from the one of a meeting, whatever it begins with', () => {
	expect(routeFor('meeting', 'GET /meetings/{meetingId}/polls/{pollId}')).toBe(
		'GET /meetings/{meetingId}/polls/{pollId}',
	);
	expect(routeFor('webinar', 'GET /meetings/{meetingId}/polls/{pollId}')).toBe(
		'GET /webinars/{webinarId}/polls/{pollId}',
	);
	expect(routeFor('webinar', 'GET /users/{userId}/meetings')).toBe('GET /users/{userId}/webinars');
	expect(routeFor('webinar', 'GET /report/meetings/{meetingId}/qa')).toBe(
		'GET /report/webinars/{webinarId}/qa',
	);
	// @ts-expect-error Webinars have no invitation.
	expect(() => routeFor('webinar', 'GET /meetings/{meetingId}/invitation')).not.toThrow();
});
