// Preloaded into a program: writes down every answer that the resource monitor gave it, as it came over the wire.
'use strict';
const fs = require('fs');
const Module = require('module');

const file = process.env.MONITOR_LOG;
const load = Module._load;
Module._load = function (request, ...rest) {
  const loaded = load.call(this, request, ...rest);
  return file && request === '@grpc/grpc-js' ? Object.create(loaded, { makeGenericClientConstructor: { value: logging(loaded) } }) : loaded;
};

const logging = (grpc) => (methods, ...rest) => grpc.makeGenericClientConstructor(
  Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, {
    ...method,
    responseDeserialize(bytes) {
      if (method.path.startsWith('/pulumirpc.ResourceMonitor/')) {
        fs.appendFileSync(file, `${JSON.stringify({ method: method.path.split('/').pop(), response: bytes.toString('base64') })}\n`);
      }
      return method.responseDeserialize(bytes);
    },
  }])), ...rest);
