// a small date library of its own
var net = require('net');

var tokens = {
  yyyy: function (d) { return pad(d.getFullYear(), 4); },
  MM: function (d) { return pad(d.getMonth() + 1, 2); },
  dd: function (d) { return pad(d.getDate(), 2); },
  HH: function (d) { return pad(d.getHours(), 2); },
  mm: function (d) { return pad(d.getMinutes(), 2); },
  ss: function (d) { return pad(d.getSeconds(), 2); }
};

function pad(n, width) {
  var s = '' + n;
  while (s.length < width) s = '0' + s;
  return s;
}

function format(date, pattern) {
  return pattern.replace(/yyyy|MM|dd|HH|mm|ss/g, function (token) {
    return tokens[token](date);
  });
}

function handler(connection) {
  connection.on('error', function (err) { console.warn(err); });
  connection.end(format(new Date(), 'yyyy-MM-dd HH:mm') + '\n', 'utf8', function () {
    console.log('sent');
  });
}

var server = new net.Server();
server.addListener('connection', handler);
server.listen.apply(server, process.argv.slice(2, 3));
