import { ZoomPhone } from '../../../nodes/ZoomPhone/ZoomPhone.node';
import { NodeRunner } from './nodeRunner';

export { byEmail, byId } from './nodeRunner';

export class PhoneNode extends NodeRunner {
	constructor() {
		super(() => new ZoomPhone(), /^\/(oauth|rec)\//);
	}
}
