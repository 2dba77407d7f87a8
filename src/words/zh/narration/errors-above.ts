import type { UpperLayerCode } from '../../../narrator/codes.ts';
import type { Meaning } from '../../../narrator/narration.ts';

/** What goes wrong in `fetch`, `http` and TLS. */
export const errorsAbove: Record<UpperLayerCode, Meaning> = {
  CERT_HAS_EXPIRED: () => '有一份证书过了有效期：服务器自己的，或者它上级机构的。',

  DEPTH_ZERO_SELF_SIGNED_CERT: () => '服务器用的是自签名证书，不在这个程序信任的范围之内。',

  EPROTO: () => '这条连接上的 TLS 失败了：传来的不是 TLS，或者是对端表示拒绝的警报。',

  ERR_SSL_WRONG_VERSION_NUMBER: () => '连接上传来的根本不是 TLS：最常见的是那个端口上的服务器使用的是明文 HTTP。',

  ERR_TLS_CERT_ALTNAME_INVALID: () => '证书与主机名不符：服务器的证书上没有所连接的这个主机名。',

  ERR_UNESCAPED_CHARACTERS: () => 'HTTP 请求的路径里有必须编码的字符，比如空格或汉字。',

  HPE_HEADER_OVERFLOW: () => 'HTTP 报文的头部太长，超过了 Node 接受的上限。',

  HPE_INVALID_CONSTANT: () => '收到的不是 HTTP：最常见的是该写 `HTTP/` 的地方写着别的内容。',

  HPE_INVALID_METHOD: () => '收到的不是 HTTP 请求：它没有以 `GET` 这样的方法名加一个空格开头。',

  HPE_INVALID_URL: () => 'HTTP 请求的地址里有不允许出现的字符。',

  SELF_SIGNED_CERT_IN_CHAIN: () => '服务器的证书链最后是一个自签名的根证书，这个程序不信任它。',

  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: () => '服务器发来的证书由某个机构签发，而在这里找不到这个机构自己的证书。',

  UNABLE_TO_VERIFY_LEAF_SIGNATURE: () => '服务器只发来了自己的证书，而在这里找不到签发它的机构的证书。',

  UND_ERR_CONNECT_TIMEOUT: () => '连接超时：在 `fetch` 规定的十秒之内没有连上。',

  UND_ERR_HEADERS_OVERFLOW: () => '响应的头部太长，超过了 `fetch` 接受的上限。',

  UND_ERR_HEADERS_TIMEOUT: () => '连接已经建立，但是在 `fetch` 愿意等待的时间内，响应头没有到齐。',

  UND_ERR_SOCKET: () => '完整的响应还没收到，`fetch` 下面的连接就结束了。',

  'fetch failed': () => '`fetch` 没有得到响应，或者得到的响应不能接受：真正的原因在 `error.cause` 里。',

  'socket hang up': () => '这个 HTTP 请求还没得到响应就结束了：连接断了，或者程序自己销毁了请求。',

  MaxListenersExceededWarning: () =>
    '一个对象上同一个事件的监听器超过了上限（默认十个），往往是同一个监听器被反复添加。',
};
