// Plays one scene of an engine, written with @grpc/grpc-js and Pulumi's own messages, against a provider of ours, and prints as JSON
// what it saw.
// Usage: node client.js <address> <scene>
"use strict";

const grpc = require("@grpc/grpc-js");
const { Struct } = require("google-protobuf/google/protobuf/struct_pb");
const messages = require("@pulumi/pulumi/proto/provider_pb");
const { Status } = require("@pulumi/pulumi/proto/status_pb");
const { ResourceProviderClient } = require("@pulumi/pulumi/proto/provider_grpc_pb");

const [address, scene] = process.argv.slice(2);

const connect = (options = {}) =>
  new ResourceProviderClient(address, grpc.credentials.createInsecure(), { "grpc.max_receive_message_length": -1, ...options });

const create = ({ urn = "", properties = {}, metadata = new grpc.Metadata(), options = {}, client = connect() } = {}) => {
  const request = new messages.CreateRequest();
  request.setUrn(urn);
  request.setProperties(Struct.fromJavaScript(properties));
  return new Promise((resolve, reject) =>
    client.create(request, metadata, options, (error, response) => (error ? reject(error) : resolve(response))),
  );
};

const failureOf = (promise) =>
  promise.then(
    () => ({ code: 0 }),
    (error) => ({ code: error.code, message: error.details, metadata: error.metadata }),
  );

const list = (onItem = () => {}) => {
  const call = connect().list(new messages.ListRequest());
  const ids = [];
  return new Promise((resolve) => {
    call.on("data", (response) => {
      ids.push(response.getResult().getId());
      onItem(call);
    });
    const ended = new Promise((end) => call.on("end", end).on("error", end));
    call.on("status", ({ code }) => ended.then(() => resolve({ ids, code })));
  });
};

const scenes = {
  async unary() {
    const properties = { text: "漢😀\n", number: -1.5, nothing: null, yes: true, list: [1, { deep: "er" }], empty: {} };
    const response = await create({ urn: "urn", properties });
    return { id: response.getId(), properties: response.getProperties().toJavaScript() };
  },

  stream: () => list(),

  cancel: () => list((call) => call.cancel()),

  async failure() {
    const { code, message, metadata } = await failureOf(create());
    const status = Status.deserializeBinary(metadata.get("grpc-status-details-bin")[0]);
    const detail = status.getDetailsList()[0].unpack(messages.ErrorResourceInitFailed.deserializeBinary, "pulumirpc.ErrorResourceInitFailed");
    return { code, message, id: detail.getId(), reasons: detail.getReasonsList(), properties: detail.getProperties().toJavaScript() };
  },

  async deadline() {
    const { code } = await failureOf(create({ options: { deadline: Date.now() + 60 * 60 * 1000 } }));
    return { code };
  },

  async metadata() {
    const metadata = new grpc.Metadata();
    metadata.set("x-text", "value");
    metadata.set("x-binary-bin", Buffer.from([0, 255]));
    return { id: (await create({ urn: "urn", metadata })).getId() };
  },

  async large() {
    const properties = { text: "x".repeat(8 * 1024 * 1024) };
    return { length: (await create({ properties })).getProperties().toJavaScript().text.length };
  },

  async compressed() {
    const { code } = await failureOf(create({ client: connect({ "grpc.default_compression_algorithm": 2 }) }));
    return { code };
  },

  async unimplemented() {
    const { code } = await failureOf(
      new Promise((resolve, reject) =>
        connect().parameterize(new messages.ParameterizeRequest(), (error) => (error ? reject(error) : resolve())),
      ),
    );
    return { code };
  },

  async many() {
    const client = connect();
    const responses = await Promise.all(Array.from({ length: 200 }, (_, index) => create({ urn: `${index}`, client })));
    return { ids: responses.map((response) => response.getId()) };
  },
};

scenes[scene]().then((seen) => {
  console.log(JSON.stringify(seen));
  process.exit(0);
});
