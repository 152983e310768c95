/** What zoom/ knows about reports, for nodes. */

export type { ListRoute, RouteParameters } from '../../../zoom/api/routes/routes';
