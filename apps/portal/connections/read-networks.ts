const IPV4 = /^(\d{1,3}\.){3}\d{1,3}(\/\d{1,2})?$/;
const IPV6 = /^[0-9a-f:]*:[0-9a-f:]*(\/\d{1,3})?$/i;

/** Networks in CIDR form as they were typed, one a line; undefined when one of them cannot be a network. */
export function readNetworks(text: string): string[] | undefined {
  const networks = text.split(/[\s,;]+/).filter(Boolean);
  return networks.every((network) => IPV4.test(network) || IPV6.test(network)) ? networks : undefined;
}
