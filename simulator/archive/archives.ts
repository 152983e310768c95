import { Recordings } from '../recordings/recordings';

/** What an account has archived for compliance, one entry for each instance of a meeting. */
export class Archives extends Recordings {}
