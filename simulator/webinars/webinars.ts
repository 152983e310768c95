import { Meetings } from '../meetings/meetings';

/** The webinars of one account: kept like meetings, but apart from them. */
export class Webinars extends Meetings {
	protected override readonly transfer = 'transfer_webinar';
}
