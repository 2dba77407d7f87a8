// flags: --input-type=module -e import(net)from'net';
// mode: noargs
