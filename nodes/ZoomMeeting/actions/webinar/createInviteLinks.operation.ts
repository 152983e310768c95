import { defineOperation } from '../../../adapter/kit';
import { inviteLinkBody, inviteLinkFields, linksIn } from '../meeting/createInviteLinks.operation';
import { webinarLocator, webinarSubject } from './fields';

export const createInviteLinks = defineOperation({
	name: 'Create Invite Links',
	value: 'createInviteLinks',
	action: 'Create invite links of a webinar',
	description: 'Create a personal join link for each name; whoever uses it joins under that name',
	parameters: { webinarId: webinarLocator(), ...inviteLinkFields },
	subject: webinarSubject,
	async execute({ zoom, values }) {
		const { webinarId } = values;
		const body = inviteLinkBody(values);
		const answer = await zoom.request('POST /webinars/{webinarId}/invite_links', { webinarId, body });
		return linksIn(answer, values.names).map((link) => ({ webinarId, ...link }));
	},
});
