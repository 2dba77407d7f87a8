// node: 22
import net from 'net'; console.log(typeof require, net.isIP('x'));
