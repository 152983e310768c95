import { ZoomTeamChat } from '../../../nodes/ZoomTeamChat/ZoomTeamChat.node';
import { NodeRunner } from './nodeRunner';

export { byEmail, byId } from './nodeRunner';

export class ChatNode extends NodeRunner {
	constructor() {
		super(() => new ZoomTeamChat());
	}
}
