// A plugin made of other people's parts: Pulumi's own generated messages, and gRPC for Node. It behaves as the plugin did that the
// transcripts were recorded with: `account` forces replacement, the rest updates in place, ids are <account>/<keyId>, `apiKey` is a
// secret output. STAND_IN_DIRECTORY holds its world (world.json), what a test wants to go wrong (faults.json), and the log of its calls.
'use strict';
const fs = require('fs');
const path = require('path');
const grpc = require('@grpc/grpc-js');
const { ResourceProviderService } = require('@pulumi/pulumi/proto/provider_grpc_pb.js');
const messages = require('@pulumi/pulumi/proto/provider_pb.js');
const { PluginInfo } = require('@pulumi/pulumi/proto/plugin_pb.js');
const { Status } = require('@pulumi/pulumi/proto/status_pb.js');
const { Any } = require('google-protobuf/google/protobuf/any_pb.js');
const { Empty } = require('google-protobuf/google/protobuf/empty_pb.js');
const { Struct } = require('google-protobuf/google/protobuf/struct_pb.js');

const directory = process.env.STAND_IN_DIRECTORY;
const signature = '4dabf18193072939515e22adb298388d';
const secretMark = '1b47061264138c4ac30d75fd1eb44270';
const assetMark = 'c44067f5952c0a294b673a41bacd8c17';
const unknown = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

const readJson = (name, otherwise) => {
  const file = path.join(directory, name);
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file)) : otherwise;
};
const readWorld = () => readJson('world.json', { keys: 0, objects: {} });
const writeWorld = (world) => fs.writeFileSync(path.join(directory, 'world.json'), JSON.stringify(world));

const secret = (value) => ({ [signature]: secretMark, value });
const plain = (value) => {
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== 'object') return value;
  if (value[signature] === secretMark) return plain(value.value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plain(inner)]));
};
const withoutContent = (value) => (value && value[signature] === assetMark ? { [signature]: assetMark, hash: value.hash } : value);
const properties = (struct) => (struct ? struct.toJavaScript() : {});
const struct = (value) => Struct.fromJavaScript(value);
const same = (one, other) => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

function diff(olds, news, replacing) {
  const response = new messages.DiffResponse();
  const changed = [...new Set([...Object.keys(olds), ...Object.keys(news)])].filter((name) => !same(olds[name], news[name])).sort();
  response.setChanges(changed.length ? messages.DiffResponse.DiffChanges.DIFF_SOME : messages.DiffResponse.DiffChanges.DIFF_NONE);
  response.setDiffsList(changed);
  response.setReplacesList(changed.filter((name) => replacing.includes(name)));
  response.setDeletebeforereplace(Boolean(readJson('faults.json', {}).deleteBeforeReplace));
  response.setHasdetaileddiff(true);
  for (const name of changed) {
    const kinds = messages.PropertyDiff.Kind;
    const detail = new messages.PropertyDiff();
    detail.setKind(replacing.includes(name) ? kinds.UPDATE_REPLACE : kinds.UPDATE);
    detail.setInputdiff(true);
    response.getDetaileddiffMap().set(name, detail);
  }
  return response;
}

const handlers = {
  handshake() {
    const response = new messages.ProviderHandshakeResponse();
    response.setAcceptSecrets(true);
    response.setAcceptResources(true);
    response.setSupportsAutonamingConfiguration(true);
    return response;
  },
  getPluginInfo() {
    const response = new PluginInfo();
    response.setVersion('0.1.0');
    return response;
  },
  checkConfig(request) {
    const response = new messages.CheckResponse();
    response.setInputs(request.getNews());
    return response;
  },
  diffConfig(request) {
    const response = diff(properties(request.getOldInputs()), properties(request.getNews()), ['expectedUserId']);
    response.setHasdetaileddiff(false);
    return response;
  },
  configure() {
    const response = new messages.ConfigureResponse();
    response.setAcceptsecrets(true);
    response.setSupportspreview(true);
    response.setAcceptresources(true);
    return response;
  },
  invoke(request) {
    const response = new messages.InvokeResponse();
    response.setReturn(struct({ userId: `u-${properties(request.getArgs()).who}` }));
    return response;
  },
  check(request) {
    const olds = properties(request.getOlds());
    const inputs = properties(request.getNews());
    const seed = Buffer.from(request.getRandomseed_asU8()).toString('hex').slice(0, 7);
    inputs.name = inputs.name || olds.name || `${request.getName()}-${seed}`;
    const response = new messages.CheckResponse();
    response.setInputs(struct(inputs));
    if (plain(inputs.limit) < 0) {
      const failure = new messages.CheckFailure();
      failure.setProperty('limit');
      failure.setReason('must be 0 or more');
      response.addFailures(failure);
    }
    return response;
  },
  diff(request) {
    return diff(properties(request.getOldInputs()), properties(request.getNews()), ['account']);
  },
  create(request) {
    const inputs = properties(request.getProperties());
    const response = new messages.CreateResponse();
    if (request.getPreview()) {
      response.setProperties(struct({ ...inputs, keyId: unknown, apiKey: secret(unknown) }));
      return response;
    }
    const world = readWorld();
    const keyId = `key${++world.keys}`;
    const id = `${plain(inputs.account)}/${keyId}`;
    world.objects[id] = plain(inputs);
    writeWorld(world);
    response.setId(id);
    response.setProperties(struct({ ...inputs, keyId, apiKey: secret(`sk_${keyId}`) }));
    return response;
  },
  read(request) {
    const response = new messages.ReadResponse();
    const id = request.getId();
    const inputs = readWorld().objects[id];
    if (inputs) {
      const { apiKey } = properties(request.getProperties());
      if (inputs.file) inputs.file = withoutContent(inputs.file);
      response.setId(id);
      response.setInputs(struct(inputs));
      response.setProperties(struct({ ...inputs, keyId: id.split('/')[1], ...(apiKey ? { apiKey } : {}) }));
    }
    return response;
  },
  update(request) {
    const inputs = properties(request.getNews());
    const { keyId, apiKey } = properties(request.getOlds());
    if (!request.getPreview()) {
      const world = readWorld();
      world.objects[request.getId()] = plain(inputs);
      writeWorld(world);
    }
    const response = new messages.UpdateResponse();
    response.setProperties(struct({ ...inputs, keyId, ...(apiKey ? { apiKey } : {}) }));
    return response;
  },
  delete(request) {
    const world = readWorld();
    delete world.objects[request.getId()];
    writeWorld(world);
    return new Empty();
  },
  cancel() {
    return new Empty();
  },
};

function partial(response, request, reasons) {
  const failure = new messages.ErrorResourceInitFailed();
  failure.setId(response.getId ? response.getId() : request.getId());
  failure.setProperties(response.getProperties());
  failure.setReasonsList(reasons);
  const detail = new Any();
  detail.pack(failure.serializeBinary(), 'pulumirpc.ErrorResourceInitFailed');
  const status = new Status();
  status.setCode(grpc.status.UNKNOWN);
  status.setMessage('the key is not usable');
  status.addDetails(detail);
  const metadata = new grpc.Metadata();
  metadata.set('grpc-status-details-bin', Buffer.from(status.serializeBinary()));
  return Object.assign(new Error('the key is not usable'), { code: grpc.status.UNKNOWN, details: 'the key is not usable', metadata });
}

const base64 = (message) => (message ? Buffer.from(message.serializeBinary()).toString('base64') : null);
const serve = (method, handler) => async (call, callback) => {
  const { request } = call;
  const isPreview = Boolean(request.getPreview && request.getPreview());
  const faults = isPreview ? {} : (readJson('faults.json', {})[method] || {});
  const fault = (request.getName && faults[request.getName()]) || {};
  let response = null;
  let error = null;
  if (fault.marker) fs.writeFileSync(path.join(directory, fault.marker), '');
  if (fault.die) process.exit(fault.die);
  while (fault.until && !fs.existsSync(path.join(directory, fault.until))) await new Promise((resolve) => setTimeout(resolve, 10));
  if (fault.error) error = Object.assign(new Error(fault.error), { code: grpc.status.FAILED_PRECONDITION, details: fault.error });
  else response = handler(request);
  if (fault.partial) error = partial(response, request, fault.partial);
  const line = { process: process.pid, method, request: base64(request), response: error ? null : base64(response), error: error && error.message };
  fs.appendFileSync(path.join(directory, 'calls.jsonl'), `${JSON.stringify(line)}\n`);
  callback(error, response);
};

const name = (method) => method.split('/').pop();
const server = new grpc.Server();
server.addService(ResourceProviderService, Object.fromEntries(
  Object.entries(handlers).map(([key, handler]) => [key, serve(name(ResourceProviderService[key].path), handler)])));
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (problem, port) => {
  if (problem) throw problem;
  process.stdout.write(`${port}\n`);
});
process.stdin.on('end', () => process.exit(0)).resume();
process.on('SIGINT', () => process.exit(0));
