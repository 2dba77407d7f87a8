// What lessons use of `net` that came after the oldest Node that is supported, whose types are used.
declare module 'node:net' {
  interface ServerOpts {
    blockList?: BlockList;
  }
  interface SocketConstructorOpts {
    blockList?: BlockList;
    typeOfService?: number;
  }
  interface Socket {
    /** As old as sockets, but not in these types. */
    readonly server?: Server | null;
    getTypeOfService(): number;
    setKeepAlive(options: KeepAliveOptions): this;
    setKeepAlive(enable: boolean, initialDelay: number, interval: number, count: number): this;
    setTypeOfService(tos: number): this;
  }
  interface KeepAliveOptions {
    enable?: boolean;
    initialDelay?: number;
    interval?: number;
    count?: number;
  }
  interface BlockList {
    addAddresses(addresses: readonly string[], type?: IPVersion): void;
    addCIDR(cidr: string): void;
    addCIDRs(cidrs: readonly string[]): void;
    clear(): void;
    fromJSON(rules: string | readonly string[]): void;
    removeAddress(address: string, type?: IPVersion): void;
    removeCIDR(cidr: string): void;
    removeRange(start: string, end: string, type?: IPVersion): void;
    removeSubnet(net: string, prefix: number, type?: IPVersion): void;
    readonly size: number;
    toJSON(): string[];
  }
  // biome-ignore lint/style/noNamespace: what a class has itself can be added in no other way
  namespace BlockList {
    const PRIVATE_RANGES: readonly string[];
    const isBlockList: ((value: unknown) => boolean) | undefined;
  }
  // biome-ignore lint/style/noNamespace: what a class has itself can be added in no other way
  namespace SocketAddress {
    const parse: (input: string) => SocketAddress | undefined;
  }
  class BoundSocket {
    constructor(options: { host?: string; port?: number; ipv6Only?: boolean; reusePort?: boolean } | { path: string });
    readonly isPipe: boolean;
    /** Of one with a path, that path. */
    address(): AddressInfo;
    close(): void;
    fd(): number;
    [Symbol.dispose](): void;
  }
  interface Server {
    dropMaxConnection?: boolean;
  }
  interface ListenOptions {
    reusePort?: boolean;
  }
  interface TcpNetConnectOpts {
    handle?: BoundSocket;
  }
}

export {};
