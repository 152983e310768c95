import { ok } from '../../http/answer';
import { Phone, type Site } from '../../phone/phone';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { defineRoute } from '../routing/route';
import { siteOf } from './find';

const shown = ({ id, name, code }: Site) => ({
	id,
	name,
	site_code: code,
	country: { code: 'US', name: 'United States' },
});

export const listSites = defineRoute<PageQuery & { site_name?: string }>({
	method: 'GET',
	path: '/phone/sites',
	label: 'MEDIUM',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:list_sites:admin'] },
	query: { ...pageQuery(), site_name: { type: 'string' } },
	handle(call) {
		const wanted = call.query.site_name?.toLowerCase() ?? '';
		const sites = call.account.part(Phone).sites.filter(({ name }) => name.toLowerCase().includes(wanted));
		const { rows, fields } = paginate(call, sites, 300, ({ seq }) => seq);
		const { next_page_token, page_size, total_records } = fields;
		return ok({ next_page_token, page_size, total_records, sites: rows.map(shown) });
	},
});

export const getSite = defineRoute({
	method: 'GET',
	path: '/phone/sites/{siteId}',
	label: 'LIGHT',
	scopes: { classic: ['phone:read:admin'], granular: ['phone:read:site:admin'] },
	handle: (call) => ok(shown(siteOf(call))),
});
