import { hostLocator } from '../../../nodes/ZoomMeeting/actions/common/host';

const host = hostLocator('Who hosts the meeting');
const empty = { __rl: true, mode: 'list', value: '' };

describe('the host', () => {
	it('is the person who connected the account when nobody else is named, which only OAuth2 knows', () => {
		expect(host.parse(empty, { authentication: 'oAuth2' })).toBe('me');
		expect(() => host.parse(empty, { authentication: 'serverToServer' })).toThrow('"Host" is empty');
	});

	it('is whoever is named', () => {
		const named = { ...empty, mode: 'email', value: ' ana@example.com ' };
		expect(host.parse(named, { authentication: 'oAuth2' })).toBe('ana@example.com');
	});
});
