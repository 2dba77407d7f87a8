import type { UpperLayerCode } from '../../../narrator/codes.ts';
import type { CodeExplanation } from '../../../narrator/reference/explanation.ts';

/** What else there is to say about errors in `fetch`, `http` and TLS, after the narrator's sentence. */
export const codesAbove: Record<UpperLayerCode, CodeExplanation> = {
  CERT_HAS_EXPIRED: {
    when: '证书没有及时续期，或者发起连接的机器时钟不对。',
    advice:
      '给过期的那份证书续期，或者把时钟调准。不要用 `rejectUnauthorized: false` 关掉检查：那样谁都可以冒充这个服务器。',
  },
  DEPTH_ZERO_SELF_SIGNED_CERT: {
    when: '开发用的服务器、局域网里的设备和测试机器，常常用这样的证书。',
    advice:
      '如果服务器是你自己的，就把它的证书作为 `ca` 传入，或者把证书文件写进 `NODE_EXTRA_CA_CERTS`。`rejectUnauthorized: false` 会让错误消失，保护也随之消失。',
  },
  EPROTO: {
    more: '具体原因看错误信息的后半段，那是 OpenSSL 给出的。',
    when: '用 `https.get()`，或者用 `tls.connect()` 并且已经写了内容，去连一个使用明文 HTTP 或其他协议的端口，得到的通常是“wrong version number”；服务器太旧或要求太严，得到的是别的原因。',
    advice:
      '核对地址和端口：`https:` 一般对应 443，`http:` 一般对应 80 或 3000。只调用 `tls.connect()` 而没有写，和 `fetch` 一样，得到的是 OpenSSL 自己的错误码，比如 `ERR_SSL_WRONG_VERSION_NUMBER`。',
  },
  ERR_SSL_WRONG_VERSION_NUMBER: {
    more: '它和 Node 的版本、TLS 的版本都没有关系。',
    when: '`https:` 的地址却写了明文 HTTP 服务器的端口；邮件服务器开始时不用 TLS；代理本身要用 `http:` 访问。',
    advice:
      '改写成 `http:`，或者换成服务器提供 TLS 的端口。用 `https.get()`，或者用 `tls.connect()` 并且已经写了内容时，它叫 `EPROTO`。',
  },
  ERR_TLS_CERT_ALTNAME_INVALID: {
    more: '用主机名连接时，错误信息里列出了证书上的名字。用 IP 地址连接时，只列出证书上的地址，往往一个也没有：请看 `error.cert.subjectaltname`。',
    when: '你用 IP 地址或服务器的另一个名字去连接，而证书上只有一个名字；也可能那个地址上是别的服务器在回答。',
    advice:
      '用证书上有的名字去连接；必须用地址时，把那个名字作为 `servername` 传入。新的证书可以写上好几个名字和地址。',
  },
  ERR_UNESCAPED_CHARACTERS: {
    more: '这个错误会当场抛出，什么也不发。',
    when: '传给 `http.get()` 或 `http.request()` 的 `path` 里有空格、换行，或者 Unicode 前 256 个以外的字符，比如汉字。把整个地址写成一个字符串，或者传 `URL`，就会自动编码。',
    advice: '先编码：`encodeURI(path)`；只编码其中一段，用 `encodeURIComponent()`。也可以直接传一个 `URL`。',
  },
  HPE_HEADER_OVERFLOW: {
    when: '默认情况下，所有头部加起来最多 16 KiB。常见的原因是很大的 cookie 和令牌。',
    advice:
      "先把头部变小。不行的话，就为服务器或请求调大 `maxHeaderSize`，或者启动 Node 时加上 `--max-http-header-size`。在服务器上，它以 'clientError' 事件到来：没有监听器时，Node 会回答 431 并关闭连接；有了监听器，就要由你来处理。",
  },
  HPE_INVALID_CONSTANT: {
    when: '客户端连到了使用其他协议的服务器，比如普通的 `net` 服务器、数据库，或者某些 TLS 服务器（用 Node 创建的 TLS 服务器会直接断开）。请求的路径里有空格时，服务器也会遇到它。',
    advice: '检查端口。`net` 服务器如果要回答浏览器，就得写出完整的 HTTP 响应，以 `HTTP/1.1 200 OK` 开头。',
  },
  HPE_INVALID_METHOD: {
    more: "它以服务器的 'clientError' 事件到来。没有监听器时，Node 会回答 400 并关闭连接；有了监听器，就要由你来处理：至少要 `socket.destroy()`，否则连接会一直开着。",
    when: '浏览器或客户端用 `https:` 去连明文 HTTP 的端口，因为 TLS 开头的字节是另一种；或者 `net` 客户端发来了自己的内容。',
    advice:
      '这个端口请用 `http:`，或者用 `https.createServer()` 创建服务器。这不是服务器的故障：对公网开放的端口，经常会收到陌生人发来的这类内容。',
  },
  HPE_INVALID_URL: {
    more: "它以服务器的 'clientError' 事件到来：没有监听器时，Node 会回答 400 并关闭连接；有了监听器，就要由你来处理。",
    when: '手写的路径里有 ASCII 以外的字符；或者请求的根本不是路径。选项 `path` 里有汉字时，Node 的 `http.get()` 会先抛出 `ERR_UNESCAPED_CHARACTERS`，什么也不发；写成 URL 就没有问题。',
    advice: '用 `encodeURI()` 给路径编码，或者用 `new URL()` 来拼，它会自己编码。',
  },
  SELF_SIGNED_CERT_IN_CHAIN: {
    when: '多见于公司里：代理会拆开 TLS 连接，再用公司自己的证书机构重新签名；也可能服务器用的就是自建的证书机构。',
    advice:
      '拿到这个机构的证书，把文件写进 `NODE_EXTRA_CA_CERTS`。新一点的 Node 可以使用系统信任的证书：`--use-system-ca`。',
  },
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: {
    when: '签发证书的机构是公司自己的，或者是这个版本的 Node 还不认识的公共机构。',
    advice:
      '把这个机构的证书文件写进 `NODE_EXTRA_CA_CERTS`，或者作为 `ca` 传入。如果是公共的服务器，看看新一点的 Node 认不认识它。',
  },
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: {
    when: '几乎总是因为服务器没有配置中间证书。浏览器往往看不出问题，因为它们从别处得到了中间证书。',
    advice:
      '让服务器发送完整的证书链：`cert` 里既要有它自己的证书，也要有中间机构的证书。实在改不了服务器，才把缺少的证书作为 `ca` 传入。',
  },
  UND_ERR_CONNECT_TIMEOUT: {
    when: '那台机器关着，防火墙把数据包丢了，或者客户端太多，服务器接受不过来。',
    advice: '过一会儿再试，并看看 `net.connect()` 能不能连上。这个错误在 `error.cause` 里。',
  },
  UND_ERR_HEADERS_OVERFLOW: {
    when: '默认情况下，响应的所有头部加起来最多 16 KiB。常见的原因是很大的 cookie。',
    advice: '把服务器的头部变小，或者启动 Node 时加上 `--max-http-header-size`。',
  },
  UND_ERR_HEADERS_TIMEOUT: {
    when: '服务器收下了请求，五分钟内都没有把响应头发完：它卡住了，或者这件事真的要这么久。',
    advice: '自己定一个更短的时限：`fetch(url, { signal: AbortSignal.timeout(5000) })`。',
  },
  UND_ERR_SOCKET: {
    more: '它的错误信息常常是“other side closed”。',
    when: '服务器崩溃了，或者中途结束了连接；也可能刚要复用一条 keep-alive 连接，服务器正好把它关了。它是“fetch failed”的 `cause`；如果已经在读响应体，它就是“terminated”那个错误的 `cause`。',
    advice: '先看服务器。可以重复的请求，就再试一次；也可以在服务器上把 `keepAliveTimeout` 调大。',
  },
  'fetch failed': {
    when: '得到响应之前，连接方面的失败都是它：主机名查不到、没有人监听、连接断了、证书不受信任。404、500 这样的响应不算失败，会照常返回；由 `signal` 取消的也不是它，而是 `TimeoutError`、`AbortError`，或者传给 `abort()` 的值。',
    advice:
      '打印 `error.cause`。有错误码就查错误码，比如 `net-lessons explain ECONNREFUSED`；没有的话，看它的信息，比如“bad port”，或者说响应不是 HTTP。',
  },
  'socket hang up': {
    more: '它的错误码是 `ECONNRESET`。',
    when: '服务器崩溃了，或者关闭了连接；刚要复用一条 keep-alive 连接，服务器正好把它关了；或者你自己对请求调用了 `destroy()`。',
    advice:
      "每个请求都要监听 'error'。如果 `request.reusedSocket` 是 true，那可能是一条过期的 keep-alive 连接：如果这个请求重复执行也无妨，就再试一次；或者调大服务器的 `keepAliveTimeout`。",
  },
  MaxListenersExceededWarning: {
    more: '它不会让任何操作失败。',
    when: '在循环、定时器或别的监听器里，对一个一直存在的 socket 调用 `on()`：每次都会多加一个。',
    advice:
      '启动 Node 时加上 `--trace-warnings`，就能看到是哪里。只添加一次，或者改用 `once()`；如果确实需要更多，就用 `setMaxListeners()` 说明。',
  },
};

/** Why some of them are not made to happen here. */
export const notHereAbove: Partial<Record<UpperLayerCode, string>> = {
  UND_ERR_CONNECT_TIMEOUT: '要有一个谁都不接受的服务器，还要等上十秒。',
  UND_ERR_HEADERS_TIMEOUT: '要等上五分钟。',
};
