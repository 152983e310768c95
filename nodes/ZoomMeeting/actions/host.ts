import { userLocator } from '../../adapter/sharedParameters';

/** A user of the account as a host. @param what as the description begins: "Who hosts the meeting" */
export const hostLocator = (what: string) =>
	userLocator({
		displayName: 'Host',
		description: `${what}. With OAuth2 it may be left empty: then it is the person who connected the account.`,
	});
