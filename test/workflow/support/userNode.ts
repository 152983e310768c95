import { ZoomUser } from '../../../nodes/ZoomUser/ZoomUser.node';
import { NodeRunner } from './nodeRunner';

export { byEmail, byId } from './nodeRunner';

export class UserNode extends NodeRunner {
	constructor() {
		super(() => new ZoomUser());
	}
}
