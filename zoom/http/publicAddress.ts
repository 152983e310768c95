import ipaddr from 'ipaddr.js';

/** All that is given out of IPv6 so far; the rest is for special purposes, such as addresses that hold one of IPv4. */
const GLOBAL_IPV6 = ipaddr.IPv6.parseCIDR('2000::/3');
/** NAT64 (RFC 6052): networks without IPv4 reach it through these. */
const NAT64 = 'rfc6052';

/**
 * Whether an IP address is one of the public internet: not this machine, a private or shared network, the link (where
 * clouds keep the credentials of a machine), multicast, or reserved.
 * @param address without brackets; anything but an IP address is not public
 */
export function isPublicAddress(address: string): boolean {
	const plain = address.split('%', 1)[0] ?? '';
	if (!ipaddr.isValid(plain)) return false;
	// `::ffff:10.0.0.1` is 10.0.0.1.
	const parsed = ipaddr.process(plain);
	if (parsed instanceof ipaddr.IPv4) return parsed.range() === 'unicast';
	if (parsed.range() === NAT64) return isPublicAddress(parsed.toByteArray().slice(-4).join('.'));
	return parsed.range() === 'unicast' && parsed.match(GLOBAL_IPV6);
}

/** Whether a host of a URL can be public: an address that is, or a name, whose addresses are only known when it is looked up. */
export function mayBePublic(hostname: string): boolean {
	const host = hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
	if (ipaddr.isValid(host)) return isPublicAddress(host);
	return host !== 'localhost' && !host.endsWith('.localhost');
}
