import { userOrMe } from '../../../adapter/pickers';

/** A user of the account as a host. @param what as the description begins: "Who hosts the meeting" */
export const hostLocator = (what: string) => userOrMe({ displayName: 'Host', description: what });
